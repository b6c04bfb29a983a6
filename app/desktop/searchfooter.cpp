// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfooter.h"

#include "pagestyle.h"
#include "quietlabel.h"
#include "wordbutton.h"

#include <QtWidgets/QHBoxLayout>

namespace Poemstream {

SearchFooter::SearchFooter(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QuietLabel(this))
    , m_again(new WordButton(tr("&Try Again"), this))
{
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_again->setObjectName(QStringLiteral("again"));
    m_again->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ems(0.6));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_again);
    connect(m_again, &WordButton::clicked, this, &SearchFooter::againRequested);
}

void SearchFooter::say(const QString &sentence, bool canTryAgain)
{
    m_sentence->setText(sentence);
    m_again->setVisible(canTryAgain);
}

} // namespace Poemstream
