#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# demo-without-network.sh PROGRAM: the demo runs for three seconds in a network namespace that has not even a loopback
# interface up, opens no TCP or UDP socket there, says nothing on stderr but Qt's own word on XDG_RUNTIME_DIR, and ends
# cleanly when it is interrupted. Exit status 77: no such namespace can be made here.
set -eu
program=$1
unshare --map-root-user --net true 2>/dev/null || exit 77

# shellcheck disable=SC2016 # expanded inside the namespace
unshare --map-root-user --net sh -eu -c '
    errors=$(mktemp)
    timeout --signal=INT --preserve-status 3 "$1" demo 2>"$errors" &
    timer=$!
    sockets=
    while kill -0 "$timer" 2>/dev/null; do
        sockets=$sockets$(tail -qn +2 /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6)
        sleep 0.1
    done
    status=0
    wait "$timer" || status=$?
    if grep -v XDG_RUNTIME_DIR "$errors"; then status=1; fi
    rm "$errors"
    [ -z "$sockets" ] || { echo "sockets: $sockets"; status=1; }
    exit "$status"
' sh "$program"
