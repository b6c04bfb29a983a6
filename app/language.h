// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// The languages this program was built with, as its translations are called: "en", "zh_CN" …
[[nodiscard]] QStringList spokenLanguages();

/// The one of @p spoken for a person who reads the languages @p wanted ("zh-Hant-HK", "de_DE.UTF-8" …), the
/// dearest first. Chinese goes by the script, others by country and language, or language. Empty: none.
[[nodiscard]] QString closestLanguage(const QStringList &wanted, const QStringList &spoken);

/// Makes tr() speak @p language ("zh", "zh_CN", "en" …); empty: the one of the user's languages that comes
/// first. Also Qt's own texts, where installed. Returns which of spokenLanguages() it is: English where the
/// program speaks none that is wanted.
QString installLanguage(QCoreApplication &application, const QString &language);

/// What tr() would say after installLanguage(): for where there is no application to install it in.
[[nodiscard]] QString translated(const QString &language, const char *context, const char *text);

} // namespace Poemstream
