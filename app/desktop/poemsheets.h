// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagebreaks.h"

#include <QtCore/QSizeF>
#include <QtCore/QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
class QPainter;
QT_END_NAMESPACE

namespace Poemstream {

class PoemBlock;
struct PoemHeading;

/// A poem on sheets of paper, black on white: its heading on the first, its lines cut into pages between
/// them, and numbers at the foot where there is more than one. The type is a little smaller where that brings
/// the poem onto one sheet. Without ligatures, of which a PDF file would not tell what they are read as. The
/// same at every resolution.
class PoemSheets final
{
    Q_DISABLE_COPY_MOVE(PoemSheets)
public:
    /// @p paper in points, edges included.
    PoemSheets(const PoemHeading &heading, const QString &text, QSizeF paper);
    ~PoemSheets();

    /// One at least, which is empty where there is nothing to print.
    [[nodiscard]] int count() const;
    /// Paints sheet @p number, from 1. The painter's origin is the corner of the paper.
    void paint(QPainter &painter, int number) const;

private:
    void set(const PoemHeading &heading, const QString &text, int points);
    [[nodiscard]] qreal topOf(int number) const;
    void paintNumber(QPainter &painter, int number) const;

    QSizeF m_paper; // in units, as all below
    qreal m_margin; // left and right
    qreal m_head;   // above and below
    std::unique_ptr<PoemBlock> m_poem;
    QList<SetLine> m_lines;
    QList<qsizetype> m_begins;
};

/// Paints those sheets on @p device that its page ranges want, all where it has none. Its painter's origin
/// must be the corner of the paper. Gives whether all could be painted.
[[nodiscard]] bool paintSheets(const PoemHeading &heading, const QString &text, QPagedPaintDevice &device);

} // namespace Poemstream
