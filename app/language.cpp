// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>
#include <initializer_list>
#include <memory>

namespace Poemstream {

namespace {

constexpr QLatin1String ourName("poemstream");
constexpr QLatin1String ourFolder(":/i18n");
constexpr QLatin1String writtenLanguage("en"); // of what stands in tr()

QString fileName(QLatin1String name, const QString &language)
{
    return name + QLatin1Char('_') + language;
}

bool isOneOf(const QStringList &parts, std::initializer_list<QLatin1String> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&parts](QLatin1String name) { return parts.contains(name, Qt::CaseInsensitive); });
}

/// What a translation may be called that suits @p tag, the best first.
QStringList translationsFor(const QString &tag)
{
    const QStringList parts = tag.section(QLatin1Char('.'), 0, 0) // zh_CN.UTF-8
                                  .replace(QLatin1Char('-'), QLatin1Char('_'))
                                  .split(QLatin1Char('_'));
    const QString language = parts.first().toLower();
    if (language == QLatin1String("zh")) { // who reads one script is not served by the other
        const bool isTraditional =
            isOneOf(parts, {QLatin1String("Hant")}) ||
            (isOneOf(parts, {QLatin1String("TW"), QLatin1String("HK"), QLatin1String("MO")}) &&
             !isOneOf(parts, {QLatin1String("Hans")}));
        return {isTraditional ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN")};
    }
    return {language + QLatin1Char('_') + parts.last().toUpper(), language};
}

QString languageFor(const QString &given)
{
    const QStringList wanted = given.isEmpty() ? QLocale::system().uiLanguages() : QStringList(given);
    const QString closest = closestLanguage(wanted, spokenLanguages());
    return closest.isEmpty() ? QString(writtenLanguage) : closest;
}

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace

QStringList spokenLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(ourFolder).entryList({fileName(ourName, QStringLiteral("*.qm"))}))
        languages += file.section(QLatin1Char('.'), 0, 0).sliced(ourName.size() + 1);
    return languages;
}

QString closestLanguage(const QStringList &wanted, const QStringList &spoken)
{
    for (const QString &tag : wanted) {
        for (const QString &name : translationsFor(tag)) {
            if (spoken.contains(name))
                return name;
        }
    }
    return {};
}

QString installLanguage(QCoreApplication &application, const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QString spoken = languageFor(language);
    install(application, fileName(QLatin1String("qtbase"), spoken),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, fileName(ourName, spoken), ourFolder); // English too: for its plurals
    return spoken;
}

QString translated(const QString &language, const char *context, const char *text)
{
    QTranslator translator;
    if (!translator.load(fileName(ourName, languageFor(language)), ourFolder))
        return QString::fromUtf8(text);
    const QString translation = translator.translate(context, text);
    return translation.isEmpty() ? QString::fromUtf8(text) : translation;
}

} // namespace Poemstream
