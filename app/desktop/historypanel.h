// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/history/historyentry.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLineEdit;
QT_END_NAMESPACE

namespace Poemstream {

class HistoryFooter;
class HistoryList;
class HistoryModel;
class HistoryStore;

/// Past questions and their poems: searched, chosen, marked as favourites, removed. Asks nobody before it
/// removes one, and offers it back. Hidden at first; shown, it stands at its
/// parent's leading edge, or over all of a narrow one.
class HistoryPanel final : public QWidget
{
    Q_OBJECT
public:
    /// @p store must outlive the panel.
    HistoryPanel(HistoryStore &store, QWidget *parent);

    /// Reads anew what the store has, if anybody looks; where a reader is in the list stays so.
    void refresh();

Q_SIGNALS:
    void entryChosen(qint64 id);
    void entriesRemoved(); ///< or put back
    void closeRequested();
    /// How much of its parent's leading edge is not to be used for the page. 0 where it lies over all of it.
    void occupiedWidthChanged(int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void place();
    void search();
    void remove(const QModelIndex &index);
    void undo();
    void removeAll();
    void showFooter();

    HistoryStore &m_store;
    HistoryModel *m_model;
    QLineEdit *m_words;
    QCheckBox *m_favourites;
    HistoryList *m_list;
    HistoryFooter *m_footer;
    HistoryEntry m_removed; // the last one
};

} // namespace Poemstream
