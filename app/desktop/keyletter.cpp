// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyletter.h"

#include <QtCore/QRegularExpression>

namespace Poemstream {

QString withoutKeyLetter(QString text)
{
    static const QRegularExpression letter(QStringLiteral("\\s*\\(&.\\)|&"));
    return text.remove(letter);
}

} // namespace Poemstream
