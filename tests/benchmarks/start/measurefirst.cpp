// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measurefirst [empty]: how long it takes from Return to the first character of a poem, in a real window with
// the embedded server behind it: from before the key is given to the question's editor until the paint that
// shows the character has gone to the screen. For the first question of a program that has just started, and
// for those after it: one JSON object on stdout, in milliseconds. With "empty": a line editor and a label
// that shows what was typed, the least that Qt can do between a key and a character.

#include "app/commands/libraryathand.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/typewriterlabel.h"
#include "client/remotepoemsource.h"
#include "server/poemserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Poemstream;

namespace {

constexpr int questionsAfter = 5;
constexpr std::chrono::milliseconds patience{5000};

/// Notes when a widget has been painted with something on it.
class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget &watched, const std::function<bool()> &hasText)
        : m_hasText(hasText)
    {
        watched.installEventFilter(this);
    }
    /// Milliseconds from now until text is on the screen, which @p act brings about; -1 where none came.
    double timeAfter(const std::function<void()> &act)
    {
        m_time = -1;
        QTimer::singleShot(patience, &m_loop, &QEventLoop::quit);
        QTimer::singleShot(0, &m_loop, [&] {
            m_timer.start();
            act();
        });
        m_loop.exec(); // QTest's own waits sleep between events
        return m_time;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_time < 0 && m_hasText()) {
            // Queued, it comes once all is painted and handed to the screen.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_time < 0)
                        m_time = double(m_timer.nsecsElapsed()) / 1e6;
                    m_loop.quit();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> m_hasText;
    QElapsedTimer m_timer;
    QEventLoop m_loop;
    double m_time = -1;
};

bool tell(double first, std::vector<double> later)
{
    std::sort(later.begin(), later.end());
    std::printf(R"({"ms":%.3f,"later":%.3f})", first, later[later.size() / 2]);
    return first >= 0 && later.front() >= 0;
}

bool measureEmpty()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new QLineEdit(&window);
    auto *label = new QLabel(&window);
    column->addWidget(edit);
    column->addWidget(label, 1);
    QObject::connect(edit, &QLineEdit::returnPressed, label, [edit, label] { label->setText(edit->text()); });
    window.resize(760, 720);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    QTest::qWait(500);
    PaintWatch watch(*label, [label] { return !label->text().isEmpty(); });
    const auto ask = [&] {
        label->clear();
        edit->setText(QString(QChar(0x6708)));
        QTest::qWait(150);
        return watch.timeAfter([edit] { QTest::keyPress(edit, Qt::Key_Return); });
    };
    const double first = ask();
    std::vector<double> later(questionsAfter);
    std::generate(later.begin(), later.end(), ask);
    return tell(first, later);
}

bool measureProgram()
{
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    LibraryAtHand poems(random);
    PoemServer server(poems.library(), {}, random);
    if (!server.listen(QHostAddress(QHostAddress::LocalHost), 0))
        return false;
    RemotePoemSource source(server.url(), {});
    MainWindow window(source, MainWindow::Mode::Online);
    window.resize(760, 720);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return false;
    QTest::qWait(500); // a person does not ask sooner
    auto *edit = window.findChild<QuestionEdit *>();
    auto *label = window.findChild<TypewriterLabel *>();
    PaintWatch watch(*label, [&window] { return !window.typewriter().revealed().isEmpty(); });
    const auto ask = [&](const QString &question) {
        edit->setText(question);
        QTest::qWait(150);
        return watch.timeAfter([edit, &window] {
            QTest::keyPress(edit, Qt::Key_Return);
            if (!window.typewriter().revealed().isEmpty())
                qFatal("the poem before is still there");
        });
    };
    const double first = ask(QString(QChar(0x6708)));
    std::vector<double> later;
    for (int i = 0; i < questionsAfter; ++i)
        later.push_back(ask(QStringLiteral("the sea at night %1").arg(i)));
    return tell(first, later);
}

} // namespace

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    return (argc > 1 ? measureEmpty() : measureProgram()) ? 0 : 1;
}
