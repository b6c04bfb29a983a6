// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servertrial.h"

#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>

namespace Poemstream {

ServerTrial::ServerTrial(const QStringList &environment, const QStringList &checks)
{
    const QStringList ours =
        QProcessEnvironment::systemEnvironment().keys().filter(QStringLiteral("EVENT_STREAM_"));
    start(QStringLiteral(SERVER_TRIAL_PROGRAM), checks, ours + environment);
}

QStringList ServerTrial::failures()
{
    static const QRegularExpression failure(QStringLiteral("^FAIL!  : [A-Za-z:]*::([A-Za-z0-9]+)\\("),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    for (auto matches = failure.globalMatch(QString::fromUtf8(output())); matches.hasNext();)
        names += matches.next().captured(1);
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace Poemstream
