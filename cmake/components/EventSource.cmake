# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_dependency(Qt6 6.4 COMPONENTS Core Network)
find_dependency(ZLIB)
include("${CMAKE_CURRENT_LIST_DIR}/EventSourceTargets.cmake")
set(Poemstream_EventSource_FOUND TRUE)
