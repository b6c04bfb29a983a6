// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/httpreply.h"
#include "eventstream/httprequest.h"

#include <QtCore/QByteArray>

#include <optional>

namespace Poemstream {

/// What is behind "q=" in @p parameter of an Accept header's entry (RFC 9110, 12.4.2): a number if it is
/// right. std::nullopt for another parameter.
[[nodiscard]] std::optional<QByteArray> weightIn(const QByteArray &parameter);

/// True where the Accept header's value @p accept takes @p mediaType (RFC 9110, 12.5.1): "*" ranges, "q=0",
/// case. An empty header takes anything.
[[nodiscard]] bool accepts(const QByteArray &accept, const QByteArray &mediaType);

/// A refusal as application/problem+json (RFC 9457). @p detail: one sentence for the developer at the other
/// end.
[[nodiscard]] HttpReply problem(QHttpServerResponder::StatusCode status, const QString &detail);

/// A short answer as text/plain.
[[nodiscard]] HttpReply plainText(QHttpServerResponder::StatusCode status, const QByteArray &text);

/// A refusal in the form that the request's path promises: problem+json below /v1, plain text elsewhere.
[[nodiscard]] HttpReply refusal(const HttpRequest &request, QHttpServerResponder::StatusCode status,
                                const QString &detail);

} // namespace Poemstream
