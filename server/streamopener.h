// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "router.h"
#include "streamroster.h"

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// From a visit whose every wish was checked to a running stream: asks the roster whether it may begin,
/// refuses where it may not, answers HEAD, and hands the responder over.
class StreamOpener final
{
    Q_DISABLE_COPY_MOVE(StreamOpener)
public:
    using Status = Router::Status;
    using Make = std::function<std::unique_ptr<RunningStream>(std::unique_ptr<EventStream>)>;

    /// Both must outlive it.
    StreamOpener(const Router &router, StreamRoster &roster);

    /// @p make is called at once, or not at all. @p reader: what the route knows, and which it is; who comes,
    /// and by what right, is added. @p extra: headers beside those of CORS.
    Status open(const Visit &visit, ResponderArg responder, StreamReader reader, const Make &make,
                const HttpHeaders &extra = {});

private:
    const Router &m_router;
    StreamRoster &m_roster;
};

/// The first bytes of a stream, so that its head does not wait for a search: a comment, and how long the
/// client waits before it comes back, drawn from 1.5 to 3 s.
[[nodiscard]] QByteArray openingFrame(QRandomGenerator &random);

} // namespace Poemstream
