# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cpack makes Debian packages of preset package: poemstream-server has the program, poemstream its window, libpoemstream-dev
# the libraries. Which libraries of others they need, dpkg-shlibdeps finds out.
set(debian "${PROJECT_SOURCE_DIR}/packaging/debian")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "The Poemstream authors")
set(CPACK_PACKAGE_CONTACT "The Poemstream authors <poemstream@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/poemstream/poemstream")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL server dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE) # a package each
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each has its own
set(what "Poemstream answers a question with a poem, which arrives phrase by phrase as
Server-Sent Events and is typed out as it comes, in English or Chinese.

")

set(CPACK_DEBIAN_SERVER_PACKAGE_NAME poemstream-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION web)
set(CPACK_DEBIAN_SERVER_PACKAGE_SHLIBDEPS ON)
# SQLite's driver is a plugin, which nothing links. QHttpServer promises its ABI to nobody: 6.8 lacks what 6.4 has.
math(EXPR next_minor "${Qt6_VERSION_MINOR} + 1")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6httpserver6 (<< ${Qt6_VERSION_MAJOR}.${next_minor}~)")
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS fortunes-zh)
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA "${debian}/server/postinst;${debian}/server/prerm;${debian}/server/postrm")
set(CPACK_COMPONENT_SERVER_DESCRIPTION "poems over Server-Sent Events: server and terminal
${what}This package has the program without its window, which needs no display:
the server with systemd's units for it, and the commands of the terminal.")

if(POEMSTREAM_DESKTOP)
    list(APPEND CPACK_COMPONENTS_ALL desktop)
    set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME poemstream)
    set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION education)
    set(CPACK_DEBIAN_DESKTOP_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "poemstream-server (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
    set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "fonts-ebgaramond, fonts-noto-cjk, fortunes-zh, qt6-qpa-plugins, qt6-wayland")
    set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "poems that are typed out as they arrive
${what}This package has the window, with a history, a search, vertical setting of
Chinese poems, and poems as pictures and PDF. It works without a network.")
endif()

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libpoemstream-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "qt6-base-dev, qt6-httpserver-dev, qt6-websockets-dev, zlib1g-dev")
set(CPACK_COMPONENT_DEV_DESCRIPTION "Server-Sent Events for Qt 6, both ends
Two static libraries, with headers and a package for CMake: EventSource, a
client that reconnects and resumes as the standard has it, and
EventStreamServer, which sends event streams on QHttpServer.

They are the libraries of Poemstream, and know nothing of poems.")

# What stands beside the program in a package. Compressed as Debian wants it, without a name and a time.
find_program(GZIP_PROGRAM gzip REQUIRED)
set(changelog "${PROJECT_BINARY_DIR}/debian/changelog.Debian.gz")
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/debian")
execute_process(COMMAND "${GZIP_PROGRAM}" -9nc "${debian}/changelog" OUTPUT_FILE "${changelog}" COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${debian}/changelog")
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} name)
    set(package ${CPACK_DEBIAN_${name}_PACKAGE_NAME})
    install(FILES "${debian}/copyright" "${changelog}" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}"
        COMPONENT ${component})
    if(EXISTS "${debian}/${component}/lintian-overrides")
        install(FILES "${debian}/${component}/lintian-overrides" RENAME ${package}
            DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" COMPONENT ${component})
    endif()
endforeach()
include(CPack)
