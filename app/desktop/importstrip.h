// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/poemintake.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Poemstream {

class QuietLabel;
class ThinBar;
class WordButton;

/// A strip below the page for what concerns the poems there are: that more can be imported, how an import
/// goes on, what became of it. Hidden while there is nothing to say. For assistive technology it reads the
/// same all through an import, and is heard in the end.
class ImportStrip final : public QWidget
{
    Q_OBJECT
public:
    /// @p intake must outlive it.
    ImportStrip(PoemIntake &intake, QWidget *parent);

    /// Says how to get more poems, where there are the program's own only, until hideHint() or an import.
    void showHint();
    void hideHint();

Q_SIGNALS:
    void importRequested();
    void left(); ///< the word that was pressed is gone, and should it have had the focus, that too

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    WordButton *addButton(const QString &name, const QString &text);
    void offer(const WordButton *wanted);
    void begin();
    void showProgress();
    void stop();
    void tell(const PoemIntake::Outcome &outcome);
    void leave();
    void say(const QString &text, const QString &name);

    PoemIntake &m_intake;
    QHBoxLayout *m_row;
    ThinBar *m_bar;
    QuietLabel *m_words;
    WordButton *m_import;
    WordButton *m_stop;
    WordButton *m_close;
    QTimer m_everyMoment{this};
};

} // namespace Poemstream
