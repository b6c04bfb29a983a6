// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headingview.h"

#include "app/messages.h"
#include "pagestyle.h"
#include "quietlabel.h"

#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

namespace {

void fill(QLabel &label, const QString &text, const QFont &font, bool isSeen)
{
    label.setFont(font);
    label.setText(text);
    label.setVisible(isSeen && !text.isEmpty());
}

} // namespace

HeadingView::HeadingView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_author(new QuietLabel(this))
    , m_reason(new QuietLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("title"));
    m_author->setObjectName(QStringLiteral("author"));
    m_reason->setObjectName(QStringLiteral("reason"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_author);
    column->addWidget(m_reason);
    setHeading({}, PageStyle());
}

void HeadingView::setHeading(const PoemHeading &heading, const PageStyle &style, bool isReasonOnly)
{
    const QFont note = style.font(heading.language, PageText::Note);
    fill(*m_title, heading.title, style.font(heading.language, PageText::Title), !isReasonOnly);
    fill(*m_author, describeAuthor(heading), note, !isReasonOnly);
    fill(*m_reason, describeMatch(heading), note, true);
}

} // namespace Poemstream
