#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# units.sh FOLDER PROGRAM EXAMPLE: systemd understands the units in FOLDER and finds little left to forbid; the program
# understands the options in EXAMPLE, which is their environment. Where there is no systemd this is skipped, with 77.
set -eu
units=$1
program=$2
example=$3
command -v systemd-analyze >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for unit in poemstream.socket poemstream.service; do
    sed "s|^ExecStart=[^ ]*/bin/poemstream |ExecStart=$program |" "$units/$unit" >"$folder/$unit"
done
grep -q "^ExecStart=$program serve " "$folder/poemstream.service"
systemd-analyze verify --man=no "$folder/poemstream.service" "$folder/poemstream.socket" >"$folder/said" 2>&1 ||
    { cat "$folder/said"; exit 1; }
if grep "$folder" "$folder/said"; then # what it does not know, it only mentions
    exit 1
fi
# Of 10, as the threshold counts: 20 is 2.0.
systemd-analyze security --offline=true --threshold=20 "$folder/poemstream.service" >"$folder/said" 2>&1 ||
    { cat "$folder/said"; exit 1; }
"$program" serve --help >"$folder/help"
options=$(grep 'POEMSTREAM_OPTIONS=' "$example" | grep -o -e '--[a-z-]*')
[ -n "$options" ]
for option in $options; do
    grep -q -e "$option " "$folder/help" || { echo "serve has no option $option"; exit 1; }
done
