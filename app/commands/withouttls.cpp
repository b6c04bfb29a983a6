// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "withouttls.h"

#include <QtCore/QCoreApplication>

#include <cstring>
#include <utility>

namespace Poemstream {

namespace {

// NOLINTNEXTLINE(*-avoid-non-const-global-variables): a handler has nothing else to know by
QtMessageHandler handlerBefore = nullptr;

void passOn(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (context.category != nullptr && std::strcmp(context.category, "qt.network.ssl") == 0)
        return;
    if (handlerBefore != nullptr)
        handlerBefore(type, context, text);
}

} // namespace

WithoutTls::WithoutTls()
    : m_libraryPaths(QCoreApplication::libraryPaths())
{
    QCoreApplication::setLibraryPaths({});
    handlerBefore = qInstallMessageHandler(&passOn);
}

WithoutTls::~WithoutTls()
{
    qInstallMessageHandler(std::exchange(handlerBefore, nullptr));
    QCoreApplication::setLibraryPaths(m_libraryPaths);
}

} // namespace Poemstream
