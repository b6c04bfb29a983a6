// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preferences.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <array>
#include <optional>
#include <utility>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

constexpr QLatin1String paceKey("typing/pace");
constexpr QLatin1String sendKeyKey("question/sendKey");
constexpr QLatin1String keepsHistoryKey("history/keep");
constexpr QLatin1String charactersKey("page/characters");
constexpr QLatin1String keepsTrayIconKey("tray/keep");
constexpr QLatin1String tellsHourKey("tray/hour");
constexpr QLatin1String chineseKey("page/chinese");

// As the settings file spells them.
constexpr std::array paceWords{
    std::pair(Pace::Slow, QLatin1String("slow")),
    std::pair(Pace::Normal, QLatin1String("normal")),
    std::pair(Pace::Fast, QLatin1String("fast")),
    std::pair(Pace::Instant, QLatin1String("instant")),
};
constexpr std::array sendKeyWords{
    std::pair(SendKey::Return, QLatin1String("return")),
    std::pair(SendKey::CtrlReturn, QLatin1String("ctrl+return")),
};
constexpr std::array charactersWords{
    std::pair(Characters::AsWritten, QLatin1String("as-written")),
    std::pair(Characters::Simplified, QLatin1String("simplified")),
    std::pair(Characters::Traditional, QLatin1String("traditional")),
};
constexpr std::array chineseWords{
    std::pair(ChineseText::InLines, QLatin1String("lines")),
    std::pair(ChineseText::InColumns, QLatin1String("columns")),
};

template <typename Value, typename Words>
std::optional<Value> valueOf(const QString &word, const Words &words)
{
    for (const auto &[value, known] : words)
        if (known == word)
            return value;
    return std::nullopt;
}

template <typename Value, typename Words>
QString wordOf(Value value, const Words &words)
{
    for (const auto &[known, word] : words)
        if (known == value)
            return word;
    return {};
}

} // namespace

std::chrono::milliseconds pauseOf(Pace pace)
{
    switch (pace) {
    case Pace::Slow:
        return 140ms;
    case Pace::Normal:
        return 70ms;
    case Pace::Fast:
        return 35ms;
    case Pace::Instant:
        break;
    }
    return 0ms;
}

Preferences readPreferences(const QSettings &settings, bool hasReducedMotion)
{
    Preferences read;
    read.pace = valueOf<Pace>(settings.value(paceKey).toString(), paceWords)
                    .value_or(hasReducedMotion ? Pace::Instant : read.pace);
    read.sendKey =
        valueOf<SendKey>(settings.value(sendKeyKey).toString(), sendKeyWords).value_or(read.sendKey);
    read.keepsHistory = settings.value(keepsHistoryKey, read.keepsHistory).toBool();
    read.characters = valueOf<Characters>(settings.value(charactersKey).toString(), charactersWords)
                          .value_or(read.characters);
    read.keepsTrayIcon = settings.value(keepsTrayIconKey, read.keepsTrayIcon).toBool();
    read.tellsHour = settings.value(tellsHourKey, read.tellsHour).toBool();
    read.chinese =
        valueOf<ChineseText>(settings.value(chineseKey).toString(), chineseWords).value_or(read.chinese);
    return read;
}

void writePreferences(QSettings &settings, const Preferences &preferences, const Preferences &before)
{
    if (preferences.pace != before.pace)
        settings.setValue(paceKey, wordOf(preferences.pace, paceWords));
    settings.setValue(sendKeyKey, wordOf(preferences.sendKey, sendKeyWords));
    settings.setValue(keepsHistoryKey, preferences.keepsHistory);
    settings.setValue(charactersKey, wordOf(preferences.characters, charactersWords));
    settings.setValue(keepsTrayIconKey, preferences.keepsTrayIcon);
    settings.setValue(tellsHourKey, preferences.tellsHour);
    settings.setValue(chineseKey, wordOf(preferences.chinese, chineseWords));
}

bool systemReducesMotion()
{
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0)
        return true;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings gtk(folder + QLatin1String("/gtk-3.0/settings.ini"), QSettings::IniFormat);
    return !gtk.value(QLatin1String("Settings/gtk-enable-animations"), true).toBool();
}

} // namespace Poemstream
