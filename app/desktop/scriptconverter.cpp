// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptconverter.h"

#ifdef POEMSTREAM_HAS_OPENCC
#include <opencc/opencc.h>
#endif

#include <QtCore/QFile>

#include <algorithm>
#include <exception>
#include <memory>

namespace Poemstream {

namespace {

#ifdef POEMSTREAM_HAS_OPENCC
constexpr bool isBuilt = true;

QString converted(const opencc::SimpleConverter &converter, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.contains('\0') || QString::fromUtf8(bytes) != text)
        return text;
    try {
        return QString::fromStdString(converter.Convert(bytes.toStdString()));
    } catch (const std::exception &) {
        return text;
    }
}

std::function<QString(const QString &)> conversion(const QString &configuration)
{
    try {
        // Shared, as a std::function can be copied, and what it holds here cannot.
        const auto converter =
            std::make_shared<const opencc::SimpleConverter>(QFile::encodeName(configuration).toStdString());
        return [converter](const QString &text) { return converted(*converter, text); };
    } catch (const std::exception &) {
        return {};
    }
}
#else
constexpr bool isBuilt = false;

std::function<QString(const QString &)> conversion(const QString &)
{
    return {};
}
#endif

Characters otherThan(Characters script)
{
    return script == Characters::Simplified ? Characters::Traditional : Characters::Simplified;
}

/// How many code points differ.
int changes(const QString &before, const QString &after)
{
    const QList<uint> old = before.toUcs4();
    const QList<uint> now = after.toUcs4();
    const auto count = std::min(old.size(), now.size());
    int changed = static_cast<int>(std::max(old.size(), now.size()) - count);
    for (qsizetype i = 0; i < count; ++i)
        changed += old[i] == now[i] ? 0 : 1;
    return changed;
}

} // namespace

ScriptConverter::ScriptConverter(Characters target, const QString &folder)
{
    if (target == Characters::AsWritten)
        return;
    m_convert = load(target, folder);
    m_convertBack = load(otherThan(target), folder);
}

ScriptSupport ScriptConverter::support(const QString &folder)
{
    if (!isBuilt)
        return ScriptSupport::NotBuilt;
    return ScriptConverter(Characters::Simplified, folder).isUsable() ? ScriptSupport::Full
                                                                      : ScriptSupport::NoData;
}

bool ScriptConverter::knows(const QString &language) const
{
    return isUsable() && language == QLatin1String("zh");
}

QString ScriptConverter::convert(const QString &text) const
{
    return isUsable() ? m_convert(text) : text;
}

int ScriptConverter::familiarity(const QString &text) const
{
    return isUsable() ? changes(text, m_convertBack(text)) - changes(text, m_convert(text)) : 0;
}

ScriptConverter::Conversion ScriptConverter::load(Characters target, const QString &folder)
{
    const bool isSimplified = target == Characters::Simplified;
    const QString name = isSimplified ? QStringLiteral("t2s.json") : QStringLiteral("s2t.json");
    return conversion(folder.isEmpty() ? name : folder + QLatin1Char('/') + name);
}

} // namespace Poemstream
