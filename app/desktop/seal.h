// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QColor>

QT_BEGIN_NAMESPACE
class QPainter;
class QRectF;
QT_END_NAMESPACE

namespace Poemstream {

/// A seal as Chinese books and paintings have one: the program's Chinese name, one character below the other,
/// cut out of a filled field. Where no font has the characters, the field alone.
void paintSeal(QPainter &painter, const QRectF &place, const QColor &field, const QColor &letters);

} // namespace Poemstream
