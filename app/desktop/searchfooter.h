// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

namespace Poemstream {

class QuietLabel;
class WordButton;

/// The line below what was found: how much it is, or why there is nothing, and then perhaps a word to try it
/// again by.
class SearchFooter final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFooter(QWidget *parent);

    void say(const QString &sentence, bool canTryAgain);

Q_SIGNALS:
    void againRequested();

private:
    QuietLabel *m_sentence;
    WordButton *m_again;
};

} // namespace Poemstream
