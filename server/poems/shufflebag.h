// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// Numbers from 0 to size-1 at random, each once before any comes again, and never the same twice running.
class ShuffleBag
{
public:
    /// @p random must outlive the bag. @p size at least 1.
    ShuffleBag(qsizetype size, QRandomGenerator &random);

    [[nodiscard]] qsizetype next();

private:
    void refill();

    QRandomGenerator &m_random;
    QList<qsizetype> m_order;
    qsizetype m_position = 0;
};

} // namespace Poemstream
