# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Simplified and traditional characters. Looked for by header and library: not each package of OpenCC tells CMake of it.
set(POEMSTREAM_OPENCC AUTO CACHE STRING "Know simplified and traditional characters, by OpenCC: ON, OFF, or AUTO (where it is)")
set_property(CACHE POEMSTREAM_OPENCC PROPERTY STRINGS AUTO ON OFF)

# To be linked privately: with it POEMSTREAM_HAS_OPENCC is defined where there is OpenCC; else it is empty.
add_library(poemstream_opencc INTERFACE)
add_library(Poemstream::OpenCC ALIAS poemstream_opencc)
if(POEMSTREAM_OPENCC)
    find_path(OPENCC_INCLUDE_DIR opencc/opencc.h)
    find_library(OPENCC_LIBRARY opencc)
    mark_as_advanced(OPENCC_INCLUDE_DIR OPENCC_LIBRARY)
    if(OPENCC_INCLUDE_DIR AND OPENCC_LIBRARY)
        target_include_directories(poemstream_opencc SYSTEM INTERFACE "${OPENCC_INCLUDE_DIR}")
        target_link_libraries(poemstream_opencc INTERFACE "${OPENCC_LIBRARY}")
        target_compile_definitions(poemstream_opencc INTERFACE POEMSTREAM_HAS_OPENCC)
    elseif(NOT POEMSTREAM_OPENCC STREQUAL "AUTO")
        message(FATAL_ERROR "POEMSTREAM_OPENCC is ${POEMSTREAM_OPENCC}, and there is no OpenCC (Debian: libopencc-dev)")
    endif()
endif()
