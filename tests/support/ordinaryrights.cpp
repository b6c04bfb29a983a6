// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ordinaryrights.h"

#include <unistd.h>

#ifdef __linux__
#include <initializer_list>
#include <linux/capability.h>
#include <sys/syscall.h>
#endif

namespace Poemstream {

bool giveUpRootsRights()
{
    if (::geteuid() != 0)
        return true;
#ifdef __linux__
    // For this thread alone; glibc has no function for it.
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct rights[_LINUX_CAPABILITY_U32S_3] = {};
    if (::syscall(SYS_capget, &header, rights) != 0)
        return false;
    for (const unsigned right : {1U << CAP_DAC_OVERRIDE, 1U << CAP_DAC_READ_SEARCH}) {
        rights[0].effective &= ~right;
        rights[0].permitted &= ~right;
        rights[0].inheritable &= ~right;
    }
    return ::syscall(SYS_capset, &header, rights) == 0;
#else
    return false;
#endif
}

} // namespace Poemstream
