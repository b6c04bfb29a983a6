// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypanel.h"

#include "app/history/historystore.h"
#include "historyfooter.h"
#include "historylist.h"
#include "historymodel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Poemstream {

HistoryPanel::HistoryPanel(HistoryStore &store, QWidget *parent)
    : SidePanel(tr("History"), parent)
    , m_store(store)
    , m_model(new HistoryModel(store, this))
    , m_words(new QLineEdit(this))
    , m_favourites(new QCheckBox(tr("Only &favourites"), this))
    , m_list(new HistoryList(*m_model, this))
    , m_footer(new HistoryFooter(this))
{
    build();
    connectParts();
}

void HistoryPanel::build()
{
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setPlaceholderText(tr("Search the history"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_favourites->setObjectName(QStringLiteral("favourites"));
    m_list->setObjectName(QStringLiteral("entries"));
    m_list->setAccessibleName(tr("History"));
    m_list->followField(*m_words);
    arrange({m_words, m_favourites}, *m_list, *m_footer);
}

void HistoryPanel::connectParts()
{
    connect(m_words, &QLineEdit::textChanged, this, &HistoryPanel::search);
    connect(m_favourites, &QCheckBox::toggled, this, &HistoryPanel::search);
    connect(m_list, &HistoryList::entryChosen, this, &HistoryPanel::entryChosen);
    connect(m_list, &HistoryList::removalWanted, this, &HistoryPanel::remove);
    connect(m_footer, &HistoryFooter::undoRequested, this, &HistoryPanel::undo);
    connect(m_footer, &HistoryFooter::removeAllAsked, this,
            [this] { m_footer->confirmRemoveAll(m_store.count()); });
    connect(m_footer, &HistoryFooter::removeAllConfirmed, this, &HistoryPanel::removeAll);
    connect(m_footer, &HistoryFooter::dropped, this, &HistoryPanel::showFooter);
}

void HistoryPanel::refresh()
{
    if (!isVisible())
        return;
    m_list->refresh();
    showFooter();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    SidePanel::showEvent(event);
    m_removed = {};
    m_model->reload();
    showFooter();
    m_words->setFocus();
    m_words->selectAll();
}

void HistoryPanel::search()
{
    m_model->setFilter({m_words->text(), m_favourites->isChecked()});
    showFooter();
}

void HistoryPanel::remove(const QModelIndex &index)
{
    const int row = index.row();
    m_removed = m_model->removeEntry(index);
    if (m_removed.id == 0)
        return;
    m_list->select(std::min(row, m_model->rowCount() - 1));
    showFooter();
    Q_EMIT entriesRemoved();
}

void HistoryPanel::undo()
{
    m_store.restore(m_removed);
    m_removed = {};
    m_list->setFocus(); // the word that had it is going
    refresh();
    Q_EMIT entriesRemoved();
}

void HistoryPanel::removeAll()
{
    m_store.removeAll();
    m_removed = {};
    m_words->setFocus();
    refresh();
    Q_EMIT entriesRemoved();
}

void HistoryPanel::showFooter()
{
    QString sentence = m_store.problem();
    if (sentence.isEmpty() && m_model->rowCount() == 0)
        sentence = m_model->filter() == HistoryFilter() ? tr("Nothing was asked yet.") : tr("Nothing found.");
    if (m_removed.id != 0)
        m_footer->offerUndo();
    else
        m_footer->say(sentence, m_model->rowCount() > 0);
}

} // namespace Poemstream
