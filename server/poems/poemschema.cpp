// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemschema.h"

namespace Poemstream {

const QList<QStringList> &poemSchema()
{
    static const QList<QStringList> steps{
        {
            QStringLiteral("CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"),
            QStringLiteral("CREATE TABLE poem (rowid INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE,"
                           " letters INTEGER NOT NULL, edition INTEGER NOT NULL, title TEXT NOT NULL,"
                           " author TEXT NOT NULL, dynasty TEXT NOT NULL, language TEXT NOT NULL,"
                           " source INTEGER NOT NULL REFERENCES source, tags TEXT NOT NULL,"
                           " length INTEGER NOT NULL, text TEXT NOT NULL)"),
            // To draw one of a language that few are of.
            QStringLiteral("CREATE INDEX poem_of_language ON poem (language, id) WHERE edition = 0"),
            // The words come cut and folded, so the simplest tokenizer will do; lengths are poem's. Each word
            // of any column but the first costs two bytes more.
            QStringLiteral("CREATE VIRTUAL TABLE poem_words USING fts5 (text, title, author, tags,"
                           " content = '', columnsize = 0, tokenize = 'ascii')"),
            // Large imports come in large pieces: better few segments than many merges of them.
            QStringLiteral("INSERT INTO poem_words (poem_words, rank) VALUES ('hashsize', 67108864)"),
            QStringLiteral("INSERT INTO poem_words (poem_words, rank) VALUES ('automerge', 8)"),
            QStringLiteral("CREATE TABLE word (word TEXT PRIMARY KEY, poems INTEGER NOT NULL) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE fold (\"from\" INTEGER PRIMARY KEY, \"to\" INTEGER NOT NULL)"),
            QStringLiteral("CREATE TABLE imported (digest BLOB PRIMARY KEY, name TEXT NOT NULL)"
                           " WITHOUT ROWID"),
        },
    };
    return steps;
}

} // namespace Poemstream
