// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "displaywatch.h"

#include "console.h"
#include "exitcode.h"
#include "language.h"
#include "terminal.h"

#include <QtCore/QList>
#include <QtCore/QMutex>

#include <unistd.h>
#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype mostReason = 200;
constexpr const char *noDisplay = QT_TRANSLATE_NOOP(
    "Console", "there is no display for a window (%1); 'poemstream serve' and 'poemstream ask' need none");

struct HeldMessage
{
    QtMsgType type;
    QByteArray category;
    QString text;
};

struct Watch
{
    QMutex mutex; // a platform plugin has threads
    QtMessageHandler before = nullptr;
    QString language;
    QList<HeldMessage> held;
};

// NOLINTNEXTLINE(*-avoid-non-const-global-variables): process-wide, as message handlers are
Watch *watch = nullptr;

/// Why no platform came up. What only tells that a plugin did not work is second choice.
QString reason(const QList<HeldMessage> &held)
{
    QString found;
    for (const HeldMessage &message : held) {
        if (!message.category.startsWith("qt.qpa"))
            continue;
        if (message.category != "qt.qpa.plugin")
            return message.text;
        if (found.isEmpty())
            found = message.text;
    }
    return found;
}

[[noreturn]] void endWithoutDisplay(const QString &fatal)
{
    const QString why = reason(watch->held);
    const QString text = translated(watch->language, "Console", noDisplay);
    printError(text.arg((why.isEmpty() ? fatal : why).simplified().left(mostReason)));
    ::_exit(static_cast<int>(ExitCode::Failed)); // the application object is half built
}

void hold(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker locker(&watch->mutex);
    if (type == QtFatalMsg)
        endWithoutDisplay(text);
    watch->held.append({type, context.category, text});
}

} // namespace

DisplayWatch::DisplayWatch(const QString &language)
{
    Q_ASSERT(!watch);
    watch = new Watch;
    watch->language = language;
    watch->before = qInstallMessageHandler(&hold);
}

DisplayWatch::~DisplayWatch()
{
    qInstallMessageHandler(watch->before);
    for (const HeldMessage &message : std::as_const(watch->held)) {
        const QMessageLogContext context(nullptr, 0, nullptr, message.category.constData());
        qt_message_output(message.type, context, message.text);
    }
    delete std::exchange(watch, nullptr);
}

} // namespace Poemstream
