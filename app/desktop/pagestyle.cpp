// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestyle.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

constexpr qreal step = 1.1; // between two sizes

qreal shareOf(PageText part)
{
    switch (part) {
    case PageText::Title:
        return 1.4;
    case PageText::Note:
        return 0.72;
    case PageText::Poem:
        break;
    }
    return 1;
}

qreal usualPoints()
{
    return std::max(1.5 * QGuiApplication::font().pointSizeF(), 15.0);
}

/// Countries write the same Han characters in different hands, and set their commas elsewhere. A poem keeps
/// that of its characters, most of which are simplified; the rest is in the window's own.
QString hanHand(const QString &language)
{
    if (!language.isEmpty())
        return QStringLiteral("SC");
    const QLocale window;
    if (window.script() == QLocale::TraditionalHanScript)
        return QStringLiteral("TC");
    if (window.language() == QLocale::Japanese)
        return QStringLiteral("JP");
    if (window.language() == QLocale::Korean)
        return QStringLiteral("KR");
    return QStringLiteral("SC");
}

const PageStyle &usualStyle()
{
    static const PageStyle style;
    return style;
}

} // namespace

PageStyle::PageStyle(qreal points)
    : m_points(points > 0 ? std::clamp(points, smallest, largest) : usualPoints())
{
    m_em = QFontInfo(font(QString(), PageText::Poem)).pixelSize();
}

// A notch is a whole point at least, and the usual size is one of them.
PageStyle PageStyle::larger() const
{
    return PageStyle(std::max(std::round(m_points * step), m_points + 1));
}

PageStyle PageStyle::smaller() const
{
    return PageStyle(std::min(std::round(m_points / step), m_points - 1));
}

QFont PageStyle::font(const QString &language, PageText part) const
{
    const QStringList latin{
        QStringLiteral("Source Serif 4"), QStringLiteral("Libertinus Serif"), QStringLiteral("EB Garamond"),
        QStringLiteral("Charter"),        QStringLiteral("Noto Serif"),       QStringLiteral("Georgia"),
    };
    const QString hand = hanHand(language);
    const QStringList han{
        QStringLiteral("Source Han Serif ") + hand,
        QStringLiteral("Noto Serif CJK ") + hand,
        QStringLiteral("Songti SC"),
        QStringLiteral("STSong"),
        QStringLiteral("SimSun"),
        QStringLiteral("AR PL UMing CN"),
    };
    const QStringList last{QStringLiteral("serif")};
    QFont font;
    font.setFamilies(language == QLatin1String("zh") ? han + latin + last : latin + han + last);
    font.setStyleHint(QFont::Serif);
    font.setHintingPreference(
        QFont::PreferNoHinting); // shapes before pixels, and the same widths at every scale
    font.setPointSizeF(m_points * shareOf(part));
    return font;
}

int PageStyle::ems(qreal count) const
{
    return qRound(count * m_em);
}

PageColumn PageStyle::column(int pageWidth) const
{
    constexpr qreal measure = 30;
    constexpr qreal margin = 2;
    const int width = std::max(std::min(ems(measure), pageWidth - 2 * ems(margin)), 1);
    return {(pageWidth - width) / 2, width};
}

QFont pageFont(const QString &language, PageText part)
{
    return usualStyle().font(language, part);
}

int ems(qreal count)
{
    return usualStyle().ems(count);
}

PageColumn pageColumn(int pageWidth)
{
    return usualStyle().column(pageWidth);
}

} // namespace Poemstream
