// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filedrop.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace Poemstream {

namespace {

QStringList pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    for (auto *edit : window.findChildren<QPlainTextEdit *>())
        edit->viewport()->installEventFilter(this);
    for (auto *edit : window.findChildren<QLineEdit *>())
        edit->installEventFilter(this);
}

// Qt offers what enters to one widget after the other, from the innermost on. Who takes it is asked from then
// on.
bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    auto *drop = dynamic_cast<QDropEvent *>(event); // or one that enters or moves
    if (drop == nullptr)
        return QObject::eventFilter(watched, event);
    if (watched == &m_window)
        return takeOnWindow(*drop);
    const bool isFiles = !pathsIn(*drop->mimeData()).isEmpty();
    if (isFiles)
        drop->ignore();
    return isFiles;
}

bool FileDrop::takeOnWindow(QDropEvent &event)
{
    const QStringList paths = pathsIn(*event.mimeData());
    if (!m_isEnabled || paths.isEmpty() || (event.possibleActions() & Qt::CopyAction) == 0) {
        event.ignore();
        return true;
    }
    event.setDropAction(Qt::CopyAction); // whatever was meant: the files stay where they are
    event.accept();
    if (event.type() == QEvent::Drop)
        Q_EMIT dropped(paths);
    return true;
}

} // namespace Poemstream
