// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnwindow.h"

#include "app/desktop/poemview.h"
#include "app/desktop/questionbar.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Poemstream {

const QString quatrain = u"床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"_s;

const QString mixed = u"月亮搬了一把椅子，\n坐在院子当中。\n\n"
                      u"后来我走了很远的路，远到一封信要走一个月，"
                      u"远到「梦里的院墙」也矮了下去——\n"
                      u"抬头时，（它仍旧）坐在那里👩‍👩‍👧‍👦，"
                      u"替我数完了𠮷祥的桂花！\n"
                      u"从 1999 年到 24 岁，don’t wait for me……“回来吧。”"_s;

void ColumnWindow::openInColumns()
{
    open({760, 700});
    m_bar = m_window->findChild<PoemView *>()->horizontalScrollBar();
    m_button = m_window->findChild<QToolButton *>(u"toEnd"_s);
    chooseColumns(true);
}

void ColumnWindow::cleanup()
{
    close();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ColumnWindow::chooseColumns(bool inColumns)
{
    m_window->setPreferences({.chinese = inColumns ? ChineseText::InColumns : ChineseText::InLines});
    m_window->typewriter().setPace(1h);
}

void ColumnWindow::ask(const QString &language, qsizetype length)
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    Q_EMIT m_source->headingArrived({.title = u"静夜思"_s,
                                     .author = u"李白"_s,
                                     .dynasty = u"唐"_s,
                                     .language = language,
                                     .length = length,
                                     .match = u"words"_s,
                                     .matchedWords = {u"月"_s}});
    m_poem->setFocus();
}

QRect ColumnWindow::placeOnPage(const char *name) const
{
    const auto *part = m_window->findChild<QWidget *>(QString::fromLatin1(name));
    return part->isVisible() ? QRect(part->mapTo(m_window.get(), QPoint()), part->size()) : QRect();
}

std::vector<Glyph> ColumnWindow::glyphsOnScreen(QPoint origin) const
{
    std::vector<Glyph> glyphs;
    const QPointF corner = m_poem->mapTo(m_window.get(), m_poem->textCorner()) - origin;
    for (const auto &placed : m_poem->layoutOfText().glyphs(m_poem->text().size(), -1e6, 1e6))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            const QPointF at = placed.run.positions().at(i);
            const QPointF there = corner + placed.origin + (placed.isTurned ? QPointF(-at.y(), at.x()) : at);
            glyphs.push_back(
                {placed.run.glyphIndexes().at(i), qRound(100 * there.x()), qRound(100 * there.y())});
        }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

} // namespace Poemstream
