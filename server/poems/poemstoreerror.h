// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// Why a library's file cannot be used. A closed set of kinds; words for people are made elsewhere.
struct PoemStoreError
{
    enum class Kind {
        NoDriver,    ///< Qt has no driver for SQLite here
        NoFile,      ///< it is not there, and was not to be made
        CannotWrite, ///< neither it nor its folder can be written
        Unreadable,  ///< no library, or a broken one; it is left as it is
        TooNew,      ///< written by a later version of the program; it is left as it is
        Busy,        ///< another import is running
        Failed,      ///< a statement failed: the disk is full, the file is damaged
    };
    Kind kind = Kind::Failed;
    QString detail = {}; ///< SQLite's own words; may be empty
};

} // namespace Poemstream
