// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemstore.h"

#include "poemrow.h"

namespace Poemstream {

std::variant<std::unique_ptr<PoemStore>, PoemStoreError> PoemStore::open(const QString &path)
{
    auto opened = PoemDatabase::open(path, PoemDatabase::Use::Read);
    if (const auto *error = std::get_if<PoemStoreError>(&opened))
        return *error;
    return std::unique_ptr<PoemStore>(
        new PoemStore(std::get<std::unique_ptr<PoemDatabase>>(std::move(opened))));
}

PoemStore::PoemStore(std::unique_ptr<PoemDatabase> database)
    : m_database(std::move(database))
    , m_fold(readFold(*m_database))
{}

qsizetype PoemStore::count() const
{
    QSqlQuery query = m_database->select(QStringLiteral("SELECT count(*) FROM poem WHERE edition = 0"));
    return query.next() ? query.value(0).toLongLong() : 0;
}

std::optional<Poem> PoemStore::find(const QString &id) const
{
    QSqlQuery query =
        m_database->select(selectPoemRows() + QLatin1String(" WHERE poem.id = ?"), {poemNumber(id)});
    if (!query.next())
        return std::nullopt;
    return readPoemRow(query).poem;
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
