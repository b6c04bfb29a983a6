# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The libraries of this project for other programs: find_package(Poemstream COMPONENTS <name>...).
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(poemstream_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/Poemstream")
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/PoemstreamConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/package/PoemstreamConfig.cmake"
    INSTALL_DESTINATION "${poemstream_package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/package/PoemstreamConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion) # before 1.0 a new minor version may change anything

# poemstream_publish_library(<target> COMPONENT <name> HEADERS <file>...): makes a room a component of the package.
# Its headers, which include nothing else of ours, are <poemstream/...> for those who link it, here as when installed;
# what it needs stands in cmake/components/<name>.cmake.
function(poemstream_publish_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "COMPONENT" "HEADERS")
    foreach(header IN LISTS arg_HEADERS)
        file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/include/poemstream/${header}"
            CONTENT "#include \"${CMAKE_CURRENT_SOURCE_DIR}/${header}\"\n" @ONLY)
    endforeach()
    target_include_directories(${target} INTERFACE
        "$<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
    target_compile_features(${target} INTERFACE cxx_std_20)
    set_target_properties(${target} PROPERTIES
        EXPORT_NAME ${arg_COMPONENT}
        POSITION_INDEPENDENT_CODE ON) # it may become a part of someone's shared library
    if(PROJECT_IS_TOP_LEVEL)
        poemstream_install_library(${target} ${arg_COMPONENT} ${arg_HEADERS})
    endif()
endfunction()

# A component for each library, and another, dev, of them all.
function(poemstream_install_library target component)
    set(export EXPORT Poemstream${component}) # which a target may be in once
    foreach(name IN ITEMS ${component} dev)
        set(as COMPONENT ${name})
        if(name STREQUAL dev)
            list(APPEND as EXCLUDE_FROM_ALL) # where everything is wanted, once will do
        endif()
        install(TARGETS ${target} ${export} ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" ${as})
        set(export)
        install(FILES ${ARGN} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/poemstream" ${as})
        install(EXPORT Poemstream${component} NAMESPACE Poemstream:: FILE ${component}Targets.cmake
            DESTINATION "${poemstream_package_folder}/components" ${as})
        install(FILES "${PROJECT_SOURCE_DIR}/cmake/components/${component}.cmake"
            DESTINATION "${poemstream_package_folder}/components" ${as})
        install(FILES
            "${PROJECT_BINARY_DIR}/package/PoemstreamConfig.cmake"
            "${PROJECT_BINARY_DIR}/package/PoemstreamConfigVersion.cmake"
            DESTINATION "${poemstream_package_folder}" ${as})
    endforeach()
endfunction()
