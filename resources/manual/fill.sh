#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# fill.sh PROGRAM VERSION TEMPLATE PAGE: writes a man page. What the options are is asked of PROGRAM, so that no page can
# fall behind it: @OPTIONS COMMAND@ becomes the options of a command, @KEYS@ the keys and variables of serve, @VERSION@ the
# version.
set -eu
program=$1
version=$2
template=$3
page=$4

# The options of command $1: "--port<tab>N<tab>Port to listen on." a line.
options() {
    "$program" --language en "$1" --help >"$help"
    awk '
        function flush(   name) {
            if (!match(line, /--[a-z][a-z0-9-]*( <[^>]*>)?/)) return
            name = substr(line, RSTART, RLENGTH)
            line = substr(line, RSTART + RLENGTH)
            sub(/^ +/, "", line)
            if (!sub(/ </, "\t", name)) name = name "\t"
            sub(/>$/, "", name)
            print name "\t" line
            line = ""
        }
        /^  -/ { flush(); line = $0; next }
        /^    / && line != "" { sub(/^ +/, " "); line = line $0 }
        END { flush() }' "$help" >"$found"
    [ -s "$found" ] || { echo "$1 has no options" >&2; exit 1; }
}

# What roff would take for its own.
escaped='function escaped(text) { gsub(/\\/, "\\e", text); gsub(/\047/, "\\(aq", text); sub(/^\./, "\\\\\\&.", text); return text }'

list_options() {
    options "$1"
    awk -F '\t' "$escaped"'
        BEGIN { print ".Bl -tag -width Ds" }
        {
            print ".It " ($1 == "--help" ? "Fl h , " : "") "Fl Fl " substr($1, 3) ($2 == "" ? "" : " Ar " $2)
            print escaped($3)
        }
        END { print ".El" }' "$found"
}

# Those that name the file, or are about it, are no keys.
list_keys() {
    options serve
    awk -F '\t' "$escaped"'
        BEGIN { print ".Bl -tag -width Ds" }
        $1 != "--help" && $1 != "--config" && $1 != "--check-config" {
            variable = toupper(substr($1, 3))
            gsub(/-/, "_", variable)
            print ".It Ic " substr($1, 3) " Ns = Ns Ar " ($2 == "" ? "true|false" : $2)
            print escaped($3)
            print ".br\nVariable:\n.Ev POEMSTREAM_SERVE_" variable
        }
        END { print ".El" }' "$found"
}

help=$(mktemp)
found=$(mktemp)
trap 'rm -f "$help" "$found"' EXIT
while IFS= read -r line; do
    case $line in
    @OPTIONS\ *@)
        command=${line#@OPTIONS }
        list_options "${command%@}"
        ;;
    @KEYS@) list_keys ;;
    *@VERSION@*) printf '%s\n' "${line%%@VERSION@*}$version${line#*@VERSION@}" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$template" >"$page.new"
mv "$page.new" "$page"
