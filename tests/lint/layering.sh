#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# layering.sh FOLDER: who may include whom, below FOLDER. Prints each offence as "file:line: ..."; exit 1 if there is one.
set -eu
cd "$1"

# A room's sources, the Qt modules they may include, and the rooms whose headers they may include. The first row that
# fits a file counts. A room is its folder without the folders below it.
rooms='
client/eventsource/*     Core,Network             client/eventsource
client/*                 Core,Network             client,client/eventsource
server/eventstream/*     Core,Network,HttpServer  server/eventstream
server/page/*            Core                     server/page
server/poems/*           Core,Sql                 server/poems
server/*                 Core,Network,HttpServer  server,server/eventstream,server/page,server/poems
app/desktop/motionportal.* Core,DBus              app/desktop
app/desktop/desktopnotifications.* Core,DBus,Gui   app,app/desktop
app/desktop/systemtray.* Core,DBus,Widgets        app,app/desktop
app/desktop/*            Core,Gui,PrintSupport,Widgets  app,app/desktop,app/history,client,client/eventsource
app/history/*            Core,Sql                 app/history,client
app/commands/window.*    Core,Network,Widgets     app,app/commands,app/desktop,client,client/eventsource,server,server/eventstream,server/poems
app/commands/*           Core,Network             app,app/commands,client,client/eventsource,server,server/eventstream,server/poems
app/offlinepoemsearch.*  Core                     app,client,client/eventsource,server,server/eventstream,server/poems
app/offlinepoemsource.*  Core                     app,client,client/eventsource,server,server/eventstream,server/poems
app/windowmain.cpp       Core,Widgets             app,app/commands
app/main.cpp             Core                     app,app/commands
app/*                    Core,Network             app,client,client/eventsource
'

row_of() {
    echo "$rooms" | while read -r pattern modules allowed; do
        # shellcheck disable=SC2254 # it is meant as a pattern
        case $1 in $pattern) [ -z "$pattern" ] || { echo "$modules $allowed"; break; } ;; esac
    done
}

contains() { case ",$1," in *",$2,"*) return 0 ;; esac; return 1; }

# check FILE LINE HEADER: one include.
check() {
    row=$(row_of "$1")
    [ -n "$row" ] || { echo "$1:$2: in no room"; return; }
    modules=${row% *}
    allowed=${row#* }
    case $3 in
    *.moc\") ;;
    \"*)
        header=${3#\"} header=${header%\"}
        path=$header
        [ ! -e "${1%/*}/$header" ] || path=${1%/*}/$header
        [ -e "$path" ] || { echo "$1:$2: there is no $header"; return; }
        contains "$allowed" "${path%/*}" || echo "$1:$2: may not include $path"
        ;;
    '<Qt'*/*)
        module=${3#<Qt}
        contains "$modules" "${module%%/*}" || echo "$1:$2: may not include $3"
        ;;
    '<opencc/'*)
        case $1 in
        app/desktop/scriptconverter.cpp | server/page/makecharacters.cpp | server/poems/characterfold.cpp) ;;
        *) echo "$1:$2: may not include $3" ;;
        esac
        ;;
    '<Q'*) echo "$1:$2: $3 does not name its Qt module" ;;
    esac
}

offences=$(
    grep -rnE --include='*.cpp' --include='*.h' '^[[:space:]]*#[[:space:]]*include' client server app |
        sed -E 's/^([^:]*):([0-9]*):[^<"]*([<"][^>"]*[>"]).*/\1 \2 \3/' |
        while read -r file line header; do check "$file" "$line" "$header"; done
    # Words for people are app's.
    grep -rnE --include='*.cpp' --include='*.h' '\<(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP) ?\(' client server |
        sed 's/$/: only app\/ speaks to people/' || true
    # The thread sanitizer is not asked about tests of client/.
    grep -rnwE --include='*.cpp' --include='*.h' 'QThread|QThreadPool|QtConcurrent|std::(thread|jthread|async)' client |
        sed 's/$/: client\/ has one thread/' || true
)
[ -z "$offences" ] || { echo "$offences"; exit 1; }
