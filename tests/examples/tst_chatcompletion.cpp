// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exampleprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

namespace {

using Packets = QList<QByteArray>;

const QByteArray done = "data: [DONE]\n\n";

/// One chunk as such servers write it: @p delta and @p reason are JSON.
QByteArray chunk(const QByteArray &delta, const QByteArray &reason = "null")
{
    return "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
           "\"choices\":[{\"index\":0,\"delta\":" +
           delta + ",\"logprobs\":null,\"finish_reason\":" + reason + "}]}\n\n";
}

QByteArray text(const QByteArray &content)
{
    return chunk("{\"content\":\"" + content + "\"}");
}

const QByteArray role = chunk("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}");
const QByteArray stop = chunk("{}", "\"stop\"");

/// Each of @p events as one chunk of HTTP in a packet of its own.
Packets stream(const Packets &events)
{
    Packets packets = {ScriptedPeer::chunkedHead()};
    for (const QByteArray &event : events)
        packets += ScriptedPeer::chunk(event);
    return packets;
}

/// The same, and the end of the answer.
Packets wholeStream(const Packets &events)
{
    return stream(events + Packets{""});
}

/// @p bytes in packets of @p size bytes.
Packets cut(const QByteArray &bytes, qsizetype size)
{
    Packets packets;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        packets += bytes.mid(at, size);
    return packets;
}

QByteArray refusal(const QByteArray &statusAndHeaders, const QByteArray &body)
{
    return "HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QStringList arguments(const ScriptedPeer &peer, const QString &base = QStringLiteral("/"))
{
    return {QStringLiteral("--model"), QStringLiteral("m"), peer.url(base).toString(),
            QStringLiteral("春天 \"?\"")};
}

} // namespace

class tst_ChatCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks_data();
    void asks();
    void asksWithoutATokenWhereThereIsNone();
    void printsTheAnswer_data();
    void printsTheAnswer();
    void printsEachWordAtOnce();
    void saysWhyThereIsNoAnswer_data();
    void saysWhyThereIsNoAnswer();
    void tellsOfAnAnswerThatIsCutOff_data();
    void tellsOfAnAnswerThatIsCutOff();
    void tellsOfAConnectionThatEndsWithoutAnAnswer_data();
    void tellsOfAConnectionThatEndsWithoutAnAnswer();
    void tellsOfAServerThatIsNotThere();
    void wantsAPrompt();
};

void tst_ChatCompletion::asks_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("at the root") << QStringLiteral("/") << QByteArray("/v1/chat/completions");
    QTest::newRow("below a path") << QStringLiteral("/api") << QByteArray("/api/v1/chat/completions");
    QTest::newRow("below a path that ends in a slash")
        << QStringLiteral("/api/") << QByteArray("/api/v1/chat/completions");
    QTest::newRow("with the version in the URL already")
        << QStringLiteral("/v1/") << QByteArray("/v1/chat/completions");
}

void tst_ChatCompletion::asks()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, path);
    ScriptedPeer peer;
    peer.then(wholeStream({done}));
    ExampleProgram program(arguments(peer, base), {QStringLiteral("OPENAI_API_KEY=sesame")});
    QCOMPARE(program.exitCode(), 0);
    const QByteArray request = peer.requests().value(0);
    QVERIFY2(request.startsWith(QByteArray("POST " + path + " HTTP/1.1\r\n")), request.constData());
    QCOMPARE(peer.header(0, "Authorization"), "Bearer sesame");
    QCOMPARE(peer.header(0, "Content-Type"), "application/json");
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("user")},
                              {QStringLiteral("content"), QStringLiteral("春天 \"?\"")}};
    const QJsonObject expected{{QStringLiteral("model"), QStringLiteral("m")},
                               {QStringLiteral("messages"), QJsonArray{message}},
                               {QStringLiteral("stream"), true}};
    QCOMPARE(QJsonDocument::fromJson(body).object(), expected);
}

void tst_ChatCompletion::asksWithoutATokenWhereThereIsNone()
{
    ScriptedPeer peer;
    peer.then(wholeStream({done}));
    ExampleProgram program(arguments(peer));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(peer.header(0, "Authorization").isNull());
}

void tst_ChatCompletion::printsTheAnswer_data()
{
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("remark");

    const auto row = [](const char *name, const Packets &packets, const QByteArray &output,
                        const QByteArray &remark = {}) {
        QTest::newRow(name) << packets << output << remark;
    };
    const QByteArray spring = "\xE6\x98\xA5\xE5\xA4\xA9"; // two characters of three bytes each
    row("the role first, then words", wholeStream({role, text("Spring"), text(" rain"), stop, done}),
        "Spring rain\n");
    row("all of it at once", {wholeStream({role, text("Spring") + text(" rain") + stop + done}).join()},
        "Spring rain\n");
    row("packets of five bytes", cut(wholeStream({role, text(spring), stop, done}).join(), 5), spring + "\n");
    row("chunks that cut characters", wholeStream(cut(role + text(spring) + stop + done, 2)), spring + "\n");
    row("comments before the first word and between",
        wholeStream({": OPENROUTER PROCESSING\n\n", ": OPENROUTER PROCESSING\n\n", role, text("a"),
                     ": OPENROUTER PROCESSING\n\n", text("b"), stop, done}),
        "ab\n");
    row("line ends of CRLF",
        wholeStream({QByteArray(role + text("a\\nb") + stop + done).replace("\n", "\r\n")}), "a\nb\n");
    row("no space after the colon",
        wholeStream({QByteArray(role + text("a") + stop + done).replace("data: ", "data:")}), "a\n");
    row("content that is null", wholeStream({role, chunk("{\"content\":null}"), text("a"), stop, done}),
        "a\n");
    row("a last chunk of numbers alone",
        wholeStream(
            {role, text("a"), stop, "data: {\"choices\":[],\"usage\":{\"total_tokens\":3}}\n\n", done}),
        "a\n");
    row("an error that is null",
        wholeStream({"data: {\"error\":null,\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", done}),
        "a\n");
    row("no [DONE] after the reason", wholeStream({role, text("a"), stop}), "a\n");
    row("no reason before [DONE]", wholeStream({role, text("a"), done}), "a\n");
    row("an answer that ends with a line", wholeStream({text("a\\n"), stop, done}), "a\n");
    row("words that would drive the terminal", wholeStream({text("\\u001b[2Ja"), stop, done}),
        "\xEF\xBF\xBD[2Ja\n");
    row("an answer that is too long", wholeStream({text("a"), chunk("{}", "\"length\""), done}), "a\n",
        "chatcompletion: the answer ends early: length\n");
    row("a reason of two lines", wholeStream({text("a"), chunk("{}", R"("too\nlong")"), done}), "a\n",
        "chatcompletion: the answer ends early: too long\n");
}

void tst_ChatCompletion::printsTheAnswer()
{
    QFETCH(Packets, packets);
    ScriptedPeer peer;
    peer.then(packets, Ending::Hold);
    ExampleProgram program(arguments(peer));
    QCOMPARE(program.exitCode(), 0);
    QTEST(program.output(), "output");
    QTEST(program.errors(), "remark");
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ChatCompletion::printsEachWordAtOnce()
{
    ScriptedPeer peer;
    peer.then(stream({role, text("a")}), Ending::Hold);
    ExampleProgram program(arguments(peer));
    QTRY_COMPARE(program.output(), "a");
    peer.play({ScriptedPeer::chunk(text("b"))});
    QTRY_COMPARE(program.output(), "ab");
    peer.play({ScriptedPeer::chunk(done)});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.output(), "ab\n");
}

void tst_ChatCompletion::saysWhyThereIsNoAnswer_data()
{
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<QByteArray>("why");

    const auto row = [](const char *name, const Packets &packets, const QByteArray &why) {
        QTest::newRow(name) << packets << why;
    };
    const QByteArray json = "\r\nContent-Type: application/json";
    row("a wrong token",
        {refusal("401 Unauthorized" + json, "{\n  \"error\": {\n    \"message\": \"Incorrect API key\",\n"
                                            "    \"type\": \"invalid_request_error\"\n  }\n}")},
        "the server refused (401): Incorrect API key");
    row("a refusal that quotes the token",
        {refusal("401 Unauthorized" + json, R"({"error":{"message":"No user of\nsesame\u001b[2J!"}})")},
        "the server refused (401): No user of ***\xEF\xBF\xBD[2J!");
    row("too many requests",
        {refusal("429 Too Many Requests\r\nRetry-After: 20" + json, R"({"error":{"message":"Slow down"}})")},
        "the server refused (429): Slow down (try again in 20 s)");
    row("an error that is a string", {refusal("404 Not Found" + json, R"({"error":"model not found"})")},
        "the server refused (404): model not found");
    row("an error without an envelope", {refusal("400 Bad Request" + json, R"({"message":"no model"})")},
        "the server refused (400): no model");
    row("a page of a proxy", {refusal("502 Bad Gateway\r\nContent-Type: text/html", "<h1>Bad\nGateway</h1>")},
        "the server refused (502)");
    row("an answer in one piece", {refusal("200 OK" + json, R"({"choices":[{"message":{"content":"a"}}]})")},
        "the server does not stream its answers");
    row("an error in the stream",
        wholeStream({role,
                     R"(data: {"error":{"message":"overloaded","code":502},"choices":[]})"
                     "\n\n",
                     done}),
        "the server gave up: overloaded");
    row("an error in the stream without words", wholeStream({"data: {\"error\":{}}\n\n"}),
        "the server gave up and does not say why");
    row("an event of the type error", wholeStream({"event: error\ndata: {\"message\":\"overloaded\"}\n\n"}),
        "the server gave up: overloaded");
    row("words that are no JSON", wholeStream({"data: oops\n\n"}),
        "the server sent something that is no part of an answer");
}

void tst_ChatCompletion::saysWhyThereIsNoAnswer()
{
    QFETCH(Packets, packets);
    QFETCH(QByteArray, why);
    ScriptedPeer peer;
    peer.otherwise(packets);
    ExampleProgram program(arguments(peer), {QStringLiteral("OPENAI_API_KEY=sesame")});
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.errors(), "chatcompletion: " + why + "\n");
    QCOMPARE(program.output(), "");
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ChatCompletion::tellsOfAnAnswerThatIsCutOff_data()
{
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<Ending>("ending");

    const Packets begun = stream({role, text("a")});
    QTest::newRow("the connection broke") << begun << Ending::Reset;
    QTest::newRow("the connection ended in a chunk") << begun << Ending::Close;
    QTest::newRow("the answer ended without a reason") << wholeStream({role, text("a")}) << Ending::Hold;
    QTest::newRow("the stream gave up")
        << wholeStream({text("a"), "data: {\"error\":{}}\n\n"}) << Ending::Hold;
}

/// The request is not sent again: that would cost twice, and another answer would come.
void tst_ChatCompletion::tellsOfAnAnswerThatIsCutOff()
{
    QFETCH(Packets, packets);
    QFETCH(Ending, ending);
    ScriptedPeer peer;
    peer.then(packets, Ending::Hold).otherwise(wholeStream({text("again"), stop, done}), Ending::Hold);
    ExampleProgram program(arguments(peer));
    if (ending != Ending::Hold) {
        QTRY_COMPARE(program.output(), "a");
        peer.play({}, ending);
    }
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.output(), "a\n");
    QCOMPARE(program.errors().count('\n'), 1);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ChatCompletion::tellsOfAConnectionThatEndsWithoutAnAnswer_data()
{
    QTest::addColumn<Ending>("ending");

    QTest::newRow("in good order") << Ending::Close;
    QTest::newRow("with a reset") << Ending::Reset;
}

/// The server may be at work on it all the same.
void tst_ChatCompletion::tellsOfAConnectionThatEndsWithoutAnAnswer()
{
    QFETCH(Ending, ending);
    ScriptedPeer peer;
    peer.then({}, ending).otherwise(wholeStream({text("again"), stop, done}), Ending::Hold);
    ExampleProgram program(arguments(peer));
    QCOMPARE(program.exitCode(), 1);
    QCOMPARE(program.output(), "");
    QVERIFY2(program.errors().startsWith("chatcompletion: no answer: "), program.errors().constData());
    QCOMPARE(program.errors().count('\n'), 1);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ChatCompletion::tellsOfAServerThatIsNotThere()
{
    QStringList nowhere;
    {
        const ScriptedPeer peer;
        nowhere = arguments(peer);
    }
    ExampleProgram program(nowhere);
    QCOMPARE(program.exitCode(), 1);
    const QList<QByteArray> lines = program.errors().trimmed().split('\n');
    QCOMPARE(lines.size(), 3); // what never reached the server may be tried again
    QVERIFY2(lines.first().contains("next try in"), lines.first().constData());
    QVERIFY2(lines.last().startsWith("chatcompletion: no answer: "), lines.last().constData());
}

void tst_ChatCompletion::wantsAPrompt()
{
    ExampleProgram program({QStringLiteral("http://127.0.0.1")});
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.errors().count('\n'), 1);
}

QTEST_GUILESS_MAIN(tst_ChatCompletion)
#include "tst_chatcompletion.moc"
