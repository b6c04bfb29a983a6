#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# versions.sh FOLDER: only httpeventstream asks which Qt this is.
set -eu
cd "$1"
offences=$(grep -rnE --include='*.cpp' --include='*.h' 'QT_VERSION|QT_CONFIG\(|__has_include' client server app examples tests |
    grep -vE '^server/eventstream/httpeventstream\.(cpp|h):' || true)
[ -z "$offences" ] || { echo "$offences"; exit 1; }
