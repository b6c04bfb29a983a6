// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemheading.h"
#include "client/typewriter.h"

#include <QtWidgets/QMainWindow>

#include <chrono>

namespace Poemstream {

class DemoDriver;
class PoemPage;
class PoemSource;
class PoemView;
class QuestionBar;
struct StreamError;

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

Q_SIGNALS:
    void poemEnded(); ///< all of it is shown that came, whether it was stopped, failed or complete

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPage(Mode mode);
    void connectSource();
    void startDemo();

    void ask(const QString &question);
    void stop();
    void beginAgain();
    void showHeading(const PoemHeading &heading);
    void sayInterrupted(std::chrono::milliseconds retryIn);
    void endPoem();
    void fail(const StreamError &error);
    void finishTyping();

    PoemSource &m_source;
    Typewriter m_typewriter;
    QuestionBar *m_bar;
    PoemView *m_view;
    PoemPage &m_page;
    QString m_question;
    bool m_isArriving = false; // the source has more to say
};

} // namespace Poemstream
