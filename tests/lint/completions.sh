#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# completions.sh ROOT PROGRAM: bash, zsh and fish, as far as they are there, complete what PROGRAM understands.
set -euo pipefail
root=$1
program=$2
files=$root/resources/completions
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PATH=${program%/*}:$PATH LC_ALL=C.UTF-8
cd "$folder"
touch tokens.txt 'two words.txt'

fail() { echo "$*"; exit 1; }

# expect WHAT EXPECTED FOUND: words in any order.
expect() {
    local expected found
    expected=$(tr -s ' ' '\n' <<<"$2" | sort -u | sed '/^$/d')
    found=$(tr -s ' ' '\n' <<<"$3" | sort -u | sed '/^$/d')
    [[ $expected == "$found" ]] || fail "$1: $(diff <(echo "$expected") <(echo "$found") | grep '^[<>]' | tr '\n' ' ')(< missing, > too many)"
}

commands=$("$program" --language en --help | sed -n 's/.*poemstream \([a-z][a-z]*\) .*/\1/p' | tr '\n' ' ')
commands=${commands% }
[[ $commands == *serve* ]] || fail 'there is no help to compare with'

# The options of a command; nothing where its help needs a display.
options() {
    "$program" --language en "$1" --help 2>/dev/null | grep -oE '^  (-h, )?--[a-z0-9-]+' | grep -oE -e '--.*' | tr '\n' ' ' || true
}

# What bash would offer for the words after the program's name.
in_bash() (
    # shellcheck source=/dev/null
    source "$files/poemstream.bash"
    COMP_WORDS=(poemstream "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _poemstream poemstream "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
    printf '%s\n' "${COMPREPLY[@]}"
)

check_bash() {
    expect 'bash: commands' "$commands" "$(in_bash '')"
    expect 'bash: a command that has begun' 'serve search' "$(in_bash se)"
    expect 'bash: after a language' 'serve search' "$(in_bash --language zh se)"
    expect 'bash: a language' 'en' "$(in_bash --language = en)"
    expect 'bash: words' 'text json' "$(in_bash serve --log-format '')"
    expect 'bash: words behind =' 'json' "$(in_bash serve --log-format = j)"
    expect 'bash: nothing for a number' '' "$(in_bash serve --port '')"
    expect 'bash: files' 'tokens.txt' "$(in_bash serve --token-file to)"
    [[ $(in_bash import tw) == 'two words.txt' ]] || fail 'bash: no files to import'
    expect 'bash: nothing for a question' '' "$(in_bash ask '')"
    expect 'bash: a wrong command' --language "$(in_bash sevre --)"
    for command in $commands; do
        expected=$(options "$command")
        [[ -z $expected ]] || expect "bash: $command" "$expected --language" "$(in_bash "$command" --)"
    done
    expect 'bash: the window' '--server --token --new-window --help --language --version' "$(in_bash --)"
}

# On a terminal, as a person does.
check_typing() {
    command -v script >/dev/null || return 0
    # shellcheck disable=SC2016 # for the other bash
    printf '%s\n' "source '$files/poemstream.bash'" 'PS1=' \
        'poemstream() { case "$*" in *--help*) command poemstream "$@" ;; *) echo "typed: $*" ;; esac; }' >rc
    printf 'poemstream serv\t--por\t7 --log-f\tj\t --token-file tw\t\nexit\n' |
        script -qec 'bash --noprofile --rcfile rc -i' /dev/null >typed 2>&1
    grep -q 'typed: serve --port 7 --log-format json --token-file two words.txt' typed || { cat -v typed; fail 'bash: typing'; }
}

# What a zsh on a terminal of its own shows for $1 and Tab, until there is $2.
# shellcheck disable=SC2016 # for the other shell
in_zsh() {
    timeout 60 zsh -f -c '
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "PS1= fpath=($1 \$fpath); stty -echo; LISTMAX=100000 COLUMNS=200 LINES=200; autoload -U compinit; compinit -u -D; print rea''dy"
        zpty -r shell out "*ready*"
        zpty -w -n shell "$2"$'"'\\t'"'
        zpty -r shell out "*$3*"
        print -r -- $out' zsh "$files" "$1" "$2" | sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' | tr -d '\r'
}

check_zsh() {
    command -v zsh >/dev/null || return 0
    expect 'zsh: commands' "$commands" "$(in_zsh 'poemstream ' 'the server' | grep -oE '^(ask|demo|import|listen|search|serve) ' | tr -d ' ')"
    expect 'zsh: words' 'text json' "$(in_zsh 'poemstream serve --log-format ' 'text' | grep -o 'json  text')"
    for command in serve listen; do
        expected=$(options "$command")
        expect "zsh: $command" "$expected --language" \
            "$(in_zsh "poemstream $command --" '--language' | grep -oE -e '^--[a-z0-9-]+')"
    done
}

# shellcheck disable=SC2016 # for the other shell
in_fish() { fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$files/poemstream.fish" "$1"; }

check_fish() {
    command -v fish >/dev/null || return 0
    expect 'fish: commands' "$commands" "$(in_fish 'poemstream ' | cut -f 1)"
    expect 'fish: after a language' 'serve search' "$(in_fish 'poemstream --language zh se' | cut -f 1)"
    expect 'fish: words' 'text json' "$(in_fish 'poemstream serve --log-format ')"
    expect 'fish: words behind =' '--log-format=json' "$(in_fish 'poemstream serve --log-format=j')"
    expect 'fish: files' 'tokens.txt' "$(in_fish 'poemstream serve --token-file to')"
    for command in $commands; do
        expected=$(options "$command")
        [[ -z $expected ]] || expect "fish: $command" "$expected --language" "$(in_fish "poemstream $command --" | cut -f 1)"
    done
    expect 'fish: the window' '--server --token --new-window --help --language --version' "$(in_fish 'poemstream --' | cut -f 1)"
}

check_bash
check_typing
check_zsh
check_fish
