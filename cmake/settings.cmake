# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of this project is compiled with. Flags live here, on a target, never in CMAKE_CXX_FLAGS.
add_library(poemstream_settings INTERFACE)
add_library(Poemstream::Settings ALIAS poemstream_settings)

target_compile_features(poemstream_settings INTERFACE cxx_std_20)
target_include_directories(poemstream_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(poemstream_settings INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(poemstream_settings INTERFACE
    -Wall -Wextra -Wpedantic $<$<BOOL:${PROJECT_IS_TOP_LEVEL}>:-Werror>
    -Wcast-align -Wconversion -Wformat=2 -Wnon-virtual-dtor -Wnull-dereference
    -Wold-style-cast -Woverloaded-virtual -Wshadow -Wsign-conversion -Wundef -Wunused
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC 12 from -O2 on: misfires on moved std::variants

if(POEMSTREAM_SANITIZE)
    target_compile_options(poemstream_settings INTERFACE
        -fsanitize=${POEMSTREAM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        -Wno-null-dereference) # misfires on sanitizer code in GCC 12
    target_link_options(poemstream_settings INTERFACE -fsanitize=${POEMSTREAM_SANITIZE})
endif()
if(POEMSTREAM_COVERAGE)
    target_link_options(poemstream_settings INTERFACE --coverage)
endif()

# poemstream_add_library(<target> ALIAS <name> SOURCES <file>... LINK <library>...): one room of the house.
function(poemstream_add_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "ALIAS" "SOURCES;LINK")
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Poemstream::${arg_ALIAS} ALIAS ${target})
    target_link_libraries(${target} PUBLIC ${arg_LINK} PRIVATE $<BUILD_INTERFACE:Poemstream::Settings>)
    if(POEMSTREAM_COVERAGE)
        target_compile_options(${target} PRIVATE --coverage -fprofile-update=atomic)
    endif()
    list(LENGTH arg_SOURCES files)
    if(POEMSTREAM_PRECOMPILE AND files GREATER 12) # parsing them ahead takes as long as six files do without
        poemstream_precompile(${target} ${arg_LINK})
    endif()
endfunction()

# poemstream_precompile(<target> <library>...): the headers of Qt that most files of a room read anyway.
function(poemstream_precompile target)
    target_precompile_headers(${target} PRIVATE <QtCore/QDateTime> <QtCore/QFile> <QtCore/QJsonDocument>
        <QtCore/QJsonObject> <QtCore/QTimer> <QtCore/QUrl> <chrono> <functional> <memory> <optional> <variant>)
    if("Qt6::Network" IN_LIST ARGN)
        target_precompile_headers(${target} PRIVATE <QtNetwork/QNetworkRequest> <QtNetwork/QTcpSocket>)
    endif()
    if("Qt6::Widgets" IN_LIST ARGN)
        target_precompile_headers(${target} PRIVATE <QtGui/QPainter> <QtWidgets/QApplication> <QtWidgets/QWidget>)
    endif()
endfunction()
