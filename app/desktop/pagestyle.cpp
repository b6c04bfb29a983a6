// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestyle.h"

#include <QtCore/QStringList>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>

namespace Poemstream {

namespace {

qreal pointSizeOf(PageText part)
{
    const qreal poem = std::max(1.5 * QGuiApplication::font().pointSizeF(), 15.0);
    switch (part) {
    case PageText::Title:
        return 1.4 * poem;
    case PageText::Note:
        return 0.72 * poem;
    case PageText::Poem:
        break;
    }
    return poem;
}

} // namespace

PageColumn pageColumn(int pageWidth)
{
    constexpr qreal measure = 30;
    constexpr qreal margin = 2;
    const int width = std::max(std::min(ems(measure), pageWidth - 2 * ems(margin)), 1);
    return {(pageWidth - width) / 2, width};
}

QFont pageFont(const QString &language, PageText part)
{
    const QStringList latin{
        QStringLiteral("Source Serif 4"), QStringLiteral("Libertinus Serif"), QStringLiteral("EB Garamond"),
        QStringLiteral("Charter"),        QStringLiteral("Noto Serif"),       QStringLiteral("Georgia"),
    };
    const QStringList han{
        QStringLiteral("Source Han Serif SC"),
        QStringLiteral("Noto Serif CJK SC"),
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
    font.setPointSizeF(pointSizeOf(part));
    return font;
}

int ems(qreal count)
{
    static const int em = QFontInfo(pageFont(QString(), PageText::Poem)).pixelSize();
    return qRound(count * em);
}

QColor quietColor(const QPalette &palette)
{
    constexpr float share = 0.68F; // of the text's colour
    const QColor text = palette.color(QPalette::Text);
    const QColor page = palette.color(QPalette::Base);
    const auto mix = [](float a, float b) { return share * a + (1 - share) * b; };
    return QColor::fromRgbF(mix(text.redF(), page.redF()), mix(text.greenF(), page.greenF()),
                            mix(text.blueF(), page.blueF()));
}

} // namespace Poemstream
