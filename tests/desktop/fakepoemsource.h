// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemsource.h"

#include <QtCore/QStringList>

/// A PoemSource that does what a test tells it: notes what it is asked, and has its signals emitted by hand.
class FakePoemSource final : public Poemstream::PoemSource
{
    Q_OBJECT
public:
    using PoemSource::PoemSource;

    using PoemSource::deliver;
    void retryNow() override { ++retries; }
    void cancel() override { isAnswering = false; }

    QStringList questions;
    QStringList places; ///< from where each is to go on; empty: from its beginning
    int retries = 0;
    bool isAnswering = false;

protected:
    void begin(const QString &question, const QString &place) override
    {
        isAnswering = true;
        questions.append(question);
        places.append(place);
    }
};
