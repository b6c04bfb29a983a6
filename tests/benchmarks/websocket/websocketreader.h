// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemreader.h"

#include <QtCore/QTimer>
#include <QtWebSockets/QWebSocket>

class WebSocketReader final : public PoemReader
{
    Q_OBJECT
public:
    explicit WebSocketReader(QObject *parent = nullptr);

    void read(const QUrl &url) override;

private:
    void connectAgain();
    void take(const QString &message);
    void comeBack();
    void askWhetherAlive();

    QWebSocket m_socket;
    QUrl m_url;
    QString m_place;
    QTimer m_pause;
    QTimer m_pulse;
    bool m_isAlive = false;
    bool m_isOver = false;
    int m_failures = 0;
};
