// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemhost.h"

#include <QtTest/QtTest>

namespace Poemstream {

PoemServer::Settings PoemHost::quickSettings()
{
    PoemServer::Settings settings;
    settings.pace = std::chrono::milliseconds(0);
    return settings;
}

PoemHost::PoemHost(const PoemServer::Settings &settings)
    : m_library(MemoryLibrary::embedded(m_random))
    , m_server(*m_library, settings, m_random)
{
    const bool isListening = m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (!isListening)
        qFatal("%s", qPrintable(m_server.errorString()));
}

RawAnswer PoemHost::ask(const QByteArray &target, const QByteArray &headers, const QByteArray &method) const
{
    return askRaw(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
}

RawAnswer PoemHost::askRaw(const QByteArray &request) const
{
    RawClient client(port());
    client.send(request);
    const bool isHead = request.startsWith("HEAD ");
    if (!QTest::qWaitFor([&] { return client.hasAnswer(isHead) || client.isOver(); }, 10'000))
        return {};
    return client.answer(isHead).value_or(RawAnswer{});
}

} // namespace Poemstream
