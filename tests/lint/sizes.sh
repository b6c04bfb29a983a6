#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# sizes.sh FOLDER: no source file over 250 lines outside tests. Prints the ten longest, the offenders first.
set -eu
cd "$1"
lengths=$(find client server app examples \( -name '*.cpp' -o -name '*.h' \) -exec wc -l {} + | grep -v ' total$' | sort -rn)
echo "$lengths" | head -n 10
[ -z "$(echo "$lengths" | awk '$1 > 250')" ] || { echo 'over 250 lines: make two files of two duties'; exit 1; }
