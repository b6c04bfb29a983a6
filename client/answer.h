// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/streamerror.h"
#include "pastanswer.h"
#include "shownpoem.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Poemstream {

class CharacterConverter;
class PoemSource;
class Typewriter;

/// The answer to one question at a time: has a PoemSource's text typed by a Typewriter, and knows how the
/// matter stands, so that a window needs only to show it. Keeps what came when it is stopped or fails, and
/// goes on from there. A text longer than a Typewriter takes fails as TooLarge. Knows no widgets and no
/// words. On one thread.
class Answer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Answer)
public:
    enum class State {
        None,        ///< nothing was asked yet
        Arriving,    ///< there is more to come
        Interrupted, ///< the connection was lost; the source tries again by itself
        Stopped,     ///< by stop()
        Failed,      ///< and will not come by itself
        Complete,    ///< all of it came (it may still be typed)
    };
    Q_ENUM(State)

    /// Both must outlive it; what they do is its own to decide from here on. @p source takes questions.
    Answer(PoemSource &source, Typewriter &typewriter, QObject *parent = nullptr);
    /// Cancels what is arriving.
    ~Answer() override;

    /// Asks anew; what is there is forgotten. @p question must not be blank.
    void ask(const QString &question);
    /// Whom askLive() asks; must outlive it, too. Once, before askLive().
    void setLive(PoemSource &live);
    /// The poem that everybody sees now, for no question: question() is empty.
    void askLive();
    /// Has @p poem typed as if it all arrived now; it must be complete.
    void tell(const PastAnswer &poem);
    /// The same question once more, for perhaps another poem. A no-op before the first.
    void again();
    /// After Stopped or Failed, where canGoOn(): the rest of the poem.
    void goOn();
    /// Shows @p past at once, as it was, instead of what is there; nothing is asked. It is Complete or
    /// Stopped.
    void recall(const PastAnswer &past);
    /// Ends the wait of Interrupted.
    void retryNow();
    /// See ShownPoem: the characters are another matter than the poem, which stays as it came.
    void setConverter(const CharacterConverter *converter);
    /// Keeps what came and shows all of it; what is Complete or Failed stays so. A no-op before the first.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &question() const { return m_question; }
    /// As it came; default before.
    [[nodiscard]] const PoemHeading &heading() const { return m_poem.heading(); }
    /// In the characters that the reader wants, as the typewriter's text is.
    [[nodiscard]] const PoemHeading &shownHeading() const { return m_poem.shownHeading(); }
    [[nodiscard]] const StreamError &error() const { return m_error; } ///< of Failed and Interrupted
    [[nodiscard]] PastAnswer asPast() const;                           ///< how it stands, for recall()
    [[nodiscard]] bool hasText() const;                                ///< something came that is not blank
    [[nodiscard]] bool canGoOn() const;
    /// True while there is something to stop: more is to come, or not all is shown.
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// By ask(), askLive(), tell() and again(): what was there still is, and goes next.
    void asked();
    /// The page is empty: a question was asked, or the source began another poem.
    void begun();
    void headingChanged(); ///< or what is shown of it
    /// @p retryIn: of Interrupted, else 0. Comes again when a further attempt failed.
    void stateChanged(Poemstream::Answer::State state, std::chrono::milliseconds retryIn);
    /// All is shown of what came, whether it is complete or not; once for each of asked() and goOn().
    void ended();

private:
    void listenTo(const PoemSource &source);
    void begin(const QString &place);
    void beginPage();
    void setState(State state, std::chrono::milliseconds retryIn = {});
    void setHeading(const PoemHeading &heading);
    [[nodiscard]] QString place() const;
    void take(const QString &text);
    void fail(const StreamError &error);

    PoemSource &m_questions;
    PoemSource *m_live = nullptr;
    PoemSource *m_source; // of the two: who was asked last
    Typewriter &m_typewriter;
    ShownPoem m_poem;
    State m_state = State::None;
    QString m_question;
    StreamError m_error;
    std::optional<QString> m_recalledPlace; // the source knows only of what it said itself
};

} // namespace Poemstream
