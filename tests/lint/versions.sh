#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# versions.sh FOLDER: only httpeventstream asks which Qt this is, and no string is written with _qs: Qt 6.4 has _s for
# it, and Qt 6.8 deprecates the other.
set -eu
cd "$1"
offences=$(grep -rnE --include='*.cpp' --include='*.h' 'QT_VERSION|QT_CONFIG\(|__has_include' client server app examples tests |
    grep -vE '^server/eventstream/httpeventstream\.(cpp|h):' || true
    grep -rnE --include='*.cpp' --include='*.h' '"_q(s|ba)\b' client server app examples tests || true)
[ -z "$offences" ] || { echo "$offences"; exit 1; }
