# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Man pages, whose lists of options the program itself tells, and completions for shells, which ask it when they are used.
# The page of the window's demo is left out where there is no window.
set(poemstream_pages poemstream.1 poemstream-ask.1 poemstream-import.1 poemstream-listen.1 poemstream-search.1
    poemstream-serve.1 poemstream-serve.conf.5)
if(POEMSTREAM_DESKTOP)
    list(APPEND poemstream_pages poemstream-demo.1)
endif()

set(poemstream_manual "${PROJECT_BINARY_DIR}/manual")
set(compressed "")
if(POEMSTREAM_DEBIAN)
    find_program(GZIP_PROGRAM gzip REQUIRED)
    set(compressed .gz)
endif()
file(MAKE_DIRECTORY "${poemstream_manual}")
foreach(page IN LISTS poemstream_pages)
    set(template "${PROJECT_SOURCE_DIR}/resources/manual/${page}.in")
    add_custom_command(OUTPUT "${poemstream_manual}/${page}"
        COMMAND sh "${PROJECT_SOURCE_DIR}/resources/manual/fill.sh" "$<TARGET_FILE:poemstream>" "${PROJECT_VERSION}"
            "${template}" "${poemstream_manual}/${page}"
        DEPENDS poemstream "${template}" "${PROJECT_SOURCE_DIR}/resources/manual/fill.sh"
        COMMENT "Writing ${page}" VERBATIM)
    if(POEMSTREAM_DEBIAN) # which wants them compressed, without a name and a time
        add_custom_command(OUTPUT "${poemstream_manual}/${page}.gz"
            COMMAND "${GZIP_PROGRAM}" -9nkf "${poemstream_manual}/${page}" DEPENDS "${poemstream_manual}/${page}" VERBATIM)
    endif()
    string(REGEX MATCH "[0-9]$" section "${page}")
    install(FILES "${poemstream_manual}/${page}${compressed}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man${section}" COMPONENT server)
endforeach()
list(TRANSFORM poemstream_pages PREPEND "${poemstream_manual}/" OUTPUT_VARIABLE poemstream_page_files)
list(TRANSFORM poemstream_page_files APPEND "${compressed}")
add_custom_target(manual ALL DEPENDS ${poemstream_page_files})

# Where each shell looks. Debian's zsh looks for what packages bring in a folder of its own.
set(zsh_folder "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr" AND EXISTS /etc/debian_version)
    set(zsh_folder "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
endif()
set(POEMSTREAM_ZSH_FOLDER "${zsh_folder}" CACHE STRING "Where the completion for zsh is installed")
set(completions "${PROJECT_SOURCE_DIR}/resources/completions")
install(FILES "${completions}/poemstream.bash" RENAME poemstream
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT server)
install(FILES "${completions}/_poemstream" DESTINATION "${POEMSTREAM_ZSH_FOLDER}" COMPONENT server)
install(FILES "${completions}/poemstream.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
    COMPONENT server)
