// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

QT_BEGIN_NAMESPACE
class QGuiApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// Lets carets stand still, lit, when nobody has touched keyboard or mouse for a while: a caret that blinks
/// wakes the machine twice a second for as long as the window is open. Any key, click or text of an input
/// method has them blink again, at the rate that the system has.
class CaretRest final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaretRest)
public:
    static constexpr std::chrono::milliseconds usualPatience{10000};

    /// For all carets of @p application, which must outlive it.
    explicit CaretRest(QGuiApplication &application, std::chrono::milliseconds patience = usualPatience);
    ~CaretRest() override;

    [[nodiscard]] bool isResting() const { return m_flashTime != 0; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rest();
    void wake();

    QTimer m_patience;
    int m_flashTime = 0; ///< the system's, in milliseconds, while they rest
};

} // namespace Poemstream
