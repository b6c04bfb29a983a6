#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# dist.sh SOURCE VERSION FOLDER: the archive of the sources is the same, byte for byte, when it is made a second time: of
# a clone elsewhere, under another umask, in another zone and language, and with what is not committed. Where SOURCE is
# no working copy of git, which is what the archive is made of, this is skipped, with 77.
set -eu
source=$1
version=$2
folder=$3
git="git -c safe.directory=*"
set -f
$git -C "$source" rev-parse --verify --quiet HEAD >/dev/null 2>&1 || exit 77

fail() {
    echo "$*"
    exit 1
}

rm -rf "$folder"
mkdir -p "$folder"
"$source/scripts/make-dist" "$source" "$version" "$folder/first"
# As git has it: uploading from a shallow copy takes no history along.
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' \
    git clone --quiet --depth 1 "file://$source" "$folder/clone"
echo 'not committed' >>"$folder/clone/README.md"
echo 'not even known' >"$folder/clone/stranger"
$git -C "$folder/clone" config tar.umask 0077
(
    umask 077
    TZ=Asia/Shanghai LC_ALL=C.UTF-8 "$source/scripts/make-dist" "$folder/clone" "$version" "$folder/second"
)
archive=poemstream-$version.tar.gz
cmp "$folder/first/$archive" "$folder/second/$archive" || fail "the second archive differs from the first"
(cd "$folder/first" && sha256sum --quiet --check "$archive.sha256") || fail "its sum is wrong"
tar -tzf "$folder/first/$archive" >"$folder/list"
for file in CMakeLists.txt CHANGELOG.md LICENSES/GPL-3.0-or-later.txt run app/main.cpp; do
    grep -qx "poemstream-$version/$file" "$folder/list" || fail "there is no $file in it"
done
if grep -v "^poemstream-$version/" "$folder/list"; then fail "these are beside its folder"; fi
if grep -E '/build/|/stranger$|\.git/' "$folder/list"; then fail "these do not belong in it"; fi
rm -rf "$folder"
