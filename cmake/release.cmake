# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a release consists of beside packages: cmake --build <folder> --target dist, and sbom.
add_custom_target(dist VERBATIM
    COMMAND "${PROJECT_SOURCE_DIR}/scripts/make-dist" "${PROJECT_SOURCE_DIR}" "${PROJECT_VERSION}" "${PROJECT_BINARY_DIR}/dist"
    COMMENT "Archive of the sources")

# The bill of materials, in CycloneDX: what this build links or loads that is not ours, but for the C and C++ libraries.
# sbom_component(<name> <version> <SPDX expression> <purl>); the version may be empty, where nothing tells it.
set(sbom_components "")
set(sbom_references "")
function(sbom_component name version license purl)
    set(versions "")
    if(version)
        set(versions "\n      \"version\": \"${version}\",")
        set(purl "${purl}@${version}")
    endif()
    string(APPEND sbom_components ",
    {
      \"type\": \"library\",
      \"bom-ref\": \"${name}\",
      \"name\": \"${name}\",${versions}
      \"licenses\": [{ \"expression\": \"${license}\" }],
      \"purl\": \"${purl}\"
    }")
    string(APPEND sbom_references ", \"${name}\"")
    set(sbom_components "${sbom_components}" PARENT_SCOPE)
    set(sbom_references "${sbom_references}" PARENT_SCOPE)
endfunction()

# Of what brings no CMake package, as far as pkg-config knows it.
find_program(POEMSTREAM_PKG_CONFIG pkg-config)
mark_as_advanced(POEMSTREAM_PKG_CONFIG)
function(sbom_system_component name module license)
    set(version "")
    if(POEMSTREAM_PKG_CONFIG)
        execute_process(COMMAND "${POEMSTREAM_PKG_CONFIG}" --modversion ${module}
            OUTPUT_VARIABLE version ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    endif()
    sbom_component(${name} "${version}" "${license}" pkg:generic/${name})
    set(sbom_components "${sbom_components}" PARENT_SCOPE)
    set(sbom_references "${sbom_references}" PARENT_SCOPE)
endfunction()

sbom_component(qtbase "${Qt6_VERSION}" "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only" pkg:generic/qtbase)
sbom_component(qthttpserver "${Qt6HttpServer_VERSION}" GPL-3.0-only pkg:generic/qthttpserver)
sbom_component(zlib "${ZLIB_VERSION_STRING}" Zlib pkg:generic/zlib)
sbom_component(libarchive "${LibArchive_VERSION}" BSD-2-Clause pkg:generic/libarchive)
if(OPENCC_LIBRARY)
    sbom_system_component(opencc opencc Apache-2.0)
endif()
sbom_system_component(sqlite sqlite3 blessing) # by Qt's driver

string(REGEX REPLACE "^," "" sbom_components "${sbom_components}")
string(REGEX REPLACE "^, " "" sbom_references "${sbom_references}")
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/poemstream-${PROJECT_VERSION}.cdx.json" @ONLY CONTENT [[{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "version": 1,
  "metadata": {
    "component": {
      "type": "application",
      "bom-ref": "poemstream",
      "name": "poemstream",
      "version": "@PROJECT_VERSION@",
      "description": "@PROJECT_DESCRIPTION@",
      "licenses": [{ "expression": "GPL-3.0-or-later" }],
      "purl": "pkg:generic/poemstream@@PROJECT_VERSION@"
    }
  },
  "components": [@sbom_components@
  ],
  "dependencies": [
    { "ref": "poemstream", "dependsOn": [@sbom_references@] }
  ]
}
]])
add_custom_target(sbom VERBATIM
    COMMAND "${CMAKE_COMMAND}" -E cat "${PROJECT_BINARY_DIR}/poemstream-${PROJECT_VERSION}.cdx.json"
    COMMENT "poemstream-${PROJECT_VERSION}.cdx.json")
