// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemsetting.h"
#include "verselines.h"

#include <QtGui/QFont>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QTextLayout;
QT_END_NAMESPACE

namespace Poemstream {

/// A poem set line by line in a column: one verse, one line where it fits, and a hanging indent where it does
/// not. All that is known of the text is laid out, and shown as far as it is revealed, so that what is shown
/// does not depend on how much is. Lines stand at an even distance, whatever fonts they need.
class PoemLayout final : public PoemSetting
{
    Q_DISABLE_COPY_MOVE(PoemLayout)
public:
    PoemLayout();
    ~PoemLayout() override;

    [[nodiscard]] bool isInColumns() const override { return false; }
    void setFont(const QFont &font) override;
    void setWidth(qreal width);
    void setMeasure(qreal width) override { setWidth(width); }

    /// Costs the layout of what is new and of the last verse, of which no more than some lines, however long
    /// it is.
    void append(QStringView text) override;
    void clear() override;
    [[nodiscard]] qsizetype textLength() const override;

    /// The height of the lines on which the first @p revealed code units and the next one stand.
    [[nodiscard]] qreal heightFor(qsizetype revealed) const;
    [[nodiscard]] QSizeF sizeFor(qsizetype revealed) const override;
    [[nodiscard]] QRectF caretAfter(qsizetype revealed) const override;
    [[nodiscard]] QList<PlacedGlyphs> glyphs(qsizetype revealed, qreal top, qreal bottom) const override;
    [[nodiscard]] qsizetype positionAt(QPointF point, qsizetype revealed) const override;
    [[nodiscard]] QList<QRectF> selectionRects(qsizetype begin, qsizetype end, qreal top,
                                               qreal bottom) const override;
    /// A verse does as its first letter does, and then stands at the right.
    [[nodiscard]] bool isRightToLeft(qsizetype position) const override;

private:
    struct Verse // or a part of one: what is laid out at a time is bounded
    {
        qsizetype begin = 0;
        qreal top = 0;
        qreal height = 0;
        std::unique_ptr<QTextLayout> layout;
        bool isRightToLeft = false; // as the one before, until a letter says so
        int cut = 0;                // where the next part goes on without a line end; 0: nowhere

        [[nodiscard]] qsizetype length() const;
        [[nodiscard]] VerseLines lines(qreal pitch) const;
    };

    void layOutAgain();
    void layOut(Verse &verse) const;
    void beginVerse();
    void lengthen(QStringView text);
    void divide();
    [[nodiscard]] bool isFirstPart(const Verse &verse) const;
    [[nodiscard]] qreal pitch() const;
    [[nodiscard]] const Verse &verseAt(qsizetype position) const;
    [[nodiscard]] std::vector<Verse>::const_iterator firstBelow(qreal y) const; // some of it

    QFont m_font;
    qreal m_width = 0;
    std::vector<Verse> m_verses; // one at least; the last may be empty
};

} // namespace Poemstream
