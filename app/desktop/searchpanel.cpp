// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchpanel.h"

#include "app/messages.h"
#include "client/poemsearch.h"
#include "searchfield.h"
#include "searchfields.h"
#include "searchfooter.h"
#include "searchlist.h"
#include "searchmodel.h"
#include "voice.h"

#include <QtCore/QLocale>

#include <utility>

namespace Poemstream {

namespace {

constexpr std::chrono::milliseconds slow{400};

} // namespace

SearchPanel::SearchPanel(PoemSearch &search, QWidget *parent)
    : SidePanel(tr("Find a poem"), parent)
    , m_search(search)
    , m_model(new SearchModel(search, this))
    , m_fields(new SearchFields(this))
    , m_list(new SearchList(*m_model, this))
    , m_footer(new SearchFooter(this))
    , m_voice(new Voice(parent))
{
    m_untilSearch.setSingleShot(true);
    m_untilSearch.setInterval(pause);
    m_untilSlow.setSingleShot(true);
    m_untilSlow.setInterval(slow);
    build();
    connectParts(search);
    showState();
}

void SearchPanel::build()
{
    m_voice->setObjectName(QStringLiteral("searchVoice"));
    m_voice->show();
    m_list->setObjectName(QStringLiteral("hits"));
    m_list->setAccessibleName(tr("Poems found"));
    for (SearchField *field : m_fields->fields())
        m_list->followField(*field);
    arrange({m_fields}, *m_list, *m_footer);
}

void SearchPanel::connectParts(PoemSearch &search)
{
    connect(m_fields, &SearchFields::changed, this, &SearchPanel::searchSoon);
    connect(m_fields, &SearchFields::confirmed, this, &SearchPanel::searchNow);
    connect(&m_untilSearch, &QTimer::timeout, this, &SearchPanel::searchNow);
    connect(&m_untilSlow, &QTimer::timeout, this, [this] { say(tr("Searching …"), Saying::Silent); });
    connect(m_model, &SearchModel::stateChanged, this, &SearchPanel::showState);
    connect(m_footer, &SearchFooter::againRequested, this, [this] {
        m_fields->focusWords(); // the word that had the focus is going
        m_model->again();
    });
    connect(m_list, &SearchList::hitChosen, this, &SearchPanel::choose);
    connect(&search, &PoemSearch::poemRead, this, &SearchPanel::tell);
    connect(&search, &PoemSearch::readingFailed, this, &SearchPanel::failToRead);
}

void SearchPanel::focusWords()
{
    m_fields->focusWords();
}

void SearchPanel::dropChoice()
{
    m_choice.reset();
}

void SearchPanel::showEvent(QShowEvent *event)
{
    SidePanel::showEvent(event);
    focusWords();
}

void SearchPanel::searchSoon()
{
    if (m_fields->query().isBlank())
        searchNow();
    else
        m_untilSearch.start();
}

void SearchPanel::searchNow()
{
    m_untilSearch.stop();
    const PoemQuery query = m_fields->query();
    if (query != m_model->query() || m_model->state() == SearchModel::State::Failed)
        m_model->search(query);
}

void SearchPanel::say(const QString &sentence, Saying how)
{
    m_footer->say(sentence, how == Saying::Trouble);
    if (how != Saying::Silent)
        m_voice->say(sentence, how == Saying::Trouble);
}

void SearchPanel::showState()
{
    m_untilSlow.stop();
    switch (m_model->state()) {
    case SearchModel::State::Blank:
        return say(tr("Search by words, author, dynasty or tag."), Saying::Silent);
    case SearchModel::State::Searching:
        return m_untilSlow.start();
    case SearchModel::State::Found:
        return say(foundSentence(), Saying::Spoken);
    case SearchModel::State::Failed:
        return say(describe(m_model->error()), Saying::Trouble);
    }
}

void SearchPanel::choose(const QModelIndex &index)
{
    m_choice = m_model->hitAt(index);
    m_search.read(m_choice->heading.id);
}

// How it was found only the hit knows.
void SearchPanel::tell(PastAnswer poem)
{
    if (!m_choice)
        return;
    const PoemHit hit = *std::exchange(m_choice, std::nullopt);
    poem.heading.match = hit.heading.match;
    poem.heading.theme = hit.heading.theme;
    poem.heading.matchedWords = hit.heading.matchedWords;
    poem.question = question();
    Q_EMIT poemChosen(poem);
}

void SearchPanel::failToRead(const StreamError &error)
{
    if (!std::exchange(m_choice, std::nullopt))
        return;
    const bool isUnknown = error.httpStatus == 404;
    say(isUnknown ? tr("This poem is not there any more.") : describe(error), Saying::Spoken);
}

QString SearchPanel::question() const
{
    const PoemQuery &query = m_model->query();
    if (!query.words.isEmpty())
        return query.words;
    QStringList parts{query.author, query.dynasty, query.tag};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString SearchPanel::foundSentence() const
{
    const qint64 total = m_model->total();
    if (total == 0)
        return tr("Nothing found.");
    if (total >= PoemHits::mostCounted)
        //: %1: a number; the poems are so many, or more
        return tr("%1+ poems").arg(QLocale().toString(PoemHits::mostCounted));
    return tr("%n poem(s)", nullptr, static_cast<int>(total));
}

} // namespace Poemstream
