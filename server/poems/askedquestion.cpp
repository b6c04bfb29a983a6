// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askedquestion.h"

#include "wordsearch.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype minHanQuotation = 4;
constexpr qsizetype minWordsQuotation = 3;
constexpr qsizetype mostAuthor = 8; // characters that a name has
constexpr qsizetype mostWorks = 8;

QString foldHan(const QString &text, const CharacterFold &fold)
{
    QString folded;
    for (const char32_t c : text.toUcs4()) {
        const char32_t to = fold.fold(c);
        folded += QString::fromUcs4(&to, 1);
    }
    return folded;
}

// What people say before and behind what they want, in simplified characters.
QString withoutFraming(QString text)
{
    static const QRegularExpression before(
        QStringLiteral("\\A(?:请问|请|麻烦|帮我|给我|我想要|我想|我要|想要|想读|想看|想听|想找|再来|来|找|查|"
                       "读|念(?!奴娇)|背|听|推荐|"
                       "有没有|有什么|有哪些|几首|几句|一首|一句|首|关于|描写|写|a poem by |poems? by "
                       "|poems? of |something by |"
                       "by |a poem about |poems? about |poem on |show me |give me |find |read )\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behind(
        QStringLiteral(
            "\\s*(?:的?(?:诗词|诗歌|古诗|诗句|诗|词作|作品|名句|名篇|全文|原文|作者)|写的|作的|是谁的?|"
            "有哪些|"
            "出自哪里|出自哪首|出自|出处|什么意思|是什么|的?下一?句|的?上一?句|怎么[背写]|是?谁[写作]的?|"
            "一首|几首|吗|呢|吧|呀|啊|[?？!！。.，,]|'s poems?| poems?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    for (QString last; last != text;) {
        last = text;
        QString less = text;
        less.remove(before);
        if (!less.trimmed().isEmpty())
            text = less;
        less = text;
        less.remove(behind);
        if (!less.trimmed().isEmpty())
            text = less;
    }
    return text;
}

QStringList wordsOf(const QString &text, const CharacterFold &fold)
{
    return indexedWords(text, fold).split(u' ', Qt::SkipEmptyParts);
}

class WorkReader
{
public:
    explicit WorkReader(const CharacterFold &fold)
        : m_fold(fold)
    {}

    [[nodiscard]] QList<AskedQuestion::Work> read(const QString &text, const QString &core)
    {
        readMarks(text);
        readParts(text);
        readParts(core); // framed as it may be, a title may begin like the frame
        return m_works.mid(0, mostWorks);
    }

private:
    void readMarks(const QString &text)
    {
        static const QRegularExpression inMarks(QStringLiteral("[《〈「『“\"](.+?)[》〉」』”\"]"));
        if (const auto match = inMarks.match(text); match.hasMatch()) {
            QString rest = text;
            rest.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
            add(withoutFraming(rest.simplified()), match.captured(1));
            add({}, match.captured(1));
        }
    }

    void readParts(const QString &text)
    {
        for (const QLatin1String by : {QLatin1String(" by "), QLatin1String(", ")})
            addBoth(text, text.lastIndexOf(by, -1, Qt::CaseInsensitive), by.size());
        addBoth(text, text.indexOf(u' '), 1);
        addBoth(text, text.lastIndexOf(u' '), 1);
        for (const QString &of : {QStringLiteral("写的"), QStringLiteral("的")}) {
            if (const qsizetype at = text.indexOf(of); at > 0)
                add(text.left(at), text.mid(at + of.size()));
        }
    }

    void addBoth(const QString &text, qsizetype at, qsizetype size)
    {
        if (at <= 0)
            return;
        add(text.mid(at + size), text.left(at));
        add(text.left(at), text.mid(at + size));
    }

    void add(const QString &author, const QString &title)
    {
        AskedQuestion::Work work{wordsOf(author, m_fold), wordsOf(title, m_fold)};
        if (work.title.isEmpty() || work.author.size() > mostAuthor)
            return;
        const bool isThere = std::any_of(m_works.cbegin(), m_works.cend(), [&work](const auto &other) {
            return other.author == work.author && other.title == work.title;
        });
        if (!isThere)
            m_works += std::move(work);
    }

    const CharacterFold &m_fold;
    QList<AskedQuestion::Work> m_works;
};

bool hasSpokenWords(const QString &folded)
{
    static const QRegularExpression spoken(QStringLiteral(
        "[吗呢吧嘛啦您她它们这哪很]|什么|怎么|我的|你的|了我|我了|没有|一个|自己|觉得|不想|不敢|终于"));
    return spoken.match(folded).hasMatch();
}

void cutIntoRuns(AskedQuestion &question, const CharacterFold &fold)
{
    static const QRegularExpression between(QStringLiteral("[\\s\\p{P}\\p{S}]+"));
    for (const QString &part : question.coreText.split(between, Qt::SkipEmptyParts)) {
        if (QStringList words = wordsOf(part, fold); !words.isEmpty()) {
            question.runs += std::move(words);
            question.runTexts += part;
        }
    }
}

} // namespace

bool isSpoken(const AskedQuestion &question)
{
    return question.isColloquial || question.core.contains(QStringLiteral("的"));
}

QString writtenTogether(const QStringList &words)
{
    QString text;
    for (const QString &word : words) {
        if (!text.isEmpty() && !isHanWord(word))
            text += u' ';
        text += word;
    }
    return text;
}

QStringList charactersOf(const QString &word)
{
    QStringList characters;
    for (const char32_t c : word.toUcs4())
        characters += QString::fromUcs4(&c, 1);
    return characters;
}

bool isHanWord(const QString &word)
{
    return languageOfText(word) == QLatin1String("zh");
}

bool canBeQuotation(const QStringList &words)
{
    const auto han = std::count_if(words.cbegin(), words.cend(), &isHanWord);
    return han >= minHanQuotation || (han == 0 && words.size() >= minWordsQuotation);
}

AskedQuestion readQuestion(const QString &text, const CharacterFold &fold)
{
    AskedQuestion question;
    question.text = text.simplified();
    const QString simplified = foldHan(question.text, fold);
    question.simplified = simplified;
    const QString core = withoutFraming(simplified);
    question.folded = foldForSearch(simplified);
    question.words = wordsOf(simplified, fold);
    question.core = wordsOf(core, fold);
    // The framing is cut off at the ends, and few characters fold into one of another size.
    question.coreText = simplified.size() == question.text.size()
                            ? question.text.mid(simplified.indexOf(core), core.size())
                            : core;
    cutIntoRuns(question, fold);
    question.works = WorkReader(fold).read(simplified, core);
    question.isChinese = languageOfText(simplified) == QLatin1String("zh");
    question.isColloquial = hasSpokenWords(question.folded);
    return question;
}

} // namespace Poemstream
