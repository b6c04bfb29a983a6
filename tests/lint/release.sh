#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# release.sh ROOT VERSION: the version stands in project() alone, and whoever tells of releases tells of this one as the
# newest, and of the same day.
set -eu
cd "$1"
version=$2

newest=$(sed -n 's/^## \[\([0-9][^]]*\)\] - \([0-9-]*\)$/\1 \2/p' CHANGELOG.md | head -n 1)
packaged=$(sed -n '1s/^poemstream (\(.*\)-[0-9]*) .*/\1/p' packaging/debian/changelog)
day=$(sed -n 's/^ -- .*>  //p' packaging/debian/changelog | head -n 1)
shown=$(sed -n 's/.*<release version="\([^"]*\)" date="\([^"]*\)".*/\1 \2/p' resources/desktop/*.metainfo.xml | head -n 1)
said="$version $(date -u -d "$day" +%Y-%m-%d)"
if [ "$newest" != "$said" ] || [ "$packaged" != "$version" ] || [ "$shown" != "$said" ]; then
    echo "project() says $version, CHANGELOG.md $newest, debian/changelog $packaged of $day, the metainfo $shown"
    exit 1
fi
grep -q "^\[$version\]: " CHANGELOG.md || { echo "CHANGELOG.md: no link for $version"; exit 1; }
offences=$(grep -rnF "$version" app client server cmake --include='*.cpp' --include='*.h' --include='*.cmake' --include=CMakeLists.txt || true)
[ -z "$offences" ] || { echo "the version once more:"; echo "$offences"; exit 1; }
