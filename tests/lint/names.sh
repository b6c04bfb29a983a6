#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# names.sh FOLDER: no room or file for odds and ends.
set -eu
cd "$1"
offences=$(find client server app examples tests | grep -iE '/(common|core|helpers?|misc|shared|[a-z]*utils?|[a-z]*utilit(y|ies))(\.|$)' || true)
[ -z "$offences" ] || { echo "$offences"; echo 'name it after its duty'; exit 1; }
