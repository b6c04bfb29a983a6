#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sbom.sh FILE PROGRAM...: the bill of materials names each library that the programs are linked with, but for those of C
# and C++; and each with a licence.
set -eu
bill=$1
shift
command -v objdump >/dev/null || exit 77
failures=0
for program; do
    objdump -p "$program" >/dev/null
    for library in $(objdump -p "$program" | sed -n 's/^ *NEEDED *\([^ ]*\)\.so.*/\1/p'); do
        case $library in
        libQt6HttpServer) name=qthttpserver ;;
        libQt6*) name=qtbase ;;
        libz) name=zlib ;;
        libc | libm | libstdc++ | libgcc_s | ld-linux* | lib[altu]*san) continue ;;
        *) name=${library#lib} ;;
        esac
        grep -qix " *\"name\": \"\\(lib\\)\\?$name\"," "$bill" || {
            echo "$bill does not name $library, which $program needs"
            failures=$((failures + 1))
        }
    done
done
names=$(grep -c '"name":' "$bill")
[ "$names" -eq "$(grep -c '"licenses": \[{ "expression": "[^"]\+" }\]' "$bill")" ] || {
    echo "$bill has components without a licence"
    failures=$((failures + 1))
}
[ "$names" -gt 3 ] && [ "$failures" -eq 0 ]
