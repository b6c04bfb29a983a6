// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// Makes tr() speak @p language ("zh", "zh_CN", "en" …); empty: the system's. Also Qt's own texts, where
/// installed. False where @p language is not one the program speaks: it then goes on in English.
bool installLanguage(QCoreApplication &application, const QString &language);

/// What tr() would say after installLanguage(): for where there is no application to install it in.
[[nodiscard]] QString translated(const QString &language, const char *context, const char *text);

} // namespace Poemstream
