// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventsource.h"
#include "poemreader.h"

class EventSourceReader final : public PoemReader
{
    Q_OBJECT
public:
    explicit EventSourceReader(QObject *parent = nullptr);

    void read(const QUrl &url) override { m_source.open(QNetworkRequest(url)); }

private:
    void take(const Poemstream::MessageEvent &event);

    Poemstream::EventSource m_source;
};
