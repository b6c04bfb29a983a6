// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boundededit.h"

#include "questiontext.h"

#include <QtCore/QMimeData>
#include <QtGui/QTextDocumentFragment>

#include <algorithm>

namespace Poemstream {

namespace {

QString textOf(const QMimeData &source)
{
    return source.hasText() ? source.text() : QTextDocumentFragment::fromHtml(source.html()).toPlainText();
}

} // namespace

BoundedEdit::BoundedEdit(QWidget *parent)
    : GrowingEdit(parent)
{}

void BoundedEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString commit = withPlainLines(event->commitString());
    const QString fitting = beginningOf(commit, std::max<qsizetype>(room() + event->replacementLength(), 0));
    if (fitting == event->commitString()) {
        GrowingEdit::inputMethodEvent(event);
        return;
    }
    QInputMethodEvent bounded(event->preeditString(), event->attributes());
    bounded.setCommitString(fitting, event->replacementStart(), event->replacementLength());
    GrowingEdit::inputMethodEvent(&bounded);
    event->setAccepted(bounded.isAccepted());
    if (fitting.size() < commit.size())
        Q_EMIT shortened();
}

bool BoundedEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void BoundedEdit::insertFromMimeData(const QMimeData *source)
{
    if (!canInsertFromMimeData(source))
        return;
    const QString text = withPlainLines(textOf(*source));
    const QString fitting = beginningOf(text, std::max<qsizetype>(room(), 0));
    if (!fitting.isEmpty())
        textCursor().insertText(fitting);
    ensureCursorVisible();
    if (fitting.size() < text.size())
        Q_EMIT shortened();
}

// In code points; what is selected makes way for what comes.
qsizetype BoundedEdit::room() const
{
    return longestQuestion - countCodePoints(toPlainText()) + countCodePoints(textCursor().selectedText());
}

} // namespace Poemstream
