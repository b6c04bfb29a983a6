// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "textselection.h"

#include <QtCore/QObject>
#include <QtCore/QPoint>

#include <optional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QMouseEvent;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

/// The hand that selects in a widget which shows a typewriter's text: dragging selects, a double click takes
/// a word; Shift with an arrow, Home or End extends, with Ctrl by words and to the ends; Select All does,
/// Escape and a click undo. Arrows go where they point, in columns too. On X11 what was selected with the
/// mouse can be pasted with its middle button.
///
/// Escape is left to others where nothing is selected, and so is every other key.
class SelectionInput final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionInput)
public:
    /// Watches @p widget, which the text fills. Both must outlive it.
    SelectionInput(QWidget &widget, TextSelection &selection);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void extended(); ///< by a drag or a key, to where the cursor is
    void clicked();  ///< the left button was pressed and let go, and selected nothing

private:
    [[nodiscard]] QPointF inText(QPointF place) const;
    [[nodiscard]] bool takeMouse(const QMouseEvent &event);
    void press(const QMouseEvent &event);
    void drag(const QMouseEvent &event);
    void letGo();
    [[nodiscard]] bool takeKey(const QKeyEvent &event, bool isAct);

    QWidget &m_widget;
    TextSelection &m_selection;
    std::optional<QPoint> m_pressed; // where the left button was, while it is held to select or to click
    bool m_isDragging = false;
};

} // namespace Poemstream
