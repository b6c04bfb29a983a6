// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemmatch.h"

namespace Poemstream {

QString toString(PoemMatch::Kind kind)
{
    switch (kind) {
    case PoemMatch::Kind::Exact:
        return QStringLiteral("exact");
    case PoemMatch::Kind::Theme:
        return QStringLiteral("theme");
    case PoemMatch::Kind::Words:
        return QStringLiteral("words");
    case PoemMatch::Kind::Random:
        break;
    }
    return QStringLiteral("random");
}

} // namespace Poemstream
