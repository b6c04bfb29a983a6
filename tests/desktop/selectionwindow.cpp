// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selectionwindow.h"

#include "app/desktop/poemlayout.h"

using namespace Qt::StringLiterals;

namespace Poemstream {

const QString poem =
    u"The moon has brought a chair,\nit sits down in the yard.\n\n床前明月光，疑是地上霜。"_s;

void SelectionWindow::init()
{
    open({760, 560});
    ask();
    m_poem->setFocus();
    type(poem + u'\n');
}

QPoint SelectionWindow::placeOf(qsizetype position) const
{
    return m_poem->layoutOfText().caretAfter(position).center().toPoint();
}

} // namespace Poemstream
