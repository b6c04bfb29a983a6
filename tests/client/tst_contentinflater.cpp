// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/contentinflater.h"
#include "compressor.h"

#include <QtTest/QTest>

using namespace Poemstream;

namespace {

/// Gives @p pieces one after the other and takes what there is, at most @p most at once.
QByteArray inflated(ContentInflater &inflater, const QList<QByteArray> &pieces, qsizetype most = 64 * 1024)
{
    QByteArray all;
    for (const QByteArray &piece : pieces) {
        inflater.give(piece);
        QByteArray output;
        while (!(output = inflater.take(most)).isEmpty())
            all += output;
        if (inflater.isBroken())
            break;
    }
    return all;
}

} // namespace

/// From compressed bytes to bytes, without a network.
class tst_ContentInflater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inflatesAnyCut_data();
    void inflatesAnyCut();
    void inflatesWhatWasFlushedSoFar();
    void inflatesPieceByPiece();
    void tellsBrokenContent_data();
    void tellsBrokenContent();
    void knowsItsEncodings_data();
    void knowsItsEncodings();
};

void tst_ContentInflater::inflatesAnyCut_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("gzip") << QByteArray("gzip") << compressed(poem);
    QTest::newRow("deflate with its wrapping") << QByteArray("deflate") << compressed(poem, Wrapping::Zlib);
    QTest::newRow("deflate without") << QByteArray("deflate") << compressed(poem, Wrapping::Bare);
    Compressor bare(Wrapping::Bare);
    const QByteArray empty = bare.flush({}); // a stored block comes first
    QTest::newRow("deflate that begins with an empty flush")
        << QByteArray("deflate") << QByteArray(empty + bare.finish(poem));
    QTest::newRow("gzip that is called deflate") << QByteArray("deflate") << compressed(poem);
    QTest::newRow("deflate that is called gzip") << QByteArray("gzip") << compressed(poem, Wrapping::Zlib);
    QTest::newRow("two members") << QByteArray("gzip")
                                 << QByteArray(compressed(poem.first(20)) + compressed(poem.sliced(20)));
    QTest::newRow("an empty member between two")
        << QByteArray("gzip")
        << QByteArray(compressed(poem.first(20)) + compressed({}) + compressed(poem.sliced(20)));
    const auto behind = [](const char *name, const QByteArray &garbage) {
        QTest::addRow("gzip and %s", name) << QByteArray("gzip") << QByteArray(compressed(poem) + garbage);
        QTest::addRow("deflate and %s", name)
            << QByteArray("deflate") << QByteArray(compressed(poem, Wrapping::Bare) + garbage);
    };
    behind("a line end behind it", "\r\n");
    behind("zeros behind it", QByteArray(1000, '\0'));
    behind("garbage that begins like a member", "\x1Fx");
    behind("garbage with a member in it", "\x1F\x1F" + compressed("data: b\n\n"));
    behind("content of another kind behind it", compressed("data: b\n\n", Wrapping::Zlib));
}

void tst_ContentInflater::inflatesAnyCut()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, content);
    for (qsizetype cut = 0; cut <= content.size(); ++cut) {
        ContentInflater inflater(encoding);
        QVERIFY(inflater.wantsMore());
        QCOMPARE(inflated(inflater, {content.first(cut), content.sliced(cut)}), poem);
        QVERIFY(inflater.isComplete());
        QVERIFY(inflater.wantsMore());
    }
    ContentInflater inflater(encoding);
    QCOMPARE(inflated(inflater, bytewise(content), 1), poem);
    QVERIFY(inflater.isComplete());
}

void tst_ContentInflater::inflatesWhatWasFlushedSoFar()
{
    Compressor gzip;
    ContentInflater inflater("gzip");
    QVERIFY(inflater.isComplete()); // nothing is
    for (int i = 0; i < 100; ++i) {
        const QByteArray piece = "data: " + QByteArray::number(i) + "\n\n";
        QCOMPARE(inflated(inflater, {gzip.flush(piece)}), piece);
        QVERIFY(!inflater.isComplete());
    }
    QCOMPARE(inflated(inflater, {gzip.finish()}), QByteArray());
    QVERIFY(inflater.isComplete());
}

void tst_ContentInflater::inflatesPieceByPiece()
{
    const QByteArray content(1'000'000, 'x');
    ContentInflater inflater("gzip");
    inflater.give(compressed(content));
    QByteArray all;
    while (!inflater.wantsMore()) {
        const QByteArray piece = inflater.take(1000);
        QVERIFY(piece.size() <= 1000);
        all += piece;
    }
    QVERIFY(all == content);
    QVERIFY(inflater.take(1000).isEmpty());
}

void tst_ContentInflater::tellsBrokenContent_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("output"); // what came before it broke
    const QByteArray gzip = compressed(poem);
    QTest::newRow("plain text called gzip") << QByteArray("gzip") << poem << QByteArray();
    QTest::newRow("plain text called deflate") << QByteArray("deflate") << poem << QByteArray();
    QTest::newRow("deflate without wrapping called gzip")
        << QByteArray("gzip") << compressed(poem, Wrapping::Bare) << QByteArray();
    QTest::newRow("a second member of no known method")
        << QByteArray("gzip") << QByteArray(gzip + "\x1F\x8B\xFF\xFF") << poem;
    QByteArray wrong = gzip;
    wrong[wrong.size() - 8] = char(~wrong.at(wrong.size() - 8));
    QTest::newRow("a checksum that is wrong") << QByteArray("gzip") << wrong << poem;
    Compressor flushing;
    const QByteArray good = flushing.flush(poem);
    QTest::newRow("a block of no known type") << QByteArray("gzip") << QByteArray(good + "\xFF\xFF") << poem;
    QTest::newRow("a dictionary that nobody has")
        << QByteArray("deflate") << QByteArray::fromHex("78BB00000001") << QByteArray();
}

void tst_ContentInflater::tellsBrokenContent()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, output);
    for (const QList<QByteArray> &pieces : {QList<QByteArray>{content}, bytewise(content)}) {
        ContentInflater inflater(encoding);
        QCOMPARE(inflated(inflater, pieces), output);
        QVERIFY(inflater.isBroken());
        QVERIFY(inflater.take(1000).isEmpty()); // and stays so
    }
}

void tst_ContentInflater::knowsItsEncodings_data()
{
    QTest::addColumn<bool>("isKnown");
    for (const char *name : {"gzip", "x-gzip", "deflate", "GZIP", " gzip ", "Deflate"})
        QTest::newRow(name) << true;
    for (const char *name : {"", "br", "zstd", "compress", "identity", "gzip, gzip", "gzip;q=1", "gzi"})
        QTest::addRow("not \"%s\"", name) << false;
}

void tst_ContentInflater::knowsItsEncodings()
{
    QFETCH(const bool, isKnown);
    QByteArray name = QTest::currentDataTag();
    if (!isKnown)
        name = name.sliced(5).chopped(1);
    QCOMPARE(ContentInflater::knows(name), isKnown);
}

QTEST_GUILESS_MAIN(tst_ContentInflater)
#include "tst_contentinflater.moc"
