// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

#include "client/eventsource/streamerror.h"

namespace Poemstream {

ExitCode exitCodeFor(const StreamError &error)
{
    using Kind = StreamError::Kind;
    switch (error.kind) {
    case Kind::Stopped:
    case Kind::HttpStatus:
    case Kind::NotEventStream:
    case Kind::Redirect:
    case Kind::TooLarge:
    case Kind::Protocol:
    case Kind::Failure:
        return ExitCode::Refused;
    default:
        return ExitCode::NotReached;
    }
}

} // namespace Poemstream
