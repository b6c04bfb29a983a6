// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QLabel>

#include <chrono>

namespace Poemstream {

/// One sentence over the lower edge of its parent, for what needs no answer: "Copied." Goes by itself, or
/// when it is clicked. A screen reader hears it.
class Notice final : public QLabel
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds duration{6};

    explicit Notice(QWidget *parent);

    void say(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();

    QTimer m_untilGone{this};
};

} // namespace Poemstream
