// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryathand.h"

#include "userlibrary.h"

#include <utility>

namespace Poemstream {

LibraryAtHand::LibraryAtHand(QRandomGenerator &random)
    : m_random(random)
    , m_library(libraryAtHand(random))
{}

void LibraryAtHand::openAnew(const std::function<void(PoemLibrary &library)> &use)
{
    auto opened = openUserLibrary(m_random);
    auto *now = std::get_if<std::unique_ptr<PoemLibrary>>(&opened);
    if (now == nullptr)
        return;
    use(**now);
    m_library = std::move(*now); // the one before may go only now
}

} // namespace Poemstream
