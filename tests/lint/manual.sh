#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# manual.sh FOLDER PROGRAM: the man pages in FOLDER tell every option of PROGRAM and no other, and man and mandoc, as far
# as they are there, find nothing wrong with them.
set -eu
cd "$1"
program=$2
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
status=0
fail() { echo "$*"; status=1; }

# differ PAGE: what is told against what there is, in $found.
differ() {
    sort -u -o "$found/told" "$found/told"
    sort -u -o "$found/true" "$found/true"
    [ -s "$found/true" ] || fail "$1: nothing to compare with"
    diff "$found/told" "$found/true" || fail "$1: tells (<) other options than there are (>)"
}

told_in() { sed -n 's/^\.It.* Fl Fl \([a-z0-9-]*\).*/--\1/p' "$1" >"$found/told"; }

"$program" --language en --help >"$found/help"
commands=$(sed -n 's/.*poemstream \([a-z][a-z]*\) .*/\1/p' "$found/help")
for command in $commands; do
    page=poemstream-$command.1
    grep -q "Xr poemstream-$command 1" poemstream.1 || fail "poemstream.1: no word of $page"
    "$program" --language en "$command" --help >"$found/help-$command" 2>/dev/null || continue # needs a display
    [ -s "$page" ] || { fail "$page: missing"; continue; }
    told_in "$page"
    sed -nE 's/^  (-h, )?(--[a-z0-9-]+).*/\2/p' "$found/help-$command" >"$found/true"
    differ "$page"
done

told_in poemstream.1
grep -oE -e '--[a-z][a-z-]*' "$found/help" >"$found/true"
differ poemstream.1

sed -n 's/^\.It Ic \([a-z-]*\) .*/--\1/p' poemstream-serve.conf.5 >"$found/told"
sed -nE 's/^  (--[a-z0-9-]+).*/\1/p' "$found/help-serve" | grep -v -e '--config' -e '--check-config' >"$found/true"
differ poemstream-serve.conf.5

# A key that the program does not know would be another problem than its value.
sed -n 's/^\.Ev \(POEMSTREAM_SERVE_[A-Z_]*\)$/\1/p' poemstream-serve.conf.5 | while read -r variable; do
    said=$(env "$variable=,perhaps" "$program" --language en serve --check-config 2>&1) && {
        echo "poemstream-serve.conf.5: $variable means nothing"
        exit 1
    }
    case $said in *"$variable"*) ;; *) echo "$variable: $said"; exit 1 ;; esac
done || status=1

for page in *.[15]; do
    if command -v man >/dev/null; then # as lintian does
        LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>"$found/said" >/dev/null || true
        [ ! -s "$found/said" ] || { cat "$found/said"; fail "$page: man has warnings"; }
    fi
    if command -v mandoc >/dev/null; then
        mandoc -Tlint -Wwarning "$page" >"$found/said" 2>/dev/null || { cat "$found/said"; fail "$page: mandoc has warnings"; }
    fi
done
exit "$status"
