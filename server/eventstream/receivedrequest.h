// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httprequest.h"

namespace Poemstream {

/// A request that QHttpServer has read.
class ReceivedRequest final : public HttpRequest
{
public:
    /// @p request must outlive it.
    explicit ReceivedRequest(const QHttpServerRequest &request);

    [[nodiscard]] Method method() const override { return m_request.method(); }
    [[nodiscard]] QString scheme() const override { return m_request.url().scheme(); }
    [[nodiscard]] QByteArray host() const override;
    [[nodiscard]] QString path() const override { return m_request.url().path(); }
    [[nodiscard]] QByteArray query() const override;
    [[nodiscard]] QByteArray value(const QByteArray &name) const override { return m_request.value(name); }
    [[nodiscard]] QHostAddress remoteAddress() const override { return m_request.remoteAddress(); }

private:
    const QHttpServerRequest &m_request;
};

} // namespace Poemstream
