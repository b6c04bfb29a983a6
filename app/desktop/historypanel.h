// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/history/historyentry.h"
#include "sidepanel.h"

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
/// removes one, and offers it back.
class HistoryPanel final : public SidePanel
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
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
