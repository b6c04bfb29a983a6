#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# spdx.sh FOLDER: every source file says in its first lines whose it is and under which licence.
set -eu
cd "$1"
# REUSE-IgnoreStart
offences=$(
    find run test .ci scripts cmake CMakeLists.txt client server app examples tests resources -name node_modules -prune -o -type f \
        \( -name run -o -name test -o -name '*.cpp' -o -name '*.h' -o -name '*.sh' -o -name '*.cmake' \
        -o -name CMakeLists.txt -o -name '*.mjs' -o -name '*.js' -o -name '*.html' -o -name '*.css' \) -print |
        while read -r file; do
            [ "$(head -n 5 "$file" | grep -cE 'SPDX-FileCopyrightText: .|SPDX-License-Identifier: GPL-3\.0-or-later')" -eq 2 ] ||
                echo "$file"
        done
)
# REUSE-IgnoreEnd
[ -z "$offences" ] || { echo 'without SPDX lines:'; echo "$offences"; exit 1; }
