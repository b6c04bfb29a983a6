// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace Poemstream {

struct MessageEvent;
struct StreamError;
class OutputWriter;

/// What a stream's events look like on standard output; each is written at once.
class ListenOutput
{
    Q_DISABLE_COPY_MOVE(ListenOutput)
public:
    /// @p writer must outlive it.
    explicit ListenOutput(OutputWriter &writer)
        : m_writer(writer)
    {}
    virtual ~ListenOutput() = default;
    virtual void showOpened(const QUrl &url) = 0;
    virtual void showMessage(const MessageEvent &event) = 0;
    virtual void showComment(const QString &text) = 0;
    /// @p retryIn: when the next attempt begins; none where the stream is closed for good.
    virtual void showError(const StreamError &error, std::optional<std::chrono::milliseconds> retryIn) = 0;

protected:
    void print(const QString &text);

private:
    OutputWriter &m_writer;
};

/// For people: type (where it is not "message"), data, id, and an empty line. The stream's own fate goes to
/// standard error. Nothing in the events can drive the terminal.
class ListenText final : public ListenOutput
{
public:
    using ListenOutput::ListenOutput;

    void showOpened(const QUrl &url) override;
    void showMessage(const MessageEvent &event) override;
    void showComment(const QString &text) override;
    void showError(const StreamError &error, std::optional<std::chrono::milliseconds> retryIn) override;
};

/// For programs: one JSON object a line, always in English.
class ListenJson final : public ListenOutput
{
public:
    using ListenOutput::ListenOutput;

    void showOpened(const QUrl &url) override;
    void showMessage(const MessageEvent &event) override;
    void showComment(const QString &text) override;
    void showError(const StreamError &error, std::optional<std::chrono::milliseconds> retryIn) override;

private:
    void printObject(const char *type, const QString &members);
};

/// @p error in one line for a person, in the language in use; what a refusing server said included.
[[nodiscard]] QString describeStreamError(const StreamError &error);

} // namespace Poemstream
