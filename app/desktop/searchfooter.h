// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtWidgets/QWidget>

namespace Poemstream {

class QuietLabel;
class Voice;
class WordButton;

/// The line below what was found: how much it is, or why there is nothing, and then perhaps a word to try it
/// again by.
class SearchFooter final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFooter(QWidget *parent);

    enum class Kind {
        Silent,  ///< to be read only
        Spoken,  ///< a screen reader says it, once
        Trouble, ///< and at once; it can be tried again
    };
    void say(const QString &sentence, Kind kind);

Q_SIGNALS:
    void againRequested();

private:
    QuietLabel *m_sentence;
    WordButton *m_again;
    Voice *m_voice;
};

} // namespace Poemstream
