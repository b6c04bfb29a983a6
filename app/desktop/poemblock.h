// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagebreaks.h"

#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QFont>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Poemstream {

class PoemLayout;
struct PoemHeading;

/// Whether letters may become others beside each other, as f and i do.
enum class Letters { Joined, Apart };

/// How a poem is set, in the units of the painter.
struct TypeSizes
{
    int title = 1;
    int note = 1; ///< the author
    int poem = 1;
    Letters letters = Letters::Joined;
};

/// A poem and its heading set for a picture or for paper: each of title, author and poem is a block as wide
/// as its longest line, in the middle. A verse that is longer than the measure goes on with a hanging indent.
/// The same at every resolution: sizes are the painter's units, and no pixels of a screen. Knows no page.
class PoemBlock final
{
    Q_DISABLE_COPY_MOVE(PoemBlock)
public:
    PoemBlock(const PoemHeading &heading, const QString &text, const TypeSizes &sizes, qreal measure);
    ~PoemBlock();

    [[nodiscard]] qreal height() const { return m_height; }
    /// From the top: those of the heading, then those of the poem. Empty ones are none, but distance.
    [[nodiscard]] QList<SetLine> lines() const;
    /// Paints the lines from @p top to @p bottom, which are borders of lines, where they stand: the middle of
    /// the upper edge is the painter's origin.
    void paint(QPainter &painter, qreal top, qreal bottom, const QColor &ink, const QColor &quiet) const;

private:
    struct Part
    {
        QString text;
        QPointF origin; // its top left corner
        bool isQuiet;
        std::unique_ptr<PoemLayout> layout;
    };

    void add(const QString &text, const QFont &font, bool isQuiet);
    [[nodiscard]] static QList<SetLine> linesOf(const Part &part);

    qreal m_measure;
    qreal m_height = 0;
    std::vector<Part> m_parts;
};

/// The face of poems (see PageStyle), @p size units high.
[[nodiscard]] QFont poemFace(const QString &language, int size, Letters letters = Letters::Joined);
/// In what width the longest verse stays whole in @p font.
[[nodiscard]] qreal longestVerse(const QString &text, const QFont &font);

} // namespace Poemstream
