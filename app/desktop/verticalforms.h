// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace Poemstream {

/// How a grapheme cluster stands in a column of Chinese.
enum class VerticalForm {
    LineEnd,
    Space,
    Upright,  ///< in a cell of its own, as it is
    Sideways, ///< turned clockwise, together with its neighbours: Latin and the like
    Opening,  ///< an opening bracket or quotation mark
    Closing,  ///< a closing one, or a comma or stop whose ink is in a corner of its cell
    Tall,     ///< a mark that fills its cell, and begins no column: ！ ？ ： ；
    Dash      ///< — or …, which come in pairs
};

/// @p isAfterLatin: the cluster before it is Sideways. Then ’ is an apostrophe.
[[nodiscard]] VerticalForm verticalForm(QStringView cluster, bool isAfterLatin);

/// The character that is @p mark in a column, as Unicode's presentation forms have it; null if there is none.
[[nodiscard]] QChar presentationForm(QChar mark);

} // namespace Poemstream
