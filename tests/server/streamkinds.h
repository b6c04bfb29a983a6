// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/streamserver.h"

#include <QtTest/QtTest>

namespace Poemstream {

/// For initTestCase_data(): all tests run over all kinds of event streams that there are.
inline void addStreamKinds()
{
    QTest::addColumn<StreamServer::Kind>("kind");
    QTest::addRow("a stream in QHttpServer's socket") << StreamServer::Kind::Attached;
    if (!StreamServer().listener().reactor())
        return;
    QTest::addRow("a stream in the reactor") << StreamServer::Kind::Any;
    QTest::addRow("a stream that never was elsewhere") << StreamServer::Kind::Early;
}

/// For init().
inline void useStreamKind()
{
    QFETCH_GLOBAL(StreamServer::Kind, kind);
    StreamServer::kind = kind;
}

} // namespace Poemstream
