// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordsearch.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Poemstream {

namespace {

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han || c.isSurrogate();
}

const QSet<QStringView> &commonEnglish()
{
    static const QSet<QStringView> words = [] {
        const QList<QStringView> list =
            QStringView(
                u"a about after again all also am an and any are as at be because been before being but by "
                u"can "
                u"cannot could did do does doing done down for from get gets give go goes going gone got had "
                u"has "
                u"have having he her here hers him his how i if in into is it its just let like ll make "
                u"makes "
                u"many may me might more most much must my myself no nor not now of off on one only or other "
                u"our "
                u"out over own please poem poems poetry re same say says shall she should so some something "
                u"such tell than that the their them then there these they thing things this those through "
                u"to "
                u"too under up us ve very want was way we well were what when where which while who whom why "
                u"will with without would write yes yet you your")
                .split(u' ');
        return QSet<QStringView>(list.cbegin(), list.cend());
    }();
    return words;
}

bool isGrammaticalHan(QChar c)
{
    static const QString characters =
        QStringLiteral("的了着过吗呢吧啊呀嘛我你他她它们这那哪谁什么怎样为是在有没不也都就还又很太最更再"
                       "只才要会能可以和与跟或而但把被给对从到向于之其所个些种次请问诗首写讲说让做得地如何");
    return characters.contains(c);
}

QStringView stem(QStringView word)
{
    for (const QLatin1String ending :
         {QLatin1String("ing"), QLatin1String("es"), QLatin1String("ed"), QLatin1String("s")}) {
        if (word.size() > ending.size() + 2 && word.endsWith(ending) && !word.endsWith(QLatin1String("ss"))) {
            word.chop(ending.size());
            return word;
        }
    }
    return word;
}

using WordUse = std::function<void(QStringView)>;

void useHan(QStringView run, const WordUse &use)
{
    for (qsizetype i = 0; i < run.size(); ++i) {
        if (isGrammaticalHan(run[i]))
            continue;
        use(run.sliced(i, 1));
        if (i + 1 < run.size() && !isGrammaticalHan(run[i + 1]))
            use(run.sliced(i, 2));
    }
}

void useLatin(QStringView word, const WordUse &use)
{
    if (word.size() > 1 && !commonEnglish().contains(word))
        use(stem(word));
}

} // namespace

QString foldForSearch(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.replace(QChar(0x2019), QLatin1Char('\''));
    std::replace_if(
        folded.begin(), folded.end(),
        [](QChar c) {
            return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate() && c != QLatin1Char('\'');
        },
        QLatin1Char(' '));
    return folded.simplified();
}

QStringList searchWords(const QString &folded)
{
    QStringList words;
    forEachSearchWord(folded, [&words](QStringView word) { words += word.toString(); });
    words.removeDuplicates();
    return words;
}

void forEachSearchWord(QStringView folded, const std::function<void(QStringView word)> &use)
{
    for (qsizetype start = 0; start < folded.size();) {
        qsizetype end = start;
        const bool han = isHan(folded[start]);
        while (end < folded.size() && isHan(folded[end]) == han && folded[end] != QLatin1Char(' '))
            ++end;
        const QStringView run = folded.sliced(start, end - start);
        han ? useHan(run, use) : useLatin(run, use);
        start = std::max(end, start + 1);
    }
}

QStringList longestWords(QStringList words)
{
    words.removeDuplicates();
    const QStringList all = words;
    words.removeIf([&all](const QString &word) {
        return std::any_of(all.cbegin(), all.cend(), [&word](const QString &other) {
            return other.size() > word.size() && other.contains(word);
        });
    });
    return words;
}

QString languageOfText(const QString &text)
{
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; }))
        return QStringLiteral("zh");
    const bool hasLetter = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    return hasLetter ? QStringLiteral("en") : QString();
}

} // namespace Poemstream
