// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bythebook.h"
#include "client/eventsource/utf8text.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QString decoded(QByteArrayView bytes)
{
    QString text;
    assignUtf8(text, bytes);
    return text;
}

} // namespace

class tst_EventStreamParserUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesLikeABrowser_data();
    void decodesLikeABrowser();
    void keepsEveryCodePoint();
};

void tst_EventStreamParserUtf8::decodesLikeABrowser_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text"); // R stands for U+FFFD
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text) {
        QTest::newRow(name) << bytes
                            << QString(text).replace(QLatin1Char('R'), QChar(QChar::ReplacementCharacter));
    };
    row("nothing is nothing", "", u""_s);
    row("a lone continuation byte", "a\x80z", u"aRz"_s);
    row("each lone continuation byte by itself", "\x80\xBF", u"RR"_s);
    row("two of three bytes are one", "\xE2\x82z", u"Rz"_s);
    row("three of four bytes are one", "\xF0\x9F\x8Cz", u"Rz"_s);
    row("two of four bytes, then a lead byte", "\xF0\x9F\xC3\xA9", u"Ré"_s);
    row("a sequence cut by the end is one", "a\xE2\x82", u"aR"_s);
    row("a lead byte at the end", "a\xF0", u"aR"_s);
    row("a lead byte before a valid character", "\xE2\xE6\x9C\x88", u"R月"_s);
    row("an overlong slash", "\xC0\xAF", u"RR"_s);
    row("an overlong form of three bytes", "\xE0\x80\xAF", u"RRR"_s);
    row("an overlong form of four bytes", "\xF0\x80\x80\xAF", u"RRRR"_s);
    row("a surrogate", "\xED\xA0\x80", u"RRR"_s);
    row("beyond U+10FFFF", "\xF4\x90\x80\x80", u"RRRR"_s);
    row("bytes that never occur", "\xFE\xFF", u"RR"_s);
    row("a replacement character that was sent", "a\xEF\xBF\xBDz", u"aRz"_s);
    row("both kinds together", "\xEF\xBF\xBD\xE2\x82z", u"RRz"_s);
    row("U+FEFF in front stays", "\xEF\xBB\xBF\xEF\xBB\xBFz", u"\ufeff\ufeffz"_s);
    row("U+FEFF before something invalid stays", "\xEF\xBB\xBF\xE2\x82", u"\ufeffR"_s);
    row("U+FEFF after something invalid stays", "\xE2\x82\xEF\xBB\xBF", u"R\ufeff"_s);
    row("noncharacters are characters here", "\xEF\xBF\xBE\xEF\xBF\xBF", u"\ufffe\uffff"_s);
}

void tst_EventStreamParserUtf8::decodesLikeABrowser()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(decoded(bytes), text);
    QCOMPARE(decodeByTheBook(bytes), text);
    const QByteArray stream = "data: " + bytes + "\n\n";
    const StreamReading expected{{MessageEvent{u"message"_s, text, {}, {}}}, EventStreamExcess::None, {}};
    QCOMPARE(differenceAtAnyCut(stream, expected), QString());
}

void tst_EventStreamParserUtf8::keepsEveryCodePoint()
{
    const QString broken(QChar(QChar::ReplacementCharacter));
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF)
            continue;
        const QString text =
            QStringView(QChar::fromUcs4(codePoint)).toString(); // QString::fromUcs4() drops U+FEFF
        QVERIFY2(decoded(text.toUtf8()) == text, qPrintable(QString::number(codePoint, 16)));
        QVERIFY2(decoded(text.toUtf8().append('\xFF')) == text + broken,
                 qPrintable(QString::number(codePoint, 16)));
    }
}

QTEST_APPLESS_MAIN(tst_EventStreamParserUtf8)
#include "tst_eventstreamparserutf8.moc"
