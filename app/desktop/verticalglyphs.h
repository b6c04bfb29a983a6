// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemsetting.h"
#include "verticalforms.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtGui/QFont>

namespace Poemstream {

/// Sets one cluster or word in a column. Knows no other columns and no breaks. Units are pixels.
class VerticalGlyphs final
{
public:
    explicit VerticalGlyphs(const QFont &font = {});

    [[nodiscard]] qreal em() const { return m_em; }
    [[nodiscard]] qreal blank() const { return m_blank; } ///< how far down a space goes
    /// How far down it goes: a cell, or the length of a word that is turned.
    [[nodiscard]] qreal extent(VerticalForm form, QStringView text) const;
    /// How far down the first @p length code units of a word that is turned go.
    [[nodiscard]] qreal advance(QStringView word, qsizetype length) const;
    /// How far apart two such dashes would stand that should be one; 0 of dots.
    [[nodiscard]] qreal gapBetween(QStringView dash) const;
    /// The first @p length code units of @p text below @p top, a point in the middle of the column.
    [[nodiscard]] QList<PlacedGlyphs> place(VerticalForm form, QStringView text, qsizetype length,
                                            QPointF top) const;

private:
    struct SetText
    {
        QList<QGlyphRun> runs;
        qreal width = 0; // of the part that was asked for
    };

    [[nodiscard]] SetText set(const QString &text, qsizetype length) const;
    [[nodiscard]] SetText layOut(const QString &text, qsizetype length) const;
    [[nodiscard]] bool isSetUpright(VerticalForm form, QStringView text) const;

    QFont m_font;
    QFont m_latinFont; // for apostrophes, which have a cell of their own in Chinese faces
    qreal m_em;
    qreal m_blank;
    mutable QHash<QString, SetText> m_known; // characters as they were set; forgotten when there are too many
};

} // namespace Poemstream
