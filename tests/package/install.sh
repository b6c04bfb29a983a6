#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# install.sh CMAKE BUILD CONFIGURATION FOLDER: installs each library alone, as FOLDER/library (of the receiving side) and
# FOLDER/server, both as FOLDER/dev, and all there is, as FOLDER/all. The libraries are moved after that: what is installed must not know
# where it was put.
set -eu
cmake=$1 build=$2 configuration=$3 folder=$4

fail() {
    echo "$*"
    exit 1
}

rm -rf "$folder"
mkdir -p "$folder"
# install_library COMPONENT NAME
install_library() {
    "$cmake" --install "$build" --config "$configuration" --component "$1" --prefix "$folder/first place"
    mv "$folder/first place" "$folder/$2"
    [ -z "$(find "$folder/$2" -type f -path '*/bin/*')" ] || fail "$1 brings a program"
    strangers=$(grep -rlF -e "$build" -e 'first place' "$folder/$2" --include='*.cmake' --include='*.h' || true)
    [ -z "$strangers" ] || fail "these know the folder they were built in or installed to: $strangers"
    for header in "$folder/$2"/include/poemstream/*.h; do
        grep -q "Internal to $1" "$header" && fail "$header is internal"
    done
    return 0
}

install_library EventSource library
install_library EventStreamServer server
install_library dev dev
(cd "$folder/library" && find . -type f; cd "$folder/server" && find . -type f) | sort -u >"$folder/of each"
(cd "$folder/dev" && find . -type f ! -path './share/*') | sort | diff "$folder/of each" - || fail "dev is not both libraries"
"$cmake" --install "$build" --config "$configuration" --prefix "$folder/all"
(cd "$folder/library" && find . -type f; cd "$folder/server" && find . -type f) | while read -r file; do
    [ -e "$folder/all/$file" ] || fail "$file is not among all"
done

# The program is in two components, of which the window's is nothing without the other.
for component in server desktop; do
    "$cmake" --install "$build" --config "$configuration" --component "$component" --prefix "$folder/$component alone"
done
[ -x "$folder/server alone/bin/poemstream" ] || fail "server brings no program"
[ -s "$folder/server alone/lib/systemd/system/poemstream.service" ] || fail "server brings no unit"
[ ! -e "$folder/server alone/share/applications" ] || fail "server brings an entry for menus"
[ ! -e "$folder/desktop alone/bin" ] || fail "desktop brings the program, too"
"$folder/all/bin/poemstream" --version
"$folder/all/bin/poemstream" ask --plain moon
