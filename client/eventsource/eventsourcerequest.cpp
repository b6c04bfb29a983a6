// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventsourcerequest.h"

#include <algorithm>
#include <iterator>

namespace Poemstream {

EventSourceRequest::EventSourceRequest(const QNetworkRequest &get)
    : request(get)
{}

EventSourceRequest EventSourceRequest::post(const QNetworkRequest &request, const QByteArray &body)
{
    EventSourceRequest post(request);
    post.method = "POST";
    post.body = body;
    return post;
}

bool EventSourceRequest::isIdempotent() const
{
    const QByteArray methods[] = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "REPORT"};
    return idempotent.value_or(std::find(std::begin(methods), std::end(methods), method) !=
                               std::end(methods));
}

} // namespace Poemstream
