// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include <algorithm>
#include <optional>

namespace Poemstream {

class PoemSetting;
class Typewriter;

/// What is selected of the text that a typewriter has revealed: from an anchor to a cursor, both on borders
/// of grapheme clusters. Stays as it is while more is revealed; nothing is selected at first. Knows no widget
/// and no keys. Positions are UTF-16 code units.
class TextSelection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextSelection)
public:
    enum class Move { ///< where a key points: in columns down is on, and left is the next column
        Right,        ///< by a cluster: backwards where the text runs from right to left
        Left,
        Down, ///< by a line
        Up,
        WordRight,
        WordLeft,
        WordDown, ///< in columns; else nowhere
        WordUp,
        LineStart,
        LineEnd,
        TextStart,
        TextEnd,
    };

    /// Both must outlive it; @p setting is that of the typewriter's text.
    TextSelection(const Typewriter &typewriter, const PoemSetting &setting, QObject *parent = nullptr);

    /// The same text is set in another way.
    void useSetting(const PoemSetting &setting);
    [[nodiscard]] const PoemSetting &setting() const { return *m_setting; }

    [[nodiscard]] bool isEmpty() const { return m_anchor == m_cursor; }
    [[nodiscard]] qsizetype begin() const { return std::min(m_anchor, m_cursor); }
    [[nodiscard]] qsizetype end() const { return std::max(m_anchor, m_cursor); }
    [[nodiscard]] qsizetype cursor() const { return m_cursor; }
    [[nodiscard]] QString text() const;
    /// The border of a cluster that is nearest to @p point.
    [[nodiscard]] qsizetype borderAt(QPointF point) const;
    /// Where the cluster begins that @p point is on, or else the nearest border.
    [[nodiscard]] qsizetype clusterAt(QPointF point) const;
    /// Where the cluster ends that begins at @p position.
    [[nodiscard]] qsizetype clusterEnd(qsizetype position) const { return clusterBorder(position, true); }

    /// Positions beyond the text are brought into it; the others must be borders.
    void set(qsizetype anchor, qsizetype cursor);
    /// The anchor stays.
    void extendTo(qsizetype cursor) { set(m_anchor, cursor); }
    void extend(Move move);
    /// The word at @p position; of Chinese and Japanese, which have no spaces, all up to the next mark.
    void selectWord(qsizetype position);
    void selectAll();
    /// Nothing is selected then; the cursor stays.
    void clear() { set(m_cursor, m_cursor); }

Q_SIGNALS:
    void changed(); ///< another anchor or another cursor

private:
    [[nodiscard]] QStringView shown() const;
    [[nodiscard]] qsizetype after(Move move);
    [[nodiscard]] Move alongLines(Move move) const;
    [[nodiscard]] qsizetype clusterBorder(qsizetype from, bool isForward) const;
    [[nodiscard]] qsizetype onOtherLine(int lines);
    [[nodiscard]] qsizetype endOfLine(bool isForward) const;

    const Typewriter &m_typewriter;
    const PoemSetting *m_setting;
    qsizetype m_anchor = 0;
    qsizetype m_cursor = 0;
    std::optional<qreal> m_along; // where the cursor wants to be on other lines, in pixels
};

} // namespace Poemstream
