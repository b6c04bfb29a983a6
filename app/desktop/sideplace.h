// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Poemstream {

class SidePanel;

/// The place beside the page, where one SidePanel stands at most: to open one closes the other.
class SidePlace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidePlace)
public:
    /// @p content: the panels' parent, whose layout makes room for the one that is open.
    explicit SidePlace(QWidget &content);

    /// A child of the content's.
    void add(SidePanel &panel);
    void open(SidePanel &panel);
    void toggle(SidePanel &panel);
    /// Harmless where none is open.
    void close();
    /// Closes the one that covers the page, for the page is to be read now.
    void showPage();

Q_SIGNALS:
    void closed(); ///< and none is open: the focus needs a place

private:
    QWidget &m_content;
    QList<SidePanel *> m_panels;
};

} // namespace Poemstream
