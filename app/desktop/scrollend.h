// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QScrollBar;
QT_END_NAMESPACE

namespace Poemstream {

/// The end of what a scroll bar scrolls through, as it grows: followed if that is where the reader is, and
/// left alone otherwise, so that what is seen stays where it is. The end is at the bar's maximum, or, of what
/// grows against its direction, at its minimum.
class ScrollEnd final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollEnd)
public:
    /// @p bar must outlive it.
    explicit ScrollEnd(QScrollBar &bar, QObject *parent = nullptr);

    void setAtMinimum(bool isAtMinimum);
    /// Not followed, the end is only where goThere() leads. Followed at first.
    void setFollowed(bool isFollowed) { m_isFollowed = isFollowed; }

    /// Also where there is nothing to scroll.
    [[nodiscard]] bool isReached() const { return m_isReached; }
    [[nodiscard]] bool canScroll() const;
    void goThere();
    void goToBeginning();
    /// By @p distance pixels, towards the end.
    void goOn(int distance);
    void turnPage(bool isForward);
    /// Scrolls no further than it takes to see what is from @p from to @p to, which the bar's values are of.
    void show(int from, int to);

Q_SIGNALS:
    void changed(); ///< isReached(), or how far there is to scroll

private:
    void noteValue(int value);
    void follow(int minimum, int maximum);
    [[nodiscard]] int end() const;

    QScrollBar &m_bar;
    int m_range = 0;
    bool m_isAtMinimum = false;
    bool m_isFollowed = true;
    bool m_isReached = true;
};

} // namespace Poemstream
