// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowprogram.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <unistd.h>

namespace Poemstream {

QString becomeWindowProgram(char **arguments)
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath() +
                                         QStringLiteral("/" POEMSTREAM_WINDOW_PROGRAM));
    ::execv(QFile::encodeName(path).constData(), arguments);
    return path + QLatin1String(": ") + qt_error_string(errno);
}

} // namespace Poemstream
