// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/trayplace.h"

#include <QtCore/QList>

/// A tray that a test lets come and go.
class FakeTray final : public Poemstream::TrayPlace
{
    Q_OBJECT
public:
    using TrayPlace::TrayPlace;

    [[nodiscard]] bool isThere() override { return isHere; }
    void showIcon(QMenu &newMenu) override { menu = &newMenu; }
    void hideIcon() override { menu = nullptr; }
    void tell(const Poemstream::TrayMessage &message) override { messages += message; }

    void setThere(bool isThere)
    {
        isHere = isThere;
        Q_EMIT changed();
    }

    bool isHere = true;
    QMenu *menu = nullptr; ///< none: no icon
    QList<Poemstream::TrayMessage> messages;
};
