# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

find_dependency(Qt6 6.4 COMPONENTS Core Network HttpServer)
include("${CMAKE_CURRENT_LIST_DIR}/EventStreamServerTargets.cmake")
set(Poemstream_EventStreamServer_FOUND TRUE)
