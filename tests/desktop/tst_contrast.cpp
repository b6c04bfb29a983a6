// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagecolors.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/quietlabel.h"
#include "app/desktop/typewriterlabel.h"
#include "app/desktop/wordbutton.h"
#include "fakepoemintake.h"
#include "fakepoemsource.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// By the letter of WCAG 2.1, and not by what the program reckons with.
double luminance(const QColor &color)
{
    const auto linear = [](int value) {
        const double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Scheme
{
    QRgb page;
    QRgb text;
    QRgb window;
    QRgb accent;
    QRgb onAccent;
};

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette(QColor(scheme.text), QColor(scheme.window), QColor(scheme.text), QColor(scheme.text),
                     QColor(scheme.text), QColor(scheme.text), QColor(scheme.page));
    palette.setColor(QPalette::WindowText, scheme.text);
    palette.setColor(QPalette::Window, scheme.window);
    palette.setColor(QPalette::Base, scheme.page);
    palette.setColor(QPalette::Text, scheme.text);
    palette.setColor(QPalette::Button, scheme.window);
    palette.setColor(QPalette::ButtonText, scheme.text);
    palette.setColor(QPalette::Highlight, scheme.accent);
    palette.setColor(QPalette::HighlightedText, scheme.onAccent);
    return palette;
}

// The most frequent colour, and the one among the others that differs most from it: what letters are on, and
// in.
struct Seen
{
    QColor background;
    QColor ink;
};

Seen seenIn(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb background = image.pixel(0, 0);
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        background = *count > counts.value(background) ? count.key() : background;
    QRgb ink = background;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        if (contrast(count.key(), background) > contrast(ink, background))
            ink = count.key();
    return {background, ink};
}

} // namespace

/// Whether all that is written can be read, on the palettes that people have: reckoned, and seen in pixels.
class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void ratiosAreThoseOfTheStandard();
    void labelsAreReadable_data() { palettes(); }
    void labelsAreReadable();
    void thePoemIsReadable_data() { palettes(); }
    void thePoemIsReadable();
    void whatIsSelectedIsReadable_data() { palettes(); }
    void whatIsSelectedIsReadable();
    void wordsToPressAreReadable_data() { palettes(); }
    void wordsToPressAreReadable();
    void theQuestionIsReadable_data() { palettes(); }
    void theQuestionIsReadable();
    void theCaretIsVisible_data() { palettes(); }
    void theCaretIsVisible();
    void quietTextIsAsStrongAsTextWhereItMustBe();
    void coloursFollowThePalette();

private:
    static void palettes();
    void show();
    [[nodiscard]] QImage pictureOf(const QWidget &widget) const;
    void look(const QWidget &widget, const QColor &ink, const QColor &background, double least) const;
    template <typename T>
    [[nodiscard]] T &part(const char *name) const
    {
        return *m_window->findChild<T *>(QString::fromLatin1(name));
    }

    QPalette m_usual;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemIntake> m_intake;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
};

void TestContrast::initTestCase()
{
    m_usual = QApplication::palette();
    QFont large = QApplication::font(); // of which some pixels are all ink
    large.setPointSizeF(26);
    QApplication::setFont(large);
}

void TestContrast::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_intake = std::make_unique<FakePoemIntake>();
}

void TestContrast::cleanup()
{
    m_window.reset();
    m_intake.reset();
    m_source.reset();
    QApplication::setPalette(m_usual);
}

void TestContrast::cleanupTestCase()
{
    QApplication::setFont(QFont());
}

void TestContrast::palettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light, as Qt has it") << QApplication::style()->standardPalette();
    QTest::newRow("dark") << paletteOf({0xff232323, 0xffffffff, 0xff353535, 0xff2a82da, 0xff000000});
    QTest::newRow("dark, of Breeze") << paletteOf(
        {0xff1b1e20, 0xfffcfcfc, 0xff2a2e32, 0xff3daee9, 0xfffcfcfc});
    QTest::newRow("high contrast, black")
        << paletteOf({0xff000000, 0xffffffff, 0xff000000, 0xff1aebff, 0xff000000});
    QTest::newRow("high contrast, yellow")
        << paletteOf({0xff000000, 0xffffff00, 0xff000000, 0xff008000, 0xffffffff});
    QTest::newRow("high contrast, white")
        << paletteOf({0xffffffff, 0xff000000, 0xffffffff, 0xff37006e, 0xffffffff});
    QTest::newRow("pale") << paletteOf({0xfffdf6e3, 0xff586e75, 0xfffdf6e3, 0xffeee8d5, 0xff586e75});
    QTest::newRow("a dark frame around a light page") << [] {
        QPalette palette = paletteOf({0xffffffff, 0xff000000, 0xff222222, 0xff3daee9, 0xff000000});
        palette.setColor(QPalette::WindowText, Qt::white);
        palette.setColor(QPalette::ButtonText, Qt::white);
        return palette;
    }();
}

// A poem that was stopped, with all that can stand on a page.
void TestContrast::show()
{
    QFETCH(QPalette, palette);
    QApplication::setPalette(palette);
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::OfflineDemo);
    m_window->offerImport(*m_intake);
    m_intake->now = {u"5 poems"_s, 0.5};
    m_intake->begin({u"poems"_s});
    m_window->setPoemSize(36);
    m_window->typewriter().setPace(1h);
    m_window->resize(1100, 1000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_poem = m_window->findChild<TypewriterLabel *>();
    auto *bar = m_window->findChild<QuestionBar *>();
    Q_EMIT bar->asked(u"Where is the moon?"_s);
    PoemHeading heading{.title = u"Moon"_s, .author = u"Nobody"_s, .language = u"en"_s, .match = u"words"_s};
    heading.matchedWords = QStringList{u"moon"_s};
    Q_EMIT m_source->headingArrived(heading);
    Q_EMIT m_source->textArrived(u"IIII the moon\n"_s);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

QImage TestContrast::pictureOf(const QWidget &widget) const
{
    const QRect place(widget.mapTo(m_window.get(), QPoint()), widget.size());
    return m_window->grab(place).toImage();
}

// That the letters of the widget are in this colour on that one, and readable.
void TestContrast::look(const QWidget &widget, const QColor &ink, const QColor &background,
                        double least) const
{
    const Seen seen = seenIn(pictureOf(widget));
    const QString said = u"%1: %2 on %3, %4:1, and not %5 on %6"_s.arg(
        widget.objectName(), seen.ink.name(), seen.background.name(),
        QString::number(contrast(seen.ink, seen.background)), ink.name(), background.name());
    QVERIFY2(seen.background.rgb() == background.rgb(), qPrintable(said));
    QVERIFY2(seen.ink.rgb() == ink.rgb(), qPrintable(said));
    QVERIFY2(contrast(seen.ink, seen.background) >= least, qPrintable(said));
}

void TestContrast::ratiosAreThoseOfTheStandard()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastOf(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastOf(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005); // the well-known grey
    QVERIFY(std::abs(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
    QVERIFY(std::abs(contrastOf(Qt::blue, Qt::white) - 8.59) < 0.005);
}

void TestContrast::labelsAreReadable()
{
    show();
    Q_EMIT m_source->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QCoreApplication::processEvents();
    const QPalette palette = QApplication::palette();
    for (const char *name : {"asked", "author", "importWords", "reason", "status"})
        look(part<QLabel>(name), quietColor(palette), palette.color(QPalette::Base), 4.5);
    look(part<QLabel>("title"), palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
    look(part<QLabel>("offline"), quietColor(palette, QPalette::Window), palette.color(QPalette::Window),
         4.5);
}

void TestContrast::thePoemIsReadable()
{
    show();
    Q_EMIT m_source->finished();
    QCoreApplication::processEvents();
    const QPalette palette = QApplication::palette();
    look(*m_poem, palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
}

void TestContrast::whatIsSelectedIsReadable()
{
    show();
    Q_EMIT m_source->finished();
    m_poem->selectAll();
    QCoreApplication::processEvents();
    const QPalette palette = QApplication::palette();
    const QImage all = pictureOf(*m_poem);
    const int width = qRound(m_poem->layoutOfText().caretAfter(13).left());
    const Seen seen = seenIn(all.copy(0, 0, width, all.height() / 3));
    QCOMPARE(seen.background.rgb(), palette.color(QPalette::Highlight).rgb());
    QCOMPARE(seen.ink.rgb(), selectedTextColor(palette).rgb());
    QVERIFY(contrast(seen.ink, seen.background) >= 4.5);

    auto *question = m_window->findChild<QuestionEdit *>();
    question->setText(u"IIIIII IIIIII IIIIII IIIIII"_s);
    question->selectAll();
    question->setFocus();
    QCoreApplication::processEvents();
    const QImage line = pictureOf(*question->viewport());
    const Seen written =
        seenIn(line.copy(line.width() / 20, line.height() / 4, line.width() / 4, line.height() / 2));
    QCOMPARE(written.background.rgb(), palette.color(QPalette::Highlight).rgb());
    QCOMPARE(written.ink.rgb(), selectedTextColor(palette).rgb());
}

void TestContrast::wordsToPressAreReadable()
{
    show();
    Q_EMIT m_source->interrupted(1h, {StreamError::Kind::Cut, 0, {}, {}});
    QCoreApplication::processEvents();
    const QPalette palette = QApplication::palette();
    look(part<WordButton>("stopImport"), palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
    auto &retry = part<WordButton>("retry");
    look(retry, palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
    retry.setDown(true);
    look(retry, quietColor(palette), palette.color(QPalette::Base), 4.5);
    const QImage ask = pictureOf(*m_window->findChild<QPushButton *>());
    for (int y = ask.height() / 4; y < ask.height() * 3 / 4; ++y) { // on shades, beside the word
        const QColor behind = ask.pixelColor(3, y);
        QVERIFY2(contrast(palette.color(QPalette::ButtonText), behind) >= 4.5, qPrintable(behind.name()));
    }
    bool isWritten = false;
    for (int y = 4; y < ask.height() - 4; ++y)
        for (int x = 4; x < ask.width() - 4; ++x)
            isWritten = isWritten || ask.pixel(x, y) == palette.color(QPalette::ButtonText).rgb();
    QVERIFY(isWritten);
}

void TestContrast::theQuestionIsReadable()
{
    show();
    const QPalette palette = QApplication::palette();
    auto *question = m_window->findChild<QuestionEdit *>();
    m_poem->setFocus();
    QCoreApplication::processEvents();
    QVERIFY(question->text().isEmpty());
    look(*question->viewport(), quietColor(palette), palette.color(QPalette::Base), 4.5);
    question->setText(u"III the moon"_s);
    QCoreApplication::processEvents();
    look(*question->viewport(), palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
}

void TestContrast::theCaretIsVisible()
{
    show();
    QVERIFY(m_poem->isCaretShown());
    const QPalette palette = QApplication::palette();
    const QRect caret = m_poem->layoutOfText().caretAfter(m_poem->text().size()).toRect();
    const QImage image = pictureOf(*m_poem);
    const QColor seen = image.pixelColor(caret.left() + 2, caret.center().y());
    QCOMPARE(seen.rgb(), accentColor(palette).rgb());
    QVERIFY(contrast(seen, palette.color(QPalette::Base)) >= 3);
}

void TestContrast::quietTextIsAsStrongAsTextWhereItMustBe()
{
    const auto quiet = [](QRgb text, QRgb page) {
        return quietColor(paletteOf({page, text, page, text, page})).rgb();
    };
    QCOMPARE(quiet(0xff767676, 0xffffffff), 0xff767676); // that has nothing to spare
    QCOMPARE(quiet(0xff999999, 0xffffffff), 0xff999999); // nor this, though it is not readable itself
    QVERIFY(quiet(0xff000000, 0xffffffff) != 0xff000000);
    const QColor pale(quiet(0xff586e75, 0xfffdf6e3));
    QVERIFY(contrast(pale, QColor(0xfd, 0xf6, 0xe3)) >= 4.5);
}

void TestContrast::coloursFollowThePalette()
{
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->show();
    const auto *label = m_window->findChild<QuietLabel *>(u"asked"_s);
    const auto *question = m_window->findChild<QuestionEdit *>();
    const QPalette dark = paletteOf({0xff1b1e20, 0xfffcfcfc, 0xff2a2e32, 0xff3daee9, 0xfffcfcfc});
    const QPalette light = paletteOf({0xffffffff, 0xff000000, 0xffffffff, 0xff37006e, 0xffffffff});
    for (const QPalette &palette : {dark, light, dark}) {
        m_window->setPalette(palette);
        QCoreApplication::processEvents();
        QCOMPARE(label->palette().color(label->foregroundRole()), quietColor(palette));
        QCOMPARE(question->palette().color(QPalette::PlaceholderText), quietColor(palette));
        QCOMPARE(question->palette().color(QPalette::HighlightedText), selectedTextColor(palette));
        QCOMPARE(question->palette().color(QPalette::Base), palette.color(QPalette::Base));
    }
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
