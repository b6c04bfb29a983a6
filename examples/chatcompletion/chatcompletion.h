// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <poemstream/eventsource.h>

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>

/// Answers of a chat model, as they are written: POST <base>/v1/chat/completions in the way of OpenAI and of
/// the many servers that speak like it. Knows no terminal and no environment.
///
/// Signals of one ask(): retrying* textArrived* ( finished | failed )
///
/// What was asked may cost money: it is asked again only where it never reached the server.
class ChatCompletion final : public QObject
{
    Q_OBJECT
public:
    /// Gives the token for Authorization; asked before each attempt, so it may be a fresh one. Empty: none.
    using TokenSource = std::function<QByteArray()>;

    ChatCompletion(const QUrl &base, const QString &model, const TokenSource &token);

    /// Asks anew; a former answer that is still being written is given up.
    void ask(const QString &prompt);

Q_SIGNALS:
    /// The server cannot be reached at the moment.
    void retrying(std::chrono::milliseconds after);
    /// Some more of the answer. It comes from a stranger: control characters may be in it.
    void textArrived(const QString &text);
    /// The answer is whole, or ends early for a @p reason other than "stop", such as "length".
    void finished(const QString &reason);
    /// No answer, or only what has arrived of it. @p why is one line for people, without the token.
    void failed(const QString &why);

private:
    [[nodiscard]] Poemstream::EventSourceRequest request(const QString &prompt) const;
    void take(const Poemstream::MessageEvent &event);
    void onFailed(const Poemstream::StreamError &error);
    void finish();
    void fail(const QString &why);

    const QUrl m_base;
    const QString m_model;
    const TokenSource m_token;
    QString m_finishReason; ///< once the model has said it
    Poemstream::EventSource m_source;
};
