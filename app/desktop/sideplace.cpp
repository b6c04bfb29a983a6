// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sideplace.h"

#include "sidepanel.h"

#include <QtWidgets/QLayout>

namespace Poemstream {

SidePlace::SidePlace(QWidget &content)
    : QObject(&content)
    , m_content(content)
{}

void SidePlace::add(SidePanel &panel)
{
    m_panels += &panel;
    connect(&panel, &SidePanel::closeRequested, this, &SidePlace::close);
    connect(&panel, &SidePanel::occupiedWidthChanged, this, [this](int width) {
        const bool isLeft = !m_content.isRightToLeft();
        m_content.layout()->setContentsMargins(isLeft ? width : 0, 0, isLeft ? 0 : width, 0);
    });
}

void SidePlace::open(SidePanel &panel)
{
    for (SidePanel *other : m_panels)
        if (other != &panel)
            other->hide();
    panel.show();
}

void SidePlace::toggle(SidePanel &panel)
{
    if (panel.isVisible())
        close();
    else
        open(panel);
}

void SidePlace::close()
{
    for (SidePanel *panel : m_panels)
        panel->hide();
    Q_EMIT closed();
}

void SidePlace::showPage()
{
    for (const SidePanel *panel : m_panels)
        if (panel->coversPage())
            return close();
}

} // namespace Poemstream
