// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace Poemstream {

/// Why a stream was interrupted or failed. A plain value with a closed set of kinds; words for people are
/// made elsewhere.
struct StreamError
{
    Q_GADGET
public:
    enum class Kind {
        None,           ///< no error
        InvalidUrl,     ///< not an absolute http or https URL
        NameNotFound,   ///< nobody knows the server's name: nothing was sent
        NotReached,     ///< refused, unreachable: nothing was sent
        NoAnswer,       ///< the request was sent; the connection closed without a whole answer's head
        Tls,            ///< the TLS handshake failed, most often over a certificate
        ConnectTimeout, ///< no connection in time
        AnswerTimeout,  ///< connected, but no answer's head in time
        IdleTimeout,    ///< the open stream was silent for too long; comments count as life
        Cut,            ///< the connection broke in the middle of the stream
        Ended,          ///< the server ended the stream in good order
        Stopped,        ///< the server answered 204: there is nothing more, and that is not a fault
        HttpStatus,     ///< any other status but 200; see httpStatus
        NotEventStream, ///< 200, but the Content-Type is not the one that was asked for, text/event-stream of
                        ///< streams, or the content is encoded
        Redirect, ///< a redirect that cannot be followed: Location missing or bad, too many, https to http
        TooLarge, ///< a line or an event exceeded the parser's limits
        Protocol, ///< the answer is not HTTP, or the events are not what this application expects
        Failure,  ///< the server itself says, within its stream, that it cannot go on
    };
    Q_ENUM(Kind)

    Kind kind = Kind::None;
    int httpStatus = 0;  ///< of the last answer, a broken stream's 200 too; 0 where there was no HTTP answer
    QString detail = {}; ///< for logs and developers: English, never a secret; may be empty
    /// HttpStatus and NotEventStream: the first bytes of the body as they came, compressed ones too; at most
    /// 64 KiB, and only what came within two seconds. They are a stranger's words.
    QByteArray bodyStart = {};
    /// These two, Stopped and Redirect: as they came, each by itself, Set-Cookie too; else empty.
    QList<QPair<QByteArray, QByteArray>> headers = {};

    /// True where a new attempt may succeed by itself (what the standard calls "reestablish the connection");
    /// a ReconnectPolicy may allow more.
    [[nodiscard]] bool isRecoverable() const;
    /// The value of the first header called @p name, in any case of letters; null where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::StreamError)
