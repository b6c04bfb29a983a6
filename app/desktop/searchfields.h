// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemhits.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace Poemstream {

class SearchField;

/// What a search goes by: some words, and smaller below them whose poems, of what time and about what they
/// are to be.
class SearchFields final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFields(QWidget *parent);

    [[nodiscard]] PoemQuery query() const;
    [[nodiscard]] QList<SearchField *> fields() const { return {m_words, m_author, m_dynasty, m_tag}; }
    /// All of the words are selected, to be written over.
    void focusWords();

Q_SIGNALS:
    void changed();
    void confirmed();

private:
    SearchField *add(const char *name, const QString &meaning, int longest);

    SearchField *m_words;
    SearchField *m_author;
    SearchField *m_dynasty;
    SearchField *m_tag;
};

} // namespace Poemstream
