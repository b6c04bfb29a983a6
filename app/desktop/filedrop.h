// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QDropEvent;
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

/// Takes files and folders that are dropped on a window, wherever on it: its editors, which would take their
/// names for text, let them pass. Text is the editors' as ever.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    /// @p window has its editors by now, and must outlive this. Nothing is taken before setEnabled().
    explicit FileDrop(QWidget &window);

    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeOnWindow(QDropEvent &event);

    QWidget &m_window;
    bool m_isEnabled = false;
};

} // namespace Poemstream
