#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# nodesktop.sh PROGRAM: a program built with POEMSTREAM_DESKTOP=OFF needs no part of Qt's desktop, and says what it can do.
set -eu
program=$1
libraries=$(ldd "$program")
echo "$libraries"
echo "$libraries" | grep -q 'libQt6Core'
if echo "$libraries" | grep -E 'libQt6(Gui|Widgets|OpenGL)|libX11|libxcb|libGL'; then
    echo "$program needs a desktop's libraries"
    exit 1
fi

status=0
answer=$("$program" 2>&1) || status=$?
echo "$answer"
[ "$status" -eq 2 ] && [ "$(echo "$answer" | wc -l)" -eq 1 ]
[ -n "$("$program" ask --plain moon)" ]
