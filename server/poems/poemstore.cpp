// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemstore.h"

#include "wordquery.h"

#include <chrono>
#include <limits>

namespace Poemstream {

namespace {

constexpr qsizetype mostLookedAt = 20'000;
constexpr qsizetype mostRemembered = 50'000; // words; all Han characters that poems have are fewer
constexpr std::chrono::seconds untilNextTry{1};

} // namespace

std::variant<std::unique_ptr<PoemStore>, PoemStoreError> PoemStore::open(const QString &path)
{
    auto opened = PoemDatabase::open(path, PoemDatabase::Use::Read);
    if (const auto *error = std::get_if<PoemStoreError>(&opened))
        return *error;
    return std::unique_ptr<PoemStore>(
        new PoemStore(std::get<std::unique_ptr<PoemDatabase>>(std::move(opened)), path));
}

PoemStore::PoemStore(std::unique_ptr<PoemDatabase> database, const QString &path)
    : m_path(path)
    , m_database(std::move(database))
    , m_version(m_database->prepare(QStringLiteral("PRAGMA data_version")))
{}

qsizetype PoemStore::count() const
{
    QSqlQuery query = m_database->select(QStringLiteral("SELECT count(*) FROM poem WHERE edition = 0"));
    return query.next() ? query.value(0).toLongLong() : 0;
}

std::optional<Poem> PoemStore::first(const QString &condition, const QVariantList &values) const
{
    QSqlQuery query = m_database->select(selectPoemRows() + QLatin1String(" WHERE ") + condition, values);
    if (!query.isActive())
        warnOnce();
    return query.next() ? std::optional(readPoemRow(query).poem) : std::nullopt;
}

void PoemStore::warnOnce() const
{
    if (!m_hasWarned)
        qWarning("The library %s cannot be read: %s", qPrintable(m_path),
                 qPrintable(m_database->error().detail));
    m_hasWarned = true;
}

std::optional<Poem> PoemStore::find(qint64 number) const
{
    return first(QStringLiteral("poem.id = ?"), {number});
}

std::optional<Poem> PoemStore::atOrAfter(qint64 id, const QString &language) const
{
    QString condition = QStringLiteral("edition = 0 AND poem.id >= ?");
    QVariantList values{id};
    if (!language.isEmpty()) {
        condition += QLatin1String(" AND language = ?");
        values += language;
    }
    condition += QLatin1String(" ORDER BY poem.id LIMIT 1");
    if (auto poem = first(condition, values))
        return poem;
    values[0] = std::numeric_limits<qint64>::min();
    return first(condition, values);
}

QList<PoemRow> PoemStore::match(const QString &query, const Filter &filter, qsizetype limit) const
{
    const QString whole = filter.query.isEmpty() ? query : allOf({filter.query, query});
    const QString hits = whole.isEmpty() ? QStringLiteral("SELECT rowid AS hit FROM poem LIMIT ?")
                                         : QStringLiteral("SELECT rowid AS hit FROM poem_words"
                                                          " WHERE poem_words MATCH ? LIMIT ?");
    QString select = selectPoemRows();
    // CROSS keeps SQLite from looking for a better order: the best known come first, and no more than wanted.
    select.replace(QLatin1String("FROM poem JOIN"),
                   QLatin1String("FROM (") + hits +
                       QLatin1String(") CROSS JOIN poem ON poem.rowid = hit CROSS JOIN"));
    QVariantList values;
    if (!whole.isEmpty())
        values += whole;
    values += mostLookedAt;
    QStringList conditions{QStringLiteral("edition = 0")};
    if (!filter.language.isEmpty()) {
        conditions += QStringLiteral("language = ?");
        values += filter.language;
    }
    if (!filter.dynasty.isEmpty()) {
        conditions += QStringLiteral("dynasty = ?");
        values += filter.dynasty;
    }
    select += QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND ")) + QLatin1String(" LIMIT ?");
    values += limit;
    QList<PoemRow> rows;
    QSqlQuery found = m_database->select(select, values);
    while (found.next())
        rows += readPoemRow(found);
    return rows;
}

qint64 PoemStore::poemsWith(const QString &word) const
{
    if (const auto known = m_poemsWith.constFind(word); known != m_poemsWith.cend())
        return *known;
    QSqlQuery query = m_database->select(QStringLiteral("SELECT poems FROM word WHERE word = ?"), {word});
    const qint64 poems = query.next() ? query.value(0).toLongLong() : 0;
    if (m_poemsWith.size() < mostRemembered)
        m_poemsWith.insert(word, poems);
    return poems;
}

qint64 PoemStore::poemsWithCommonest() const
{
    if (!m_commonest) {
        QSqlQuery query = m_database->select(QStringLiteral("SELECT max(poems) FROM word"));
        m_commonest = query.next() ? query.value(0).toLongLong() : 0;
    }
    return *m_commonest;
}

qint64 PoemStore::version() const
{
    constexpr int bitsOfVersion = 32;
    renew();
    const bool isKnown = m_database->run(m_version, {}) && m_version.next();
    const qint64 version = isKnown ? m_version.value(0).toLongLong() : 0;
    m_version.finish(); // or the file would be read as it is now for ever
    return version + (m_renewals << bitsOfVersion);
}

// Where it cannot be opened, what there is stays, and is tried again: a log may be there before it can be
// read.
void PoemStore::renew() const
{
    if (!m_database->isOutOfDate() || !m_nextTry.hasExpired())
        return;
    m_nextTry.setRemainingTime(untilNextTry);
    auto opened = PoemDatabase::open(m_path, PoemDatabase::Use::Read);
    auto *database = std::get_if<std::unique_ptr<PoemDatabase>>(&opened);
    if (database == nullptr)
        return;
    m_nextTry = {};
    m_version = QSqlQuery(); // before what it asks goes
    m_database = std::move(*database);
    m_version = m_database->prepare(QStringLiteral("PRAGMA data_version"));
    ++m_renewals;
    m_hasWarned = false;
    m_fold.reset();
    m_commonest.reset();
    m_poemsWith.clear();
}

const CharacterFold &PoemStore::fold() const
{
    if (!m_fold)
        m_fold = readFold(*m_database);
    return *m_fold;
}

CharacterFold readFold(PoemDatabase &database)
{
    CharacterFold::Pairs pairs;
    QSqlQuery query = database.select(QStringLiteral("SELECT \"from\", \"to\" FROM fold"));
    while (query.next())
        pairs.insert(query.value(0).toUInt(), query.value(1).toUInt());
    return CharacterFold(pairs);
}

} // namespace Poemstream
