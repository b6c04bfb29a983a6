// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemwindow.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QScrollBar;
class QToolButton;
QT_END_NAMESPACE

namespace Poemstream {

extern const QString quatrain;
/// Latin, numbers, dashes, quotes, emoji, Han beyond the BMP.
extern const QString mixed;

struct Glyph
{
    quint32 index;
    int x; // hundredths of pixels
    int y;
    auto operator<=>(const Glyph &) const = default;
};

/// For tests of Chinese poems in columns. A new window for each test.
class ColumnWindow : public PoemWindow
{
    Q_OBJECT

protected:
    void openInColumns();
    void chooseColumns(bool inColumns);
    void ask(const QString &language = QStringLiteral("zh"), qsizetype length = 0);
    [[nodiscard]] QPoint placeOf(qsizetype position) const { return m_poem->placeOf(position).center(); }
    [[nodiscard]] QRect placeOnPage(const char *name) const;
    /// Where the glyphs of the poem are in the window, from @p origin.
    [[nodiscard]] std::vector<Glyph> glyphsOnScreen(QPoint origin = {}) const;

    QScrollBar *m_bar = nullptr;
    QToolButton *m_button = nullptr;

private Q_SLOTS:
    void init() { openInColumns(); }
    void cleanup();
};

} // namespace Poemstream
