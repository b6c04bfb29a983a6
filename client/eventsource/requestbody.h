// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace Poemstream {

/// The body of a request, perhaps empty, that can be sent once only. Internal to EventSource.
///
/// QNetworkAccessManager sends a request again, up to three times and without a word, when the connection
/// closes before a whole head came back. It rewinds the body first: a body that cannot be rewound is what
/// keeps it from doing so.
class RequestBody final : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestBody)
public:
    explicit RequestBody(const QByteArray &bytes);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_taken == m_bytes.size(); }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_taken; }
    /// Refused, always.
    [[nodiscard]] bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    qint64 m_taken = 0;
};

} // namespace Poemstream
