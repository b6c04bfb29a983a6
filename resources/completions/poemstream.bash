# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# bash completion for poemstream. Commands, options and what an option takes are read from the program's own --help, so
# that nothing here can fall behind it.

# _poemstream_help PROGRAM [COMMAND]
_poemstream_help() { "${1/#\~/$HOME}" --language en ${2:+"$2"} --help 2>/dev/null </dev/null; }

# What the option $1 takes, by the help on standard input: N, FILE, text|json...; nothing if it is a flag.
_poemstream_value() { sed -n "s/^  .*$1 <\([^>]*\)>.*/\1/p"; }

_poemstream_files() {
    compopt -o filenames 2>/dev/null # not there outside a completion
    mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_poemstream_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }

_poemstream() {
    local program=$1 current=$2 previous=${COMP_WORDS[COMP_CWORD - 1]} command='' help value i
    # bash takes --port=3 for three words.
    if [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]]; then
        current=''
    elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        --language) [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((++i)); ((++i)) ;;
        -*) break ;; # options of the window
        *) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    COMPREPLY=()
    if [[ $previous == --language ]]; then
        help=$(_poemstream_help "$program" | sed -n 's/.*--language LANG [^:]*: \(.*\)\.$/\1/p' | tr -d ,)
        _poemstream_words "$help" "$current"
        return
    fi
    help=$(_poemstream_help "$program" "$command")
    value=$([[ $previous == --* ]] && _poemstream_value "$previous" <<<"$help")
    case $value in
    '') ;;
    *'|'*) _poemstream_words "${value//|/ }" "$current"; return ;;
    FILE* | PEM | PATH) _poemstream_files "$current"; return ;;
    *) return ;; # whatever the person knows
    esac
    if [[ $current == -* ]]; then
        _poemstream_words "$(grep -o -e '--[a-z][a-z0-9-]*' <<<"$help") --language" "$current"
    elif [[ -z $command && $i -eq $COMP_CWORD ]]; then
        _poemstream_words "$(sed -n 's/.*poemstream \([a-z][a-z]*\) .*/\1/p' <<<"$help")" "$current"
    elif [[ $help == *" PATH..."* ]]; then
        _poemstream_files "$current"
    fi
} && complete -F _poemstream poemstream
