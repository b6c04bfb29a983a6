// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyfooter.h"

#include "pagestyle.h"
#include "quietlabel.h"
#include "wordbutton.h"

#include <QtWidgets/QHBoxLayout>

namespace Poemstream {

HistoryFooter::HistoryFooter(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QuietLabel(this))
    , m_undo(addWord(QStringLiteral("undo"), tr("&Undo")))
    , m_removeAll(addWord(QStringLiteral("removeAll"), tr("&Delete All…")))
    , m_reallyAll(addWord(QStringLiteral("reallyAll"), tr("&Delete All")))
    , m_keep(addWord(QStringLiteral("keepAll"), tr("&Keep Them")))
{
    m_sentence->setObjectName(QStringLiteral("sentence"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ems(0.6));
    row->addWidget(m_sentence, 1);
    for (WordButton *word : {m_undo, m_removeAll, m_reallyAll, m_keep})
        row->addWidget(word);
    connect(m_undo, &WordButton::clicked, this, &HistoryFooter::undoRequested);
    connect(m_removeAll, &WordButton::clicked, this, &HistoryFooter::removeAllAsked);
    connect(m_reallyAll, &WordButton::clicked, this, &HistoryFooter::removeAllConfirmed);
    connect(m_keep, &WordButton::clicked, this, &HistoryFooter::dropped);
}

void HistoryFooter::say(const QString &sentence, bool canRemoveAll)
{
    offer(sentence, canRemoveAll ? QList<WordButton *>{m_removeAll} : QList<WordButton *>());
}

void HistoryFooter::offerUndo()
{
    offer(tr("Deleted."), {m_undo});
}

void HistoryFooter::confirmRemoveAll(int count)
{
    offer(tr("Delete all %n, favourites too?", nullptr, count), {m_reallyAll, m_keep});
    m_keep->setFocus();
}

WordButton *HistoryFooter::addWord(const QString &name, const QString &text)
{
    auto *word = new WordButton(text, this);
    word->setObjectName(name);
    return word;
}

void HistoryFooter::offer(const QString &sentence, const QList<WordButton *> &words)
{
    m_sentence->setText(sentence);
    for (WordButton *word : {m_undo, m_removeAll, m_reallyAll, m_keep})
        word->setVisible(words.contains(word));
}

} // namespace Poemstream
