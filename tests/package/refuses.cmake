# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DPACKAGE=... -P refuses.cmake: the package says no where it has to, and why.
cmake_minimum_required(VERSION 3.22)

# refuses(<words of the reason> <argument of find_package>...)
function(refuses words)
    find_package(Poemstream ${ARGN} QUIET PATHS "${PACKAGE}" NO_DEFAULT_PATH)
    if(Poemstream_FOUND)
        message(SEND_ERROR "find_package(Poemstream ${ARGN}) found it")
    endif()
    set(reasons "${Poemstream_NOT_FOUND_MESSAGE}; ${Poemstream_CONSIDERED_VERSIONS}")
    if(NOT reasons MATCHES "${words}")
        message(SEND_ERROR "find_package(Poemstream ${ARGN}) says '${reasons}', not '${words}'")
    endif()
    unset(Poemstream_DIR CACHE) # else it is not looked for again
endfunction()

refuses("no component 'Nonesuch'.*there is: EventSource" COMPONENTS Nonesuch)
refuses("no component 'Nonesuch'" 0.1 COMPONENTS Nonesuch)
foreach(version IN ITEMS 0.0 0.0.9 0.2 1.0 2)
    refuses("0\\.1\\." ${version})
endforeach()
