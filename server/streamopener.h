// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/earlyhandler.h"
#include "router.h"
#include "streamroster.h"

#include <functional>
#include <map>
#include <memory>
#include <variant>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// The routes whose answer is a stream. From a request whose every wish was checked to a running stream: asks
/// the roster whether it may begin, refuses where it may not, answers HEAD, and hands the connection over.
class StreamOpener final
{
    Q_DISABLE_COPY_MOVE(StreamOpener)
public:
    using Make = std::function<std::unique_ptr<RunningStream>(std::unique_ptr<EventStream>)>;
    struct Offer
    {
        StreamReader reader;    ///< what the route knows; who comes, and by what right, is added
        Make make;              ///< called at once, or not at all
        HttpHeaders extra = {}; ///< beside those of CORS
    };
    /// What @p request gets: an answer that ends the matter, or a stream. Changes nothing: it may be asked
    /// more than once for one request.
    using Choose = std::function<std::variant<HttpReply, Offer>(const HttpRequest &request)>;

    /// Both must outlive it, and none of its routes be asked after it.
    StreamOpener(Router &router, StreamRoster &roster);

    /// @p path: one in which nothing has to be encoded.
    void add(const QString &path, const Choose &choose);

    /// An EarlyHandler.
    [[nodiscard]] bool openEarly(const HttpRequest &request, QByteArrayView path, const OpenEarly &open);

private:
    using Status = Router::Status;

    Status answer(const Visit &visit, ResponderArg responder, const Choose &choose);
    static void complete(StreamReader &reader, const HttpRequest &request, const Admission &admission);

    Router &m_router;
    StreamRoster &m_roster;
    const RouteRules m_rules{.type = "text/event-stream"};
    std::map<QString, Choose> m_routes; ///< by path
};

/// The first bytes of a stream, so that its head does not wait for a search: a comment, and how long the
/// client waits before it comes back, drawn from 1.5 to 3 s.
[[nodiscard]] QByteArray openingFrame(QRandomGenerator &random);

} // namespace Poemstream
