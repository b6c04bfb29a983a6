#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# translations.sh FOLDER LUPDATE: every string of app/ is in each of translations/*.ts, translated, and nothing else is.
# To bring the files up to date: lupdate -no-obsolete -locations none app -ts translations/*.ts
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
lupdate=$2
status=0
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT
cp translations/*.ts "$copies"
# A string whose context lupdate cannot tell ("lacks Q_OBJECT") would be looked up under another one.
"$lupdate" -silent -no-obsolete -locations none app -ts "$copies"/*.ts 2>"$copies/warnings"
if [ -s "$copies/warnings" ]; then
    cat "$copies/warnings"
    status=1
fi
for file in translations/*.ts; do
    grep -q '<message' "$file" || { echo "$file: no strings at all"; status=1; }
    diff -u "$file" "$copies/${file##*/}" || { echo "$file: lupdate finds other strings"; status=1; }
    if grep -nE 'type="(unfinished|vanished|obsolete)"|<(translation|numerusform)( [^>]*)?(/>|></)' "$file"; then
        echo "$file: not translated"
        status=1
    fi
    if grep -nE '%[0-9L]+%n' "$file"; then # with 3 for %n, %1%n is %13 to arg()
        echo "$file: a number right behind a place"
        status=1
    fi
    awk -f "$here/translations.awk" "$file" || status=1
done
exit "$status"
