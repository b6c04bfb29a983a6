// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messageevent.h"
#include "streamerror.h"

#include <QtCore/QObject>

#include <chrono>

QT_BEGIN_NAMESPACE
class QNetworkRequest;
QT_END_NAMESPACE

namespace Poemstream {

/// Keeps one event stream open (WHATWG HTML, "Server-sent events"), over QNetworkAccessManager.
class EventSource : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Open, Closed };
    Q_ENUM(State)

    explicit EventSource(QObject *parent = nullptr);
    ~EventSource() override;

    void open(const QNetworkRequest &request);
    void close();
    [[nodiscard]] State state() const;
    [[nodiscard]] QString lastEventId() const;
    void setLastEventId(const QString &id);

Q_SIGNALS:
    void opened();
    void messageReceived(const Poemstream::MessageEvent &event);
    void commentReceived(const QString &text);
    void interrupted(std::chrono::milliseconds retryIn, const Poemstream::StreamError &error);
    void failed(const Poemstream::StreamError &error);
};

} // namespace Poemstream
