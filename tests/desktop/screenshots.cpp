// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes pictures of the window in each of its states: poemstream_screenshots [--dark] [--translation QM]
//     OUTPUT_DIR NAME POEMS.json TITLE QUESTION WORD
// A helper of tests/screenshots, which runs it under Xvfb.

#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/poemcard.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/searchpanel.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsearch.h"
#include "fakepoemsource.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Poem
{
    PoemHeading heading;
    QString text;
    QString question;
};

// An empty title: the first poem of the file.
Poem readPoem(const QString &path, const QString &title, const QString &question, const QString &word)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %ls", qUtf16Printable(path));
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        if (!title.isEmpty() && object[u"title"].toString() != title)
            continue;
        QStringList lines;
        for (const QJsonValue &line : object[u"lines"].toArray())
            lines.append(line.toString());
        PoemHeading heading;
        heading.title = object[u"title"].toString();
        heading.author = object[u"author"].toString();
        heading.dynasty = object[u"dynasty"].toString();
        heading.language = object[u"language"].toString();
        heading.length = lines.join(u'\n').toUcs4().size();
        heading.match = QStringLiteral("words");
        heading.matchedWords = QStringList{word};
        return {heading, lines.join(u'\n'), question};
    }
    qFatal("no poem %ls in %ls", qUtf16Printable(title), qUtf16Printable(path));
}

QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2b, 0x2e), QColor(0x24, 0x24, 0x27));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1b, 0x1d));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe1, 0xd8));
    dark.setColor(QPalette::WindowText, QColor(0xe6, 0xe1, 0xd8));
    dark.setColor(QPalette::ButtonText, QColor(0xe6, 0xe1, 0xd8));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x96, 0x8f));
    dark.setColor(QPalette::Highlight, QColor(0x5b, 0x8d, 0xc9));
    return dark;
}

class Photographer final
{
public:
    Photographer(const QString &directory, const QString &name)
        : m_directory(directory)
        , m_name(name)
    {}

    void takeAll(const Poem &poem)
    {
        for (const char *state :
             {"empty", "waiting", "typing", "interrupted", "stopped", "failed", "finished"})
            take(QString::fromLatin1(state), poem, {720, 620});
        take(QStringLiteral("narrow"), poem, {340, 620});
        if (poem.heading.language == u"zh")
            take(QStringLiteral("vertical"), poem, {720, 620});
        takeDemo(poem);
        takeHistory(poem);
        takeSearch(poem);
        takeDialogs();
        takeCard(poem);
    }

    void takeCard(const Poem &poem)
    {
        const PoemCard card(poem.heading, poem.text);
        save(card.picture(cardColors(QGuiApplication::palette())), QStringLiteral("card"));
    }

private:
    void take(const QString &state, const Poem &poem, QSize size)
    {
        FakePoemSource source;
        MainWindow window(source, MainWindow::Mode::Online);
        if (state == u"vertical")
            window.setPreferences({.chinese = ChineseText::InColumns});
        show(window, size);
        if (state != u"empty")
            bringTo(state, poem, source, window);
        save(window, state);
    }

    void takeDemo(const Poem &poem)
    {
        FakePoemSource source;
        MainWindow window(source, MainWindow::Mode::OfflineDemo);
        show(window, {720, 620});
        bringTo(QStringLiteral("typing"), poem, source, window);
        save(window, QStringLiteral("demo"));
    }

    // With what might have been asked before.
    void takeHistory(const Poem &poem)
    {
        const QTemporaryDir folder;
        HistoryStore store(folder.filePath(QStringLiteral("history.sqlite")));
        const QString author = poem.heading.author;
        for (const auto &[question, title] : pastPoems(poem.heading.language)) {
            const qint64 id = store.begin(question);
            store.write(
                id,
                {.question = question, .heading = {.title = title, .author = author}, .isComplete = id != 2});
            store.setFavourite(id, id == 3);
        }
        FakePoemSource source;
        MainWindow window(source, MainWindow::Mode::Online);
        window.keepHistoryIn(store);
        show(window, {960, 620});
        bringTo(QStringLiteral("finished"), poem, source, window);
        window.findChild<HistoryPanel *>()->show();
        save(window, QStringLiteral("history"));
    }

    // One of what might be found is read.
    void takeSearch(const Poem &poem)
    {
        FakePoemSource source;
        FakePoemSearch search;
        MainWindow window(source, MainWindow::Mode::Online);
        window.offerSearch(search);
        show(window, {960, 620});
        auto &panel = *window.findChild<SearchPanel *>();
        panel.show();
        panel.findChild<QLineEdit *>(u"words"_s)->setText(poem.heading.matchedWords.first());
        QTest::keyClick(panel.findChild<QLineEdit *>(u"words"_s), Qt::Key_Return);
        PoemHits hits{1, 0, {{poem.heading, poem.text.section(u'\n', 0, 0)}}};
        for (const auto &[line, title] : foundPoems(poem.heading.language))
            hits.poems.append(
                {{.title = title, .author = poem.heading.author, .dynasty = poem.heading.dynasty}, line});
        hits.total = hits.poems.size();
        Q_EMIT search.found(hits);
        QCoreApplication::processEvents();
        QTest::mouseClick(panel.findChild<QListView *>()->viewport(), Qt::LeftButton, {}, {20, 20});
        Q_EMIT search.poemRead({.heading = poem.heading, .text = poem.text, .isComplete = true});
        window.typewriter().revealAll();
        save(window, QStringLiteral("search"));
    }

    void takeDialogs()
    {
        FakePoemSource source;
        MainWindow window(source, MainWindow::Mode::Online);
        show(window, {720, 620});
        for (const char *name : {"settings", "shortcuts"}) {
            window.findChild<QAction *>(QString::fromLatin1(name))->trigger();
            auto *dialog = window.findChild<QDialog *>();
            if (!QTest::qWaitForWindowExposed(dialog))
                qFatal("no dialog");
            save(*dialog, QString::fromLatin1(name));
            delete dialog;
        }
    }

    static QList<std::pair<QString, QString>> pastPoems(const QString &language)
    {
        if (language == u"zh")
            return {{u"毕业了要和朋友分开"_s, u"渡口"_s},
                    {u"有没有写雨的？"_s, u"檐下"_s},
                    {u"明月"_s, u"借光"_s},
                    {u"妈妈的生日快到了，想送她一首诗"_s, u"灯下"_s}};
        return {{u"how do I go on after losing someone?"_s, u"The Empty Chair"_s},
                {u"rain"_s, u"Under the Eaves"_s},
                {u"something for my mother's birthday"_s, u"Lamplight"_s},
                {u"harbour"_s, u"Ferry"_s}};
    }

    static QList<std::pair<QString, QString>> foundPoems(const QString &language)
    {
        if (language == u"zh")
            return {{u"月亮从别人的窗口借来一点光"_s, u"借光"_s},
                    {u"渡口的月亮，一半在水里"_s, u"渡口"_s},
                    {u"灯下的人，替月亮缝一件衣裳"_s, u"灯下"_s}};
        return {
            {u"The wall keeps what the street has said,"_s, u"Lamplight"_s},
            {u"and leans, as harbour walls will lean,"_s, u"The Harbour Wall at the End of a Long Winter"_s},
            {u"Rain on the wall, and on the other side"_s, u"Under the Eaves"_s}};
    }

    static void show(MainWindow &window, QSize size)
    {
        window.resize(size);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }

    static void bringTo(const QString &state, const Poem &poem, FakePoemSource &source, MainWindow &window)
    {
        auto *question = window.findChild<QuestionEdit *>();
        question->setText(poem.question);
        QTest::keyClick(question, Qt::Key_Return);
        if (state == u"waiting")
            return;
        Q_EMIT source.headingArrived(poem.heading);
        window.typewriter().setPace(1h); // by hand from here on
        const bool isWhole = state == u"finished" || state == u"narrow" || state == u"vertical";
        const QString part = isWhole ? poem.text : poem.text.first(poem.text.size() * 2 / 3);
        source.deliver({u"message"_s, part, u"P.1"_s, {}});
        if (isWhole)
            Q_EMIT source.finished();
        if (state == u"typing")
            for (qsizetype i = 0; i < poem.text.size() / 2; ++i)
                window.typewriter().step();
        else
            window.typewriter().revealAll();
        if (state == u"interrupted")
            Q_EMIT source.interrupted(3s, {StreamError::Kind::Cut, 0, {}, {}});
        if (state == u"failed")
            Q_EMIT source.failed({StreamError::Kind::HttpStatus, 503, {}, {}});
        if (state == u"stopped")
            QTest::keyClick(&window, Qt::Key_Escape);
        window.typewriter().revealAll();
    }

    void save(QWidget &window, const QString &state)
    {
        QCoreApplication::processEvents();
        save(window.grab().toImage(), state);
    }

    void save(const QImage &picture, const QString &state)
    {
        const QString path = m_directory + u'/' + state + u'-' + m_name + u".png"_s;
        if (!picture.save(path))
            qFatal("cannot write %ls", qUtf16Printable(path));
    }

    QString m_directory;
    QString m_name;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption translation(QStringLiteral("translation"), QString(), QStringLiteral("QM"));
    const QCommandLineOption dark(QStringLiteral("dark"));
    parser.addOptions({translation, dark});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 6)
        parser.showHelp(2);
    if (parser.isSet(dark))
        QApplication::setPalette(darkPalette());
    QTranslator translator;
    if (parser.isSet(translation) && translator.load(parser.value(translation)))
        QCoreApplication::installTranslator(&translator);
    Photographer photographer(arguments.at(0), arguments.at(1));
    photographer.takeAll(readPoem(arguments.at(2), arguments.at(3), arguments.at(4), arguments.at(5)));
    return 0;
}
