#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# desktopfiles.sh ROOT VERSION: the desktop entry and the metainfo are well-formed, go by the program's one id, and tell
# of the version that is built; the actions are options the program has. Without the two validators this is skipped,
# with 77.
set -eu
root=$1
version=$2
command -v desktop-file-validate >/dev/null || exit 77
command -v appstreamcli >/dev/null || exit 77
id=$(sed -n 's/.*QStringLiteral("\(.*\.Poemstream\)").*/\1/p' "$root/app/desktop/icons.cpp")
entry=$root/resources/desktop/$id.desktop
metainfo=$root/resources/desktop/$id.metainfo.xml

fail() {
    echo "$*"
    exit 1
}

said=$(desktop-file-validate "$entry" 2>&1) || fail "$said"
[ -z "$said" ] || fail "$said" # hints do not make it fail
grep -q "^Icon=$id\$" "$entry" || fail "$entry: another icon than $id"
# What is pedantic is only told of, such as the upper-case letter in the id, which Qt programs have.
said=$(appstreamcli validate --pedantic --no-net "$metainfo" 2>&1) || fail "$said"
if echo "$said" | grep '^[EW]: '; then exit 1; fi
grep -q "<id>$id</id>" "$metainfo" || fail "$metainfo: another id than $id"
grep -q "<launchable type=\"desktop-id\">$id.desktop<" "$metainfo" || fail "$metainfo: launches something else"
newest=$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' "$metainfo" | head -n 1)
[ "$newest" = "$version" ] || fail "$metainfo: the newest release is $newest, and this is $version"

# Pictures are taken of what is there, and are as large as is said.
sed -n 's|.*width="\([0-9]*\)" height="\([0-9]*\)".*/v\([^/]*\)/\(.*\.png\)<.*|\1 \2 \3 \4|p' "$metainfo" |
    while read -r width height release picture; do
        [ "$release" = "$version" ] || fail "$picture is of $release"
        size=$(od -A n -t u1 -j 16 -N 8 "$root/$picture" | awk '{ print $3 * 256 + $4, $7 * 256 + $8 }')
        [ "$size" = "$width $height" ] || fail "$picture is not $width x $height but $size"
    done
