// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypanel.h"

#include "app/history/historystore.h"
#include "historyfooter.h"
#include "historylist.h"
#include "historymodel.h"
#include "pagestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qreal panelWidth = 16;
constexpr qreal leastPageWidth = 14;

} // namespace

HistoryPanel::HistoryPanel(HistoryStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new HistoryModel(store, this))
    , m_words(new QLineEdit(this))
    , m_favourites(new QCheckBox(tr("Only &favourites"), this))
    , m_list(new HistoryList(*m_model, this))
    , m_footer(new HistoryFooter(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("History"));
    parent->installEventFilter(this);
    hide();
    build();
    connectParts();
}

void HistoryPanel::build()
{
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setPlaceholderText(tr("Search the history"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_favourites->setObjectName(QStringLiteral("favourites"));
    m_list->setObjectName(QStringLiteral("entries"));
    m_list->setAccessibleName(tr("History"));

    auto *column = new QVBoxLayout(this);
    const int margin = ems(0.6);
    column->setContentsMargins(1, margin, 1, margin); // beside the edge
    column->setSpacing(margin / 2);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->addWidget(m_words);
    head->addWidget(m_favourites);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, 0, margin, 0);
    foot->addWidget(m_footer);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
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

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    if (watched != m_words || key == nullptr || key->type() != QEvent::KeyPress || key->key() != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    m_list->setFocus();
    m_list->select(0);
    return true;
}

void HistoryPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void HistoryPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.2F);
    const int x = isRightToLeft() ? 0 : width() - 1;
    QPainter(this).fillRect(x, 0, 1, height(), edge);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
    m_removed = {};
    m_model->reload();
    showFooter();
    m_words->setFocus();
    m_words->selectAll();
}

void HistoryPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT occupiedWidthChanged(0);
}

void HistoryPanel::place()
{
    const QRect whole = parentWidget()->rect();
    const int width = ems(panelWidth);
    const bool isBeside = whole.width() >= width + ems(leastPageWidth);
    const QRect left(0, 0, isBeside ? width : whole.width(), whole.height());
    setGeometry(QStyle::visualRect(layoutDirection(), whole, left));
    raise();
    Q_EMIT occupiedWidthChanged(isBeside && isVisible() ? width : 0);
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
