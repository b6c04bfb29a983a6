// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httprequest.h"
#include "plainhead.h"

namespace Poemstream {

/// The request of a PlainHead.
class PlainRequest final : public HttpRequest
{
public:
    /// @p head must outlive it. @p client: who sent it.
    PlainRequest(const PlainHead &head, const QHostAddress &client);

    [[nodiscard]] Method method() const override { return Method::Get; }
    [[nodiscard]] QString scheme() const override { return QStringLiteral("http"); }
    [[nodiscard]] QByteArray host() const override { return value("Host"); }
    [[nodiscard]] QString path() const override;
    [[nodiscard]] QByteArray query() const override { return m_head.query().toByteArray(); }
    [[nodiscard]] QByteArray value(const QByteArray &name) const override;
    [[nodiscard]] QHostAddress remoteAddress() const override { return m_client; }

private:
    const PlainHead &m_head;
    QHostAddress m_client;
};

} // namespace Poemstream
