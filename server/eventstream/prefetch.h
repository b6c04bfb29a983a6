// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace Poemstream {

/// Has the processor begin to load @p size bytes at @p address, which may be anything: a hint, without any
/// effect but on time. Where ten thousand streams take turns, none is in the cache when its turn comes, and
/// waiting for it costs a third of a send().
inline void prefetch([[maybe_unused]] const void *address, [[maybe_unused]] std::size_t size)
{
#ifdef __GNUC__
    constexpr std::size_t line = 64;
    const auto *begin = static_cast<const char *>(address);
    const auto *end = begin + size;
    begin -= std::bit_cast<std::uintptr_t>(begin) % line; // what is not aligned may lie in one line more
    for (; begin < end; begin += line)
        __builtin_prefetch(begin);
#endif
}

} // namespace Poemstream
