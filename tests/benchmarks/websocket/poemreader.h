// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>

/// Reads one poem to its end, whatever happens to its connection: what the two sides of the comparison have
/// to do alike. Its own lines are the work that either asks of a program.
class PoemReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void read(const QUrl &url) = 0;

Q_SIGNALS:
    void headed(const QString &heading);
    void arrived(const QString &text);
    void begunAnew(); ///< what arrived so far is void
    void over();
};
