// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyfooter.h"

#include "pagestyle.h"
#include "quietlabel.h"
#include "wordbutton.h"

#include <QtWidgets/QBoxLayout>

namespace Poemstream {

HistoryFooter::HistoryFooter(QWidget *parent)
    : QWidget(parent)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sentence(new QuietLabel(this))
    , m_undo(addWord(QStringLiteral("undo"), tr("&Undo")))
    , m_removeAll(addWord(QStringLiteral("removeAll"), tr("&Delete All…")))
    , m_reallyAll(addWord(QStringLiteral("reallyAll"), tr("&Delete All")))
    , m_keep(addWord(QStringLiteral("keepAll"), tr("&Keep Them")))
{
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(ems(0.6));
    m_parts->addWidget(m_sentence, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(ems(0.6));
    row->addStretch();
    for (WordButton *word : {m_undo, m_removeAll, m_reallyAll, m_keep})
        row->addWidget(word);
    m_parts->addLayout(row);
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

// A question does not fit beside its answers, unless it is squeezed.
void HistoryFooter::offer(const QString &sentence, const QList<WordButton *> &words)
{
    m_parts->setDirection(words.size() > 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sentence->setText(sentence);
    for (WordButton *word : {m_undo, m_removeAll, m_reallyAll, m_keep})
        word->setVisible(words.contains(word));
}

} // namespace Poemstream
