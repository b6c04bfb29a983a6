// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// chatcompletion [--model NAME] BASE_URL PROMPT: prints a chat model's answer while it is written.

#include "chatcompletion.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

/// @p text without what could drive a terminal.
QString withoutControls(QString text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; },
        QChar(QChar::ReplacementCharacter));
    return text;
}

void print(std::FILE *file, const QString &text)
{
    std::fputs(withoutControls(text).toUtf8().constData(), file);
    std::fflush(file);
}

void say(const QString &text)
{
    print(stderr, QStringLiteral("chatcompletion: ") + text + QLatin1Char('\n'));
}

/// Shows one answer on the terminal, and ends the program with it. @p isInLine outlives @p chat.
void show(ChatCompletion &chat, bool &isInLine)
{
    const auto end = [&isInLine](const QString &remark, int status) {
        if (isInLine)
            print(stdout, QStringLiteral("\n"));
        if (!remark.isEmpty())
            say(remark.simplified());
        QCoreApplication::exit(status);
    };
    QObject::connect(&chat, &ChatCompletion::retrying, &chat, [](std::chrono::milliseconds after) {
        say(QStringLiteral("the server cannot be reached; next try in %1 ms").arg(after.count()));
    });
    QObject::connect(&chat, &ChatCompletion::textArrived, &chat, [&isInLine](const QString &text) {
        print(stdout, text);
        isInLine = !text.endsWith(u'\n');
    });
    QObject::connect(&chat, &ChatCompletion::finished, &chat, [end](const QString &reason) {
        const bool isWhole = reason.isEmpty() || reason == QLatin1String("stop");
        end(isWhole ? QString() : QStringLiteral("the answer ends early: %1").arg(reason), 0);
    });
    QObject::connect(&chat, &ChatCompletion::failed, &chat, [end](const QString &why) { end(why, 1); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("Prints a chat model's answer while it is written. The token, where the server wants "
                       "one, is taken from the environment variable OPENAI_API_KEY."));
    options.addHelpOption();
    const QCommandLineOption model(QStringLiteral("model"), QStringLiteral("The model to ask."),
                                   QStringLiteral("name"), QStringLiteral("gpt-4o-mini"));
    options.addOption(model);
    options.addPositionalArgument(QStringLiteral("base_url"), QStringLiteral("The server, without /v1."));
    options.addPositionalArgument(QStringLiteral("prompt"), QStringLiteral("What to ask it."));
    options.process(application);
    if (options.positionalArguments().size() != 2) {
        say(QStringLiteral("a base URL and a prompt are wanted; see --help"));
        return 2;
    }

    bool isInLine = false;
    ChatCompletion chat(QUrl(options.positionalArguments().at(0)), options.value(model),
                        [] { return qgetenv("OPENAI_API_KEY").trimmed(); });
    show(chat, isInLine);
    chat.ask(options.positionalArguments().at(1));
    return QCoreApplication::exec();
}
