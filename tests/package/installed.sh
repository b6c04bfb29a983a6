#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# installed.sh: in a Debian where the packages are installed, and nothing else: each program starts and does its work.
set -eu
export LANG=C.UTF-8 HOME=/tmp/home QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp/home
mkdir -p "$HOME"
chmod 700 "$HOME"

fail() {
    echo "$*"
    exit 1
}

poemstream --version
poemstream ask --plain moon
ldd /usr/bin/poemstream >/tmp/home/libraries
if grep -E 'not found|Qt6(Gui|Widgets)' /tmp/home/libraries; then fail "the program's libraries are not the right ones"; fi

# A library, as root makes it for the service, and as the service reads it: as somebody else.
cat >/tmp/home/poem.json <<'END'
[{"title": "Packed", "author": "Nobody", "dynasty": "now", "language": "en", "tags": [], "lines": ["a box within a box", "and in it, xylophones"]}]
END
XDG_DATA_HOME=/var/lib poemstream import /tmp/home/poem.json
chmod o+r /var/lib/poemstream/poems.sqlite
options=$(sed -n 's|^ExecStart=/usr/bin/poemstream ||p' /usr/lib/systemd/system/poemstream.service | sed 's| \$.*||')
[ "$options" = serve ] || fail "the unit starts poemstream with '$options'"
XDG_DATA_HOME=/var/lib setpriv --reuid 64000 --regid 64000 --clear-groups --bounding-set=-all --no-new-privs \
    poemstream "$options" --port 3000 >/tmp/home/said 2>/tmp/home/log &
server=$!
tries=0
until grep -q '^listening on http://127.0.0.1:3000$' /tmp/home/said; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || fail "the server does not start: $(cat /tmp/home/log)"
    sleep 0.1
done
poemstream listen 'http://127.0.0.1:3000/v1/poems/stream?question=xylophones&pace=0' --json --no-reconnect >/tmp/home/events
grep -q Packed /tmp/home/events || fail "another poem came: $(cat /tmp/home/events)"
kill "$server"
wait "$server" || fail "the server does not end well"

# The manual, which man itself need not be here for, and a configuration as the service has one.
for page in man1/poemstream.1 man1/poemstream-serve.1 man5/poemstream-serve.conf.5; do
    gzip -dc "/usr/share/man/$page.gz" | grep -q '^\.Dt POEMSTREAM' || fail "there is no $page"
done
printf '[serve]\nmax-age = 3600\n' >/tmp/home/serve.conf
POEMSTREAM_SERVE_CONFIG=/tmp/home/serve.conf poemstream serve --check-config

# The window, on a screen that nobody sees: it goes on until it is stopped.
status=0
timeout 5 poemstream demo 2>/tmp/home/window || status=$?
[ "$status" -eq 124 ] || fail "the window ended with $status: $(cat /tmp/home/window)"
for file in applications/io.github.poemstream.Poemstream.desktop metainfo/io.github.poemstream.Poemstream.metainfo.xml \
    icons/hicolor/scalable/apps/io.github.poemstream.Poemstream.svg; do
    [ -s "/usr/share/$file" ] || fail "there is no /usr/share/$file"
done
rm -r "$HOME"
