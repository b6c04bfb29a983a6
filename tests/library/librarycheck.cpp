// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"

#include "server/poems/poemdatabase.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Poemstream {

namespace {

constexpr QStringView characters = u"風花雪月山水雲雨春秋江河夜晨燈火人家來去東西";

QString verse(int number, int poem, int line)
{
    QString text;
    qsizetype seed = number * 7919 + poem * 104729 + line * 31;
    for (int i = 0; i < 5; ++i, seed = seed * 3 + 7)
        text += characters[seed % characters.size()];
    return text + u"。";
}

} // namespace

QByteArray madeUpPoems(int number, int count)
{
    QJsonArray poems;
    for (int poem = 0; poem < count; ++poem) {
        // Their number in Han: no two poems are one.
        QString mark;
        for (int rest = number * 1000 + poem + 1; rest > 0; rest /= 16)
            mark += QChar(0x4E00 + rest % 16);
        poems +=
            QJsonObject{{QStringLiteral("title"), QStringLiteral("file %1").arg(number)},
                        {QStringLiteral("author"), QStringLiteral("testsmith")},
                        {QStringLiteral("paragraphs"),
                         QJsonArray{verse(number, poem, 0), verse(number, poem, 1), QString(mark + u"。")}}};
    }
    return QJsonDocument(poems).toJson();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QStringList ask(const QString &library, const QString &statement)
{
    auto opened = PoemDatabase::open(library, PoemDatabase::Use::Write);
    if (!std::holds_alternative<std::unique_ptr<PoemDatabase>>(opened))
        return {QStringLiteral("cannot be opened")};
    QSqlQuery query = std::get<std::unique_ptr<PoemDatabase>>(opened)->select(statement);
    QStringList rows;
    while (query.next())
        rows += query.value(0).toString();
    if (!query.isActive())
        rows += QStringLiteral("no answer");
    return rows;
}

QString flawOf(const QString &library, int poemsAFile)
{
    const QStringList check = ask(library, QStringLiteral("PRAGMA integrity_check"));
    if (check != QStringList{QStringLiteral("ok")})
        return check.join(u'\n');
    const QStringList indexed =
        ask(library, QStringLiteral("SELECT count(*) FROM poem_words('testsmith') UNION ALL"
                                    " SELECT count(*) FROM poem WHERE author = 'testsmith' AND edition = 0"));
    if (indexed.size() != 2 || indexed.first() != indexed.last())
        return QStringLiteral("index: ") + indexed.join(u' ');
    const QStringList counted =
        ask(library, QStringLiteral("SELECT coalesce((SELECT poems FROM word WHERE word = 'testsmith'), 0)"));
    if (counted != indexed.mid(0, 1))
        return QStringLiteral("counts: ") + counted.join(u' ') + u' ' + indexed.join(u' ');
    const QStringList halves =
        ask(library, QStringLiteral("SELECT title || ': ' || count(*) FROM poem WHERE author = 'testsmith'"
                                    " GROUP BY title HAVING count(*) != %1")
                         .arg(poemsAFile));
    return halves.join(u'\n');
}

int madeUpPoemsIn(const QString &library)
{
    return ask(library, QStringLiteral("SELECT count(*) FROM poem WHERE author = 'testsmith'"))
        .value(0)
        .toInt();
}

} // namespace Poemstream
