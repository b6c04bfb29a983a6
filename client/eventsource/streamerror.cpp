// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamerror.h"

#include <algorithm>

namespace Poemstream {

bool StreamError::isRecoverable() const
{
    switch (kind) {
    case Kind::NameNotFound:
    case Kind::NotReached:
    case Kind::NoAnswer:
    case Kind::ConnectTimeout:
    case Kind::AnswerTimeout:
    case Kind::IdleTimeout:
    case Kind::Cut:
    case Kind::Ended:
    case Kind::Protocol:
        return true;
    case Kind::None:
    case Kind::InvalidUrl:
    case Kind::Tls: // a certificate does not become valid by asking again
    case Kind::Stopped:
    case Kind::HttpStatus:
    case Kind::NotEventStream:
    case Kind::Redirect:
    case Kind::TooLarge: // the same event would come again
    case Kind::Failure:
        return false;
    }
    return false;
}

QByteArray StreamError::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace Poemstream
