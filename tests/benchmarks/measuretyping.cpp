// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measuretyping: what typing a character costs, from the model's step to the painted pixels, at the beginning
// of a text and after a thousand, ten thousand, a hundred thousand characters; beside a QLabel that is given
// a longer text each time; and what it costs in columns. All stand in a window of 640 x 480 that follows the
// end of the text. One line for each text and length on stdout.

#include "app/desktop/pagestyle.h"
#include "app/desktop/typewriterlabel.h"
#include "client/typewriter.h"
#include "tests/desktop/eventcounter.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int width = 640;
constexpr int height = 480;
constexpr qsizetype sample = 500; // steps at either end of a text
constexpr qsizetype piece = 12;   // what arrives at a time

struct Costs
{
    double first = 0; ///< the mean of the first steps, in microseconds
    double last = 0;  ///< the mean of the last ones
    int layoutRequests = 0;
};

// Not the median: what arrives, every piece-th step, is laid out and must count.
double mean(const std::vector<qint64> &nanoseconds)
{
    const auto sum = std::accumulate(nanoseconds.begin(), nanoseconds.end(), qint64(0));
    return static_cast<double>(sum) / static_cast<double>(nanoseconds.size()) / 1000;
}

void paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

// Each call to @p step types a character; the last call's number is not reached.
template <typename Step>
std::vector<qint64> timeOf(qsizetype from, qsizetype to, Step step)
{
    std::vector<qint64> times;
    QElapsedTimer timer;
    for (qsizetype i = from; i < to; ++i) {
        timer.start();
        step(i);
        paint();
        times.push_back(timer.nsecsElapsed());
    }
    return times;
}

enum class Setting { Lines, Columns };

Costs measureOurs(const QString &text, const QString &language, Setting setting)
{
    Typewriter typewriter;
    QWidget window;
    window.setFixedSize(width, height);
    auto *label = new TypewriterLabel(typewriter, &window);
    const auto followEnd = [label, setting] {
        const QSize size = label->textSize();
        if (setting == Setting::Columns)
            label->setGeometry(std::max(0, width - size.width()), 0, size.width(), size.height());
        else
            label->setGeometry(0, std::min(0, height - size.height()), width, size.height());
    };
    QObject::connect(label, &TypewriterLabel::textSizeChanged, label, followEnd);
    label->setPoemFont(pageFont(language, PageText::Poem));
    label->setInColumns(setting == Setting::Columns);
    label->setTextWidth(width);
    label->setColumnHeight(height);
    window.show();
    typewriter.setPaused(true); // no timer takes a step
    qsizetype arrived = 0;
    const EventCounter layouts(QEvent::LayoutRequest);
    const auto step = [&](qsizetype) {
        while (!typewriter.isTyping() && arrived < text.size()) {
            typewriter.append(QStringView(text).sliced(arrived, std::min(piece, text.size() - arrived)));
            arrived += piece;
        }
        typewriter.step();
    };
    paint();
    const auto all = timeOf(0, text.size() - piece, step);
    return {mean({all.begin(), all.begin() + sample}), mean({all.end() - sample, all.end()}), layouts.count};
}

Costs measureLabel(const QString &text, const QString &language)
{
    QScrollArea window;
    window.setFixedSize(width, height);
    window.setWidgetResizable(true);
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop);
    label->setFont(pageFont(language, PageText::Poem));
    window.setWidget(label);
    window.show();
    const EventCounter layouts(QEvent::LayoutRequest);
    const auto step = [&](qsizetype i) {
        label->setText(text.first(i + 1));
        window.verticalScrollBar()->setValue(window.verticalScrollBar()->maximum());
    };
    paint();
    // Not all steps, which would take hours.
    const qsizetype few = text.size() > 10'000 ? 10 : sample;
    const auto first = timeOf(0, sample, step);
    const auto last = timeOf(text.size() - few, text.size(), step);
    return {mean(first), mean(last), layouts.count / static_cast<int>(sample + few)};
}

void report(const char *name, const QString &unit, const QString &language, Setting setting = Setting::Lines)
{
    for (const qsizetype length : {1'000, 10'000, 100'000}) {
        const QString text = unit.repeated(length / unit.size() + 1).first(length);
        const Costs ours = measureOurs(text, language, setting);
        const Costs label = measureLabel(text, language);
        const auto figure = [](double microseconds) { return u"%1 us"_s.arg(qRound(microseconds), 7); };
        const QStringList columns{u"%1 %2 characters"_s.arg(QString::fromLatin1(name), -24).arg(length, 7),
                                  u"TypewriterLabel %1 at first, %2 at last, %3 layout requests in all"_s
                                      .arg(figure(ours.first), figure(ours.last))
                                      .arg(ours.layoutRequests),
                                  u"QLabel %1 at first, %2 at last, %3 layout requests a step"_s
                                      .arg(figure(label.first), figure(label.last))
                                      .arg(label.layoutRequests)};
        std::puts(qPrintable(columns.join(u" | "_s)));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    report("Chinese verse", u"床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n\n"_s, u"zh"_s);
    report("English verse", u"The moon has climbed the garden wall,\nand nobody heard it come at all.\n\n"_s,
           u"en"_s);
    report("Chinese, no line end", u"床前明月光，疑是地上霜。举头望明月，低头思故乡。"_s, u"zh"_s);
    report("English, no line end", u"The moon has climbed the garden wall and nobody heard it come. "_s,
           u"en"_s);
    report("Chinese verse, columns", u"床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n\n"_s, u"zh"_s,
           Setting::Columns);
    report("Chinese columns, no end", u"床前明月光，疑是 moonlight 地上霜。举头望明月，低头思故乡。"_s,
           u"zh"_s, Setting::Columns);
    return 0;
}
