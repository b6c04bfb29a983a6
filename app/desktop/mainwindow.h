// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"
#include "client/typewriter.h"
#include "pagestyle.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QMainWindow>

#include <chrono>
#include <functional>

namespace Poemstream {

class DemoDriver;
class PoemPage;
class PoemSource;
class PoemView;
class QuestionBar;

/// The window: a question, and the poem that answers it, typed as it arrives. Knows poems only as a
/// PoemSource, and settings not at all.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Mode {
        Online,
        OfflineDemo, ///< says that it is offline and asks its own questions, until somebody types one
    };

    /// @p source must outlive the window.
    MainWindow(PoemSource &source, Mode mode, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Typewriter &typewriter() { return m_typewriter; }
    /// What is written and not sent is kept there, and what was left there the last time is shown. Once.
    void keepDraftIn(const QString &path);
    /// Of the poem's font, in points; 0 is the usual one.
    void setPoemSize(qreal points);
    [[nodiscard]] qreal poemSize() const;

Q_SIGNALS:
    void poemSizeChanged(qreal points); ///< by the reader
    void poemEnded(); ///< all of it is shown that came, whether it was stopped, failed or complete

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPage(Mode mode);
    void connectAnswer();
    void startDemo();
    void addSizeAction(const QList<QKeySequence> &keys,
                       const std::function<PageStyle(const PageStyle &)> &change);
    void showState(Answer::State state, std::chrono::milliseconds retryIn);
    void skipOrStop();

    Typewriter m_typewriter;
    Answer m_answer;
    QuestionBar *m_bar;
    PoemView *m_view;
    PoemPage &m_page;
};

} // namespace Poemstream
