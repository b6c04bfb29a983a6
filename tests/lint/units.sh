#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# units.sh ROOT PROGRAM: systemd understands the units in docs/operating.md, and the program the options in them.
# Where there is no systemd this is skipped, with 77.
set -eu
root=$1
program=$2
command -v systemd-analyze >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for unit in poemstream.socket poemstream.service; do
    awk -v start="<!-- recipe: $unit -->" '$0 == start { wanted = 1; next } /^```/ { inside = wanted && !inside; if (!inside) wanted = 0; next } inside' \
        "$root/docs/operating.md" | sed "s|/usr/local/bin/poemstream|$program|" >"$folder/$unit"
    [ -s "$folder/$unit" ] || { echo "docs/operating.md: no $unit"; exit 1; }
done
systemd-analyze verify "$folder/poemstream.service" "$folder/poemstream.socket" >"$folder/said" 2>&1 ||
    { cat "$folder/said"; exit 1; }
if grep "$folder" "$folder/said"; then # what it does not know, it only mentions
    exit 1
fi
"$program" serve --help >"$folder/help"
options=$(grep '^ExecStart=' "$folder/poemstream.service" | grep -o -e '--[a-z-]*')
[ -n "$options" ]
for option in $options; do
    grep -q -e "$option " "$folder/help" || { echo "serve has no option $option"; exit 1; }
done
