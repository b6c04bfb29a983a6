// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QCoreApplication>

namespace Poemstream {

/// Console::tr("…"): words for people from code that is no QObject.
class Console
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

} // namespace Poemstream
