// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QImage>

#include <memory>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace Poemstream {

class PoemBlock;
struct PoemHeading;

/// What a card is painted in: colours of its own, for what is posted is seen elsewhere.
struct CardColors
{
    QColor paper;
    QColor ink;
    QColor quiet;   ///< the author
    QColor field;   ///< the seal's
    QColor letters; ///< and what is cut out of it
};

/// Dark where the page of @p palette is.
[[nodiscard]] CardColors cardColors(const QPalette &palette);

/// A poem as a picture that one would post. As wide as every card, at least as high, and higher with the
/// poem. The type is as large as lets the longest verse stay whole, within bounds; then as small as lets the
/// card stay below its own; a poem for which that is not enough fits on none. The same on every screen:
/// everything is in pixels of the picture.
class PoemCard final
{
    Q_DISABLE_COPY_MOVE(PoemCard)
public:
    static constexpr int width = 1080;
    static constexpr int tallest = 8 * width;
    static constexpr int measure = width - 2 * 120; ///< of the verses
    static constexpr int largestType = 54;
    static constexpr int smallestType = 28;

    PoemCard(const PoemHeading &heading, const QString &text);
    ~PoemCard();

    [[nodiscard]] bool fits() const { return m_poem != nullptr; }
    [[nodiscard]] int typeSize() const { return m_typeSize; }
    [[nodiscard]] int height() const;
    /// Opaque. Null where the poem does not fit.
    [[nodiscard]] QImage picture(const CardColors &colors) const;

private:
    void set(const PoemHeading &heading, const QString &text);

    std::unique_ptr<PoemBlock> m_poem;
    int m_typeSize = 0;
};

} // namespace Poemstream
