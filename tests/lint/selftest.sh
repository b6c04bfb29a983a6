#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# selftest.sh LUPDATE: the other scripts of this folder find what they are there to find. Each offence is made in a
# house of a few files, must be reported, and is taken away again.
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
lupdate=$1
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
cd "$house"

# REUSE-IgnoreStart
spdx='// SPDX-FileCopyrightText: 2026 A
// SPDX-License-Identifier: GPL-3.0-or-later'
# REUSE-IgnoreEnd
failures=0

# source FILE [line...]: writes a source file.
source_file() {
    file=$1
    shift
    printf '%s\n' "$spdx" "$@" >"$file"
}

build_house() {
    rm -rf ./*
    mkdir -p .ci scripts cmake tests resources translations client/eventsource server/eventstream server/poems \
        app/commands app/desktop examples
    touch .ci/empty
    for file in run test CMakeLists.txt; do source_file "$file"; done
    source_file client/typewriter.h '#include "client/eventsource/parser.h"' '#include <QtCore/QString>'
    source_file client/eventsource/parser.h '#include <QtNetwork/QNetworkReply>' '#include <vector>'
    source_file server/poems/poem.h '#include <QtCore/QString>'
    source_file server/server.cpp '#include "poems/poem.h"' '#include "server.moc"'
    source_file server/eventstream/httpeventstream.cpp '#if QT_VERSION >= 7'
    source_file app/main.cpp 'QString f() { return QCoreApplication::translate("Main", "Poem"); }'
    cat >translations/a.ts <<'END'
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Main</name>
    <message>
        <source>Poem</source>
        <translation>Gedicht</translation>
    </message>
</context>
</TS>
END
}

report() {
    echo "$*"
    failures=$((failures + 1))
}

# passes SCRIPT, finds SCRIPT WORDS: on the house as it stands; WORDS must be in what the script says.
passes() {
    said=$(sh "$lint/$1" . "$lupdate" 2>&1) || report "$1 finds fault with a good house: $said"
}
finds() {
    if said=$(sh "$lint/$1" . "$lupdate" 2>&1); then
        report "$1 lets pass: $2"
    else
        case $said in *"$2"*) ;; *) report "$1 does not say '$2' but: $said" ;; esac
    fi
    build_house
}

build_house
for script in layering.sh sizes.sh versions.sh names.sh spdx.sh translations.sh; do passes "$script"; done

source_file client/bad.h '#include "server/poems/poem.h"'
finds layering.sh 'client/bad.h:3: may not include server/poems/poem.h'
source_file server/bad.cpp '#  include "client/typewriter.h"'
finds layering.sh 'server/bad.cpp:3: may not include client/typewriter.h'
source_file client/eventsource/bad.h '#include "../typewriter.h"'
finds layering.sh 'client/eventsource/bad.h:3: may not include'
source_file server/eventstream/bad.h '#include "server/poems/poem.h"'
finds layering.sh 'server/eventstream/bad.h:3: may not include server/poems/poem.h'
source_file client/bad.h '#include <QtGui/QFont>'
finds layering.sh 'client/bad.h:3: may not include <QtGui/QFont>'
source_file app/bad.h '#include <QtWidgets/QLabel>'
finds layering.sh 'app/bad.h:3: may not include <QtWidgets/QLabel>'
source_file app/desktop/bad.h '#include "server/poems/poem.h"'
finds layering.sh 'app/desktop/bad.h:3: may not include server/poems/poem.h'
source_file client/bad.h '#include <QString>'
finds layering.sh 'does not name its Qt module'
source_file app/desktop/bad.h '#include <opencc/opencc.h>'
finds layering.sh 'app/desktop/bad.h:3: may not include <opencc/opencc.h>'
source_file client/bad.h '#include "nowhere.h"'
finds layering.sh 'client/bad.h:3: there is no nowhere.h'
source_file server/bad.cpp 'return tr("words");'
finds layering.sh 'server/bad.cpp:3:'
source_file client/bad.cpp 'std::thread other;'
finds layering.sh 'client/bad.cpp:3:std::thread other;: client/ has one thread'

yes '//' | head -n 251 >app/long.cpp
finds sizes.sh app/long.cpp
source_file app/bad.cpp '#if QT_VERSION < 7'
finds versions.sh app/bad.cpp:3
source_file tests/bad.cpp 'u"moon"_qs'
finds versions.sh tests/bad.cpp:3
source_file client/stringutils.h
finds names.sh client/stringutils.h
echo '// Copyright by hand' >client/bare.cpp
finds spdx.sh client/bare.cpp

source_file app/new.cpp 'QString f() { return QCoreApplication::translate("Main", "New"); }'
finds translations.sh 'lupdate finds other strings'
sed -i 's/>Gedicht</></' translations/a.ts
finds translations.sh 'not translated'
sed -i 's/<translation>/<translation type="unfinished">/' translations/a.ts
finds translations.sh 'not translated'
sed -i 's/>Gedicht</>%1%n</' translations/a.ts
finds translations.sh 'a number right behind a place'
sed -i 's/>Gedicht</>Gedicht %1</' translations/a.ts
finds translations.sh 'other places than in the source'
source_file app/main.cpp 'QString f() { return QCoreApplication::translate("Main", "P&oem"); }'
sed -i 's/>Poem</>P\&amp;oem</' translations/a.ts
finds translations.sh 'not one key to press'
source_file app/bad.cpp 'namespace A { QString f() { return tr("Poem"); } }'
finds translations.sh 'lacks Q_OBJECT'

echo "$failures failures"
[ "$failures" -eq 0 ]
