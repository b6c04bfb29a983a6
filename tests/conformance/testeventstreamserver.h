// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamconnection.h"
#include "streamtarget.h"

#include <QtCore/QObject>

#include <memory>

namespace Poemstream {

/// Any server of event streams, seen from outside. README.md says how to point it at one.
class TestEventStreamServer final : public QObject
{
    Q_OBJECT
public:
    explicit TestEventStreamServer(const StreamTarget &target)
        : m_target(target)
    {}

private Q_SLOTS:
    void answersAGetWithAnEventStream();
    void sendsTheHeadAtOnce();
    void forbidsCachesToReuseIt();
    void framesTheBodyByTheLetter();
    void sendsNoChunksOverHttp10();
    void sendsAnEventOrACommentInTime();
    void doesNotHoldBytesBack();
    void sendsNothingButUtf8();
    void writesFieldsThatClientsUnderstand();
    void answersHeadAsGetWithoutABody();
    void answersNoOtherRequestInsideTheStream();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void survivesClientsThatReset();
    void servesTwoStreamsAtOnce();
    void goesOnBehindAnEvent_data();
    void goesOnBehindAnEvent();
    void answersAnyLastEventId_data();
    void answersAnyLastEventId();
    void answersAPreflight();
    void grantsWhatAPageNeedsOrNothing();
    void grantsNoCredentialsToEverybody();

private:
    using Connection = std::unique_ptr<StreamConnection>;

    [[nodiscard]] Connection ask(const QByteArray &method = "GET", const QByteArray &fields = {}) const
    {
        return std::make_unique<StreamConnection>(m_target, m_target.request(method, fields));
    }
    [[nodiscard]] Connection preflight() const;
    [[nodiscard]] bool isGranted(const StreamAnswer &answer) const;
    void readEvents(StreamConnection &connection) const;
    /// What a plain GET got: read once, looked at from many sides.
    [[nodiscard]] const StreamConnection &sample();

    StreamTarget m_target;
    Connection m_sample;
};

} // namespace Poemstream
