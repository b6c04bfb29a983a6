// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/pastanswer.h"
#include "client/poemhits.h"
#include "sidepanel.h"

#include <QtCore/QTimer>

#include <chrono>
#include <optional>

namespace Poemstream {

class PoemSearch;
class SearchFields;
class SearchFooter;
class SearchList;
class SearchModel;
class Voice;
struct StreamError;

/// Finds poems by words, author, dynasty and tag, and fetches the one that is chosen. Searches a moment after
/// the last key, or at once on Return. What was found stays when it is closed.
class SearchPanel final : public SidePanel
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pause{300}; ///< after the last key

    /// @p search must outlive the panel, and search for nobody else.
    SearchPanel(PoemSearch &search, QWidget *parent);

    void focusWords();
    /// The poem that was chosen and is not here yet is not wanted any more.
    void dropChoice();

Q_SIGNALS:
    /// Complete. Its question is what was searched for.
    void poemChosen(const Poemstream::PastAnswer &poem);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts(PoemSearch &search);
    void searchSoon();
    void searchNow();
    enum class Saying {
        Silent,  ///< to be read only
        Spoken,  ///< a screen reader says it, once
        Trouble, ///< and at once; it can be tried again
    };
    void say(const QString &sentence, Saying how);
    void showState();
    void choose(const QModelIndex &index);
    void tell(PastAnswer poem);
    void failToRead(const StreamError &error);
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString foundSentence() const;

    PoemSearch &m_search;
    SearchModel *m_model;
    SearchFields *m_fields;
    SearchList *m_list;
    SearchFooter *m_footer;
    Voice *m_voice; // of the window: to show it is to say again what it said
    QTimer m_untilSearch{this};
    QTimer m_untilSlow{this}; // a quick answer needs no word before it
    std::optional<PoemHit> m_choice;
};

} // namespace Poemstream
