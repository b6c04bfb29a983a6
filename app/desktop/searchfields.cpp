// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfields.h"

#include "pagestyle.h"
#include "searchfield.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

namespace {

// In UTF-16 units. A server takes 1000 code points.
constexpr int longestWords = 1000;
constexpr int longestFilter = 200;

} // namespace

SearchFields::SearchFields(QWidget *parent)
    : QWidget(parent)
    , m_words(add("words", tr("Find a poem"), longestWords))
    , m_author(add("author", tr("Author"), longestFilter))
    , m_dynasty(add("dynasty", tr("Dynasty"), longestFilter))
    , m_tag(add("tag", tr("Tag"), longestFilter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ems(0.3));
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(ems(0.3));
    for (SearchField *filter : {m_author, m_dynasty, m_tag}) {
        filter->setClearButtonEnabled(false); // there is no room for it
        row->addWidget(filter);
    }
    column->addLayout(row);
}

SearchField *SearchFields::add(const char *name, const QString &meaning, int longest)
{
    auto *field = new SearchField(meaning, longest, this);
    field->setObjectName(QLatin1String(name));
    connect(field, &SearchField::changed, this, &SearchFields::changed);
    connect(field, &SearchField::confirmed, this, &SearchFields::confirmed);
    return field;
}

PoemQuery SearchFields::query() const
{
    return {m_words->text().trimmed(), m_author->text().trimmed(), m_dynasty->text().trimmed(),
            m_tag->text().trimmed()};
}

void SearchFields::focusWords()
{
    m_words->setFocus();
    m_words->selectAll();
}

} // namespace Poemstream
