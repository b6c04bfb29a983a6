#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# install.sh CMAKE BUILD CONFIGURATION FOLDER: installs the library alone, as FOLDER/library, and all there is, as
# FOLDER/all. The library is moved after that: what is installed must not know where it was put.
set -eu
cmake=$1 build=$2 configuration=$3 folder=$4

fail() {
    echo "$*"
    exit 1
}

rm -rf "$folder"
mkdir -p "$folder"
"$cmake" --install "$build" --config "$configuration" --component EventSource --prefix "$folder/first place"
mv "$folder/first place" "$folder/library"
[ -z "$(find "$folder/library" -type f -path '*/bin/*')" ] || fail 'the library brings a program'
strangers=$(grep -rlF -e "$build" -e 'first place' "$folder/library" --include='*.cmake' --include='*.h' || true)
[ -z "$strangers" ] || fail "these know the folder they were built in or installed to: $strangers"
for header in "$folder"/library/include/poemstream/*.h; do
    grep -q 'Internal to EventSource' "$header" && fail "$header is internal"
done

"$cmake" --install "$build" --config "$configuration" --prefix "$folder/all"
(cd "$folder/library" && find . -type f) | while read -r file; do
    [ -e "$folder/all/$file" ] || fail "$file is not among all"
done
"$folder/all/bin/poemstream" --version
"$folder/all/bin/poemstream" ask --plain moon
