// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chinesepoetry.h"

#include "versecleaning.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace Poemstream {

namespace {

constexpr std::array verseKeys = {QLatin1String("paragraphs"), QLatin1String("content"),
                                  QLatin1String("para")};
constexpr std::array titleKeys = {QLatin1String("title"), QLatin1String("chapter"),
                                  QLatin1String("rhythmic")};

QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList result;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            return std::nullopt;
        result += item.toString();
    }
    return result;
}

std::optional<QStringList> versesOf(const QJsonObject &object)
{
    for (const QLatin1String key : verseKeys) {
        if (object.contains(key))
            return strings(object.value(key));
    }
    return std::nullopt;
}

// Of arias the collection has "tune・the first words", sometimes whole sentences of them.
QString withoutFirstWords(const QString &title)
{
    static constexpr QStringView ends = u"。！？；，、";
    constexpr qsizetype longest = 12;
    const qsizetype dot = title.lastIndexOf(u'・');
    if (dot < 0)
        return title;
    const QStringView rest = QStringView(title).sliced(dot + 1);
    const bool isText = rest.size() > longest ||
                        std::any_of(rest.begin(), rest.end(), [](QChar c) { return ends.contains(c); });
    return isText ? title.left(dot) : title;
}

QString rawTitleOf(const QJsonObject &object, const CollectionSet &set)
{
    for (const QLatin1String key : titleKeys) {
        const QString title = text(object, key);
        if (key == QLatin1String("chapter") && object.contains(QLatin1String("section")))
            continue; // of the Songs: the title was empty
        if (!title.isEmpty())
            return set.isDrama ? withoutFirstWords(title)
                               : QString(title + u' ' + text(object, QLatin1String("subchapter")));
    }
    return {};
}

// "（唐）孟浩然" says the dynasty too.
void setAuthor(Poem &poem, const QJsonObject &object, const CollectionSet &set)
{
    poem.author = text(object, QLatin1String("author")).simplified();
    poem.dynasty = set.dynasty;
    const qsizetype close = poem.author.indexOf(u'）');
    if (poem.author.startsWith(u'（') && close > 0) {
        poem.dynasty = poem.author.mid(1, close - 1);
        poem.author = poem.author.mid(close + 1).trimmed();
    }
    if (poem.author.isEmpty())
        poem.author = set.author;
    static const QStringList ofHan{
        QStringLiteral("王褒"),     QStringLiteral("刘向"),   QStringLiteral("王逸"), QStringLiteral("贾谊"),
        QStringLiteral("淮南小山"), QStringLiteral("东方朔"), QStringLiteral("庄忌")};
    if (set.dynasty == u"先秦" && ofHan.contains(poem.author))
        poem.dynasty = QStringLiteral("汉"); // their songs stand among the older ones of Chu
}

QStringList tagsOf(const QJsonObject &object, const CollectionSet &set, const QString &title)
{
    QStringList tags = set.tags + strings(object.value(QLatin1String("tags"))).value_or(QStringList());
    if (object.contains(QLatin1String("section")))
        tags += {text(object, QLatin1String("chapter")), text(object, QLatin1String("section"))};
    tags.removeAll(QString());
    tags.removeAll(title);
    tags.removeDuplicates();
    return tags;
}

class Reader
{
public:
    explicit Reader(const CollectionSet &set)
        : m_set(set)
    {}

    [[nodiscard]] PoemReading take() { return std::move(m_reading); }
    [[nodiscard]] qsizetype count() const { return m_count; }

    // False where @p object is no poem.
    [[nodiscard]] bool read(const QJsonObject &object, const QStringList &tags = {})
    {
        ++m_count;
        auto verses = versesOf(object);
        if (!verses)
            return false;
        if (object.contains(QLatin1String("section"))) // the songs of Chu have titles within <>
            verses->replaceInStrings(QStringLiteral("<"), QStringLiteral("《"))
                .replaceInStrings(QStringLiteral(">"), QStringLiteral("》"));
        const auto cleaned = cleanVerses(*verses, m_set.isDrama ? VerseKind::Drama : VerseKind::Poem);
        const auto title = cleanTitle(rawTitleOf(object, m_set));
        if (const auto *noise = std::get_if<PoemNoise>(&cleaned))
            ++m_reading.noise[*noise];
        else if (const auto *titleNoise = std::get_if<PoemNoise>(&title))
            ++m_reading.noise[*titleNoise];
        else
            add(object, std::get<QString>(cleaned), std::get<QString>(title), tags);
        return true;
    }

private:
    void add(const QJsonObject &object, const QString &verses, const QString &title, const QStringList &tags)
    {
        Poem poem;
        poem.title = title;
        setAuthor(poem, object, m_set);
        poem.language = QStringLiteral("zh");
        poem.source = m_set.source;
        poem.tags = tagsOf(object, m_set, title) + tags;
        poem = makePoem(std::move(poem), verses);
        if (poem.length > mostPoemLength)
            ++m_reading.noise[PoemNoise::TooLong];
        else
            m_reading.poems += poem;
    }

    const CollectionSet &m_set;
    PoemReading m_reading;
    qsizetype m_count = 0;
};

// A poem of several parts has objects where others have verses: each part is a poem.
QList<QJsonObject> partsOf(const QJsonObject &poem)
{
    const QJsonArray verses = poem.value(QLatin1String("paragraphs")).toArray();
    if (!verses.at(0).isObject())
        return {poem};
    QList<QJsonObject> parts;
    for (const QJsonValue &value : verses) {
        QJsonObject part = value.toObject();
        for (const QLatin1String key : {QLatin1String("chapter"), QLatin1String("author")})
            part.insert(key, poem.value(key));
        parts += part;
    }
    return parts;
}

bool readChapters(Reader &reader, const QJsonArray &chapters)
{
    for (const QJsonValue &chapter : chapters) {
        const QString type = text(chapter.toObject(), QLatin1String("type"));
        const QStringList tags = type.isEmpty() ? QStringList() : QStringList{type};
        for (const QJsonValue &poem : chapter.toObject().value(QLatin1String("content")).toArray()) {
            for (const QJsonObject &part : partsOf(poem.toObject())) {
                if (!reader.read(part, tags))
                    return false;
            }
        }
    }
    return true;
}

bool readAll(Reader &reader, const QJsonArray &poems)
{
    return std::all_of(poems.begin(), poems.end(),
                       [&](const QJsonValue &poem) { return reader.read(poem.toObject()); });
}

} // namespace

PoemReadingResult readChinesePoetry(const QJsonDocument &document, const CollectionSet &set)
{
    Reader reader(set);
    const QJsonObject object = document.object();
    const QJsonValue chapters = object.value(QLatin1String("content"));
    const bool isOnePoem = versesOf(object).has_value();
    if (!document.isArray() && !chapters.isArray() && !isOnePoem)
        return PoemFileError{QStringLiteral("not a JSON array of poems")};
    const bool isRead = document.isArray() ? readAll(reader, document.array())
                        : isOnePoem        ? reader.read(object)
                                           : readChapters(reader, chapters.toArray());
    if (!isRead)
        return PoemFileError{QStringLiteral("entry %1 has no usable \"paragraphs\", \"content\" or \"para\"")
                                 .arg(reader.count())};
    return reader.take();
}

bool isChinesePoetry(const QJsonDocument &document)
{
    const QJsonObject first = document.isArray() ? document.array().at(0).toObject() : document.object();
    return std::any_of(verseKeys.begin(), verseKeys.end(),
                       [&](QLatin1String key) { return first.contains(key); });
}

} // namespace Poemstream
