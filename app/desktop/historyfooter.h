// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace Poemstream {

class QuietLabel;
class WordButton;

/// The line below the history: what there is to say of it, a word that takes a removal back, and one that
/// removes everything once it has been confirmed there.
class HistoryFooter final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFooter(QWidget *parent = nullptr);

    void say(const QString &sentence, bool canRemoveAll);
    void offerUndo();
    void confirmRemoveAll(int count);

Q_SIGNALS:
    void undoRequested();
    void removeAllAsked(); ///< to be answered by confirmRemoveAll()
    void removeAllConfirmed();
    void dropped(); ///< what was offered is not wanted

private:
    WordButton *addWord(const QString &name, const QString &text);
    void offer(const QString &sentence, const QList<WordButton *> &words);

    QBoxLayout *m_parts;
    QuietLabel *m_sentence;
    WordButton *m_undo;
    WordButton *m_removeAll;
    WordButton *m_reallyAll;
    WordButton *m_keep;
};

} // namespace Poemstream
