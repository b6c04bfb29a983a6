// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Poemstream {

/// What a client may send with one request; more is refused.
struct RequestLimits
{
    qsizetype line = qsizetype(16) * 1024; ///< bytes of the request line (414)
    qsizetype head = qsizetype(32) * 1024; ///< bytes of the whole head, blank line included (431)
    qint64 body = qint64(64) * 1024;       ///< bytes of the body (413)
};

/// One HTTP/1 request, watched as its bytes come in, apart from the server that parses it. It knows how large
/// a request may grow, where it ends, and which requests that server would answer wrongly; no sockets, no
/// routes, no time. Holds at most RequestLimits::head bytes.
class RequestWatch
{
public:
    /// What has been seen so far. The numbers of the refusals are HTTP's; nothing follows a refusal or
    /// Complete.
    enum class Verdict {
        Incomplete = 0,
        Complete = 200,   ///< head and body are here
        BadRequest = 400, ///< no HTTP/1 request line, a target that begins with "//", a broken or folded
                          ///< field, a WebSocket upgrade, no Host or an empty one (from HTTP/1.1 on), two of
                          ///< them, or one that the target contradicts
        LengthRequired =
            411, ///< a transfer coding: QHttpServer's parser of chunked bodies is not to be trusted
        PayloadTooLarge = 413,
        UriTooLong = 414,
        ExpectationFailed = 417, ///< QHttpServer lets a client wait for "100 Continue" in vain
        RequestHeaderFieldsTooLarge = 431,
    };

    explicit RequestWatch(const RequestLimits &limits);

    /// Takes the next bytes of the connection. Those behind the request (pipelined ones) are not looked at.
    Verdict feed(QByteArrayView bytes);

    /// False until the first byte that is no white space: clients may send empty lines between two requests.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    /// HTTP/1.1 or a later 1.x; true until the head is here.
    [[nodiscard]] bool isHttp11() const { return m_isHttp11; }

private:
    Verdict takeHead(QByteArrayView bytes);
    Verdict takeBody(qint64 size);
    Verdict judgeHead();
    Verdict judgeField(QByteArrayView line);
    [[nodiscard]] Verdict judgeHost(QByteArrayView target) const;
    Verdict judgeLength(QByteArrayView value);

    RequestLimits m_limits;
    Verdict m_verdict = Verdict::Incomplete;
    QByteArray m_head;      ///< until it is complete
    qint64 m_bodyLeft = -1; ///< bytes of the body still to come; -1 while its length is not known
    bool m_hasBegun = false;
    bool m_inBody = false;
    bool m_isHttp11 = true;
    QByteArray m_host; ///< null until the field has come
};

} // namespace Poemstream
