// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace Poemstream {

/// Has the processor begin to load @p size bytes at @p address, which may be anything: a hint, without any
/// effect but on time. Where ten thousand streams take turns, none is in the cache when its turn comes, and
/// waiting for it costs a third of a send().
inline void prefetch([[maybe_unused]] const void *address, [[maybe_unused]] std::size_t size)
{
#ifdef __GNUC__
    constexpr std::size_t line = 64;
    for (std::size_t i = 0; i < size; i += line)
        __builtin_prefetch(static_cast<const char *>(address) + i);
#endif
}

} // namespace Poemstream
