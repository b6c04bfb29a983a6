// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtGui/QPageSize>

namespace Poemstream {

struct PoemHeading;

/// What people print on where @p locale is at home: A4 or Letter.
[[nodiscard]] QPageSize paperOf(const QLocale &locale);

/// The poem as a PDF file (see PoemSheets) with its fonts, its text and its title. Empty if that failed.
[[nodiscard]] QByteArray poemAsPdf(const PoemHeading &heading, const QString &text, const QPageSize &paper);

} // namespace Poemstream
