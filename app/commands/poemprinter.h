// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemheading.h"
#include "client/typewriter.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace Poemstream {

/// Writes a poem to standard output as it arrives. finished() follows the last byte, so a caller can wait for
/// typing.
class PoemPrinter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void setHeading(const PoemHeading &heading) = 0;
    virtual void append(const QString &text) = 0;
    virtual void restart() = 0; ///< what was given so far is void
    virtual void end() = 0;     ///< nothing more is to come

Q_SIGNALS:
    void finished();
};

/// For people: cluster by cluster, with the heading above and the reason below.
class TypingPrinter final : public PoemPrinter
{
    Q_OBJECT
public:
    explicit TypingPrinter(QObject *parent = nullptr);

    void setHeading(const PoemHeading &heading) override;
    void append(const QString &text) override;
    void restart() override;
    void end() override;

private:
    void printRevealed();
    void finish();

    Typewriter m_typewriter;
    qsizetype m_printed = 0; ///< UTF-16 units of the revealed text
    QString m_reason;
};

/// For pipes: heading, then each line when it is whole.
class LinePrinter final : public PoemPrinter
{
    Q_OBJECT
public:
    using PoemPrinter::PoemPrinter;

    void setHeading(const PoemHeading &heading) override;
    void append(const QString &text) override;
    void restart() override;
    void end() override;

private:
    QString m_line;
};

/// For programs: one JSON object, when all has arrived.
class JsonPrinter final : public PoemPrinter
{
    Q_OBJECT
public:
    using PoemPrinter::PoemPrinter;

    void setHeading(const PoemHeading &heading) override;
    void append(const QString &text) override;
    void restart() override;
    void end() override;

private:
    PoemHeading m_heading;
    QString m_text;
};

} // namespace Poemstream
