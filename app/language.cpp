// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <memory>

namespace Poemstream {

namespace {

constexpr QLatin1String ourName("poemstream");
constexpr QLatin1String ourFolder(":/i18n");

QLocale localeOf(const QString &language)
{
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

bool install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return false;
    return QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace

bool installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = localeOf(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    install(application, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (install(application, locale, ourName, ourFolder))
        return true;
    install(application, QLocale(QLocale::English), ourName, ourFolder); // for its plurals
    return false;
}

QString translated(const QString &language, const char *context, const char *text)
{
    QTranslator translator;
    if (!translator.load(localeOf(language), ourName, QStringLiteral("_"), ourFolder))
        return QString::fromUtf8(text);
    const QString translation = translator.translate(context, text);
    return translation.isEmpty() ? QString::fromUtf8(text) : translation;
}

} // namespace Poemstream
