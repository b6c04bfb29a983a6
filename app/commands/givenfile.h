// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// A file that an option names, and what problems call that option.
struct GivenFile
{
    QString path; ///< empty: none
    QString label;
};

} // namespace Poemstream
