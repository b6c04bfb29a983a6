// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bythebook.h"
#include "client/eventsource/utf8text.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// Small enough to be met by many streams.
constexpr EventStreamLimits tight{.lineBytes = 16, .eventBytes = 24, .dataLines = 4};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int rounds = 2'000; // a sanitizer is slow, and the fuzzer asks it the same
#else
constexpr int rounds = 10'000;
#endif

/// What streams are made of, and what goes wrong in them.
QByteArray randomPiece(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"\n",
                                          "\n",
                                          "\n\n",
                                          "\n\n",
                                          "\r",
                                          "\r\r",
                                          "\r\n",
                                          "\r\n\r\n",
                                          "\n\r",
                                          "data",
                                          "data:",
                                          "data: ",
                                          "data: a",
                                          "data:  b\n",
                                          "data\n",
                                          "event",
                                          "event:",
                                          "event: x",
                                          "event:y\n",
                                          "id",
                                          "id:",
                                          "id: 1",
                                          "id: 23\n",
                                          "retry",
                                          "retry:",
                                          "retry: 7",
                                          "retry: 1000\n",
                                          "retry: 99999999999999999999\n",
                                          ":",
                                          ": c",
                                          ":\n",
                                          " ",
                                          ":",
                                          "::",
                                          "Data: a\n",
                                          "datum: a\n",
                                          "dat",
                                          "x",
                                          "0",
                                          "\t",
                                          "\v\f",
                                          QByteArray("\0", 1),
                                          "\xEF\xBB\xBF",
                                          "\xEF\xBB",
                                          "\xEF",
                                          "\xE6\x9C\x88",
                                          "\xE6\x9C",
                                          "\xF0\x9F\x8C\x99",
                                          "\xF0\x9F",
                                          "\xC2\x85",
                                          "\xE2\x80\xA8",
                                          "\xE2\x80\xA9",
                                          "\xEF\xBF\xBD",
                                          "\xEF\xBF\xBF",
                                          "\xED\xA0\x80",
                                          "\xF4\x8F\xBF\xBF",
                                          "\xF4\x90\x80\x80",
                                          "\xC0\xAF",
                                          "\xE0\x80\xAF",
                                          "\xFF",
                                          "a line of more than sixteen bytes, "};
    const auto index = random.bounded(int(pieces.size()) + 1);
    return index < pieces.size() ? pieces.at(index) : QByteArray(1, char(random.bounded(256)));
}

QByteArray randomStream(QRandomGenerator &random, int mostPieces)
{
    QByteArray stream;
    for (int left = random.bounded(mostPieces); left > 0; --left)
        stream += randomPiece(random);
    return stream;
}

QList<QByteArrayView> inRandomPieces(QByteArrayView stream, QRandomGenerator &random)
{
    QList<QByteArrayView> pieces;
    while (!stream.isEmpty()) {
        const qsizetype size = std::min<qsizetype>(random.bounded(9), stream.size());
        pieces += stream.first(size);
        stream = stream.sliced(size);
    }
    return pieces;
}

} // namespace

/// The parser against a slow one that was written straight from the standards' texts.
class tst_EventStreamParserByTheBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRandomStreams_data();
    void readsRandomStreams();
    void readsRandomStreamsAtEveryPairOfCuts();
    void readsTheFuzzersSeeds_data();
    void readsTheFuzzersSeeds();
    void decodesRandomBytes();
};

void tst_EventStreamParserByTheBook::readsRandomStreams_data()
{
    QTest::addColumn<EventStreamLimits>("limits");
    QTest::newRow("with the usual limits") << EventStreamLimits();
    QTest::newRow("with limits that are met") << tight;
}

void tst_EventStreamParserByTheBook::readsRandomStreams()
{
    QFETCH(const EventStreamLimits, limits);
    QRandomGenerator random(20260101);
    qsizetype events = 0;
    int excesses = 0;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray stream = randomStream(random, 60);
        const StreamReading byTheBook = readByTheBook(stream, limits);
        for (const auto &pieces :
             {QList<QByteArrayView>{stream}, inPieces(stream, 1), inRandomPieces(stream, random)}) {
            QVERIFY2(readByFeeding(pieces, limits) == byTheBook, stream.toPercentEncoding().constData());
            QVERIFY2(readItemByItem(pieces, limits) == byTheBook, stream.toPercentEncoding().constData());
        }
        events += byTheBook.items.size();
        excesses += byTheBook.excess == EventStreamExcess::None ? 0 : 1;
    }
    QVERIFY(events > rounds / 10); // these streams do say something
    QCOMPARE(excesses > rounds / 10, limits.lineBytes == tight.lineBytes);
}

void tst_EventStreamParserByTheBook::readsRandomStreamsAtEveryPairOfCuts()
{
    QRandomGenerator random(20260102);
    for (int round = 0; round < rounds / 200; ++round) {
        const QByteArray stream = randomStream(random, 20);
        QCOMPARE(differenceAtAnyCut(stream, readByTheBook(stream)), QString());
        QCOMPARE(differenceAtAnyCut(stream, readByTheBook(stream, tight), tight), QString());
    }
}

void tst_EventStreamParserByTheBook::readsTheFuzzersSeeds_data()
{
    QTest::addColumn<QByteArray>("stream");
    const QDir folder(QStringLiteral(FUZZ_CORPUS));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void tst_EventStreamParserByTheBook::readsTheFuzzersSeeds()
{
    QFETCH(const QByteArray, stream);
    QCOMPARE(differenceAtAnyCut(stream, readByTheBook(stream)), QString());
    QCOMPARE(differenceAtAnyCut(stream, readByTheBook(stream, tight), tight), QString());
}

void tst_EventStreamParserByTheBook::decodesRandomBytes()
{
    QRandomGenerator random(20260103);
    const QByteArray leads("\xC2\xDF\xE0\xE6\xED\xEF\xF0\xF1\xF4\x80\x9F\xA0\xBF\xC1\xF5\xFFz", 17);
    for (int round = 0; round < 5 * rounds; ++round) {
        QByteArray bytes;
        for (int left = random.bounded(40); left > 0; --left)
            bytes +=
                random.bounded(3) ? leads.at(random.bounded(int(leads.size()))) : char(random.bounded(256));
        QString text = u"before"_s;
        appendUtf8(text, bytes);
        QVERIFY2(text == u"before"_s + decodeByTheBook(bytes), bytes.toHex().constData());
    }
}

QTEST_APPLESS_MAIN(tst_EventStreamParserByTheBook)
#include "tst_eventstreamparserbythebook.moc"
