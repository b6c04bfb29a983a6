// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authoredquestion.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype mostGuessed = 12; // characters of a question that may be a name and a title side by side

QStringList wordsOf(const QString &text, const CharacterFold &fold)
{
    return indexedWords(text, fold).split(u' ', Qt::SkipEmptyParts);
}

const QString &ages()
{
    static const QString pattern = QStringLiteral(
        "(?:先秦|两汉|[东西]?汉|三国|[东西]?晋|魏晋|南北朝|隋|盛?唐|五代|南唐|[北南]?宋|元|明|清)[代朝]?");
    return pattern;
}

// What people put between a name and a title, or around both: marks, 的, an age and a calling.
QString beforeName(QString text)
{
    static const QRegularExpression joint(
        QStringLiteral("(?:[\\s\\p{P}\\p{S}]+|(?:\\A|[\\s\\p{P}]|%1(?=.))(?:%1|大?诗人|女?词人|作家|作者)|"
                       "\\b(?:by|of|from))\\z")
            .arg(ages()),
        QRegularExpression::CaseInsensitiveOption);
    for (QString last; last != text;) {
        last = text;
        text.remove(joint);
    }
    return text;
}

QString behindName(QString text)
{
    static const QRegularExpression joint(
        QStringLiteral("\\A(?:\\p{Ps}%1\\p{Pe}|[\\s\\p{P}\\p{S}]+|所?[写作]?的|'?s\\b)").arg(ages()),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(QStringLiteral("[\\s\\p{P}\\p{S}]+\\z"));
    static const QRegularExpression works(
        QStringLiteral(
            "\\A(?:诗词|诗歌|诗作|诗句|诗|词|曲|词作|作品|名篇|名句|了|吗|poems?|poetry|verses?)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    for (QString last; last != text;) {
        last = text;
        text.remove(joint);
        text.remove(end);
    }
    return text.remove(works);
}

// Two characters that are a name may be parts of other words: what stands beside them then tells.
bool isNameThere(const AuthorNames::Mention &mention)
{
    static const QString beside = QStringLiteral("的写作诗词和与了有是在吗怎最描笔对说笔句里中");
    const bool isShortHan = mention.name.size() <= 2 && isHanWord(mention.name);
    return !isShortHan || mention.behind.isEmpty() || !mention.behind.at(0).isLetter() ||
           beside.contains(mention.behind.at(0)) || mention.before.isEmpty();
}

class AuthorReader
{
public:
    AuthorReader(AskedQuestion &question, const AuthorNames &names, const CharacterFold &fold)
        : m_question(question)
        , m_names(names)
        , m_fold(fold)
    {}

    void read()
    {
        readWorks();
        readMention(m_question.simplified);
        if (m_question.authors.isEmpty() && !m_question.isColloquial)
            guess();
    }

private:
    // Each costs a search.
    static void addTo(QList<AskedQuestion::Work> &works, const AskedQuestion::Work &work)
    {
        const bool isThere =
            std::any_of(works.cbegin(), works.cend(), [&work](const AskedQuestion::Work &other) {
                return other.author == work.author && other.title == work.title;
            });
        if (!isThere && !work.title.isEmpty())
            works += work;
    }

    // Works whose author goes by another name.
    void readWorks()
    {
        QList<AskedQuestion::Work> works;
        for (const AskedQuestion::Work &work : std::as_const(m_question.works)) {
            for (const QString &author : m_names.authorsCalled(work.author.join(u' ')))
                addTo(works, {wordsOf(author, m_fold), work.title});
            addTo(works, work);
        }
        m_question.works = works;
    }

    void readMention(const QString &text)
    {
        const auto mention = m_names.findIn(text);
        if (!mention || !isNameThere(*mention))
            return;
        const QString before = beforeName(mention->before);
        const QString behind = behindName(mention->behind);
        m_question.authorName = mention->name;
        m_question.besidesAuthor = QString(before + u' ' + behind).simplified();
        for (const QString &author : mention->authors)
            addAuthor(wordsOf(author, m_fold), before, behind);
    }

    void addAuthor(const QStringList &author, const QString &before, const QString &behind)
    {
        m_question.authors += author;
        if (before.isEmpty() != behind.isEmpty())
            addTo(m_question.works, {author, wordsOf(before.isEmpty() ? behind : before, m_fold)});
    }

    // Of an author who is in no table, at either end of Han characters that stand together.
    void guess()
    {
        const QStringList &words = m_question.words;
        if (words.size() > mostGuessed || !std::all_of(words.cbegin(), words.cend(), &isHanWord))
            return;
        for (const qsizetype size : {2, 3}) {
            if (words.size() >= size + 2) {
                guess(words.mid(0, size), words.mid(size));
                guess(words.mid(words.size() - size), words.mid(0, words.size() - size));
            }
        }
    }

    // Each one costs a search, so only what begins as poets' names mostly do.
    void guess(const QStringList &author, const QStringList &title)
    {
        static const QString surnames = QStringLiteral(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
            "叶阎余潘杜戴钟汪田任姜范方石姚谭邹熊陆郝孔崔康毛邱顾侯邵孟龙万段钱汤尹黎易常武贺赖龚文欧司释洪晁"
            "岑柳皇权殷储祖綦皎齐贯項项虞喻姜毕葛强楼岳裘舒程俞华施史翁严章元耿鲍庞应");
        if (surnames.contains(author.first()))
            m_question.guesses += {author, title};
    }

    AskedQuestion &m_question;
    const AuthorNames &m_names;
    const CharacterFold &m_fold;
};

} // namespace

void readAuthors(AskedQuestion &question, const AuthorNames &names, const CharacterFold &fold)
{
    AuthorReader(question, names, fold).read();
}

} // namespace Poemstream
