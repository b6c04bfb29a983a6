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

    void ask(const QString &question) override
    {
        isAnswering = true;
        questions.append(question);
    }

    void cancel() override { isAnswering = false; }

    QStringList questions;
    bool isAnswering = false;
};
