# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # shared with who sources this

# More poems than the program's own: what ./run offers at the first start. Sourced after setup.sh, with $root set.
# Asked is on a terminal only, once, and never where there is a library; stdout is the program's.

: "${fortunes_folder:=/usr/share/games/fortunes}"
fortunes=("$fortunes_folder/tang300" "$fortunes_folder/song100") # of Debian's fortunes-zh
wants_poems=no

# Where the library lies, and the mark that the offer was made; nothing without a home.
data_folder() {
    local data=${XDG_DATA_HOME:-${HOME:+$HOME/.local/share}}
    [[ -n $data ]] && printf '%s/poemstream\n' "$data"
}

# offer_poems [argument of poemstream...]: asks, should this be a start that answers from the reader's library.
offer_poems() {
    local answer folder
    case ${1-} in '' | --language* | ask | demo | search | serve) ;; *) return 0 ;; esac
    [[ -z ${CI-} && " $*" != *' --'@(help|poems|server)* ]] && folder=$(data_folder) || return 0
    [[ ! -e $folder/poems.sqlite && ! -e $folder/offered ]] || return 0
    if ! is_interactive; then
        [[ -x $root/build/dev/bin/poemstream ]] || tell_of_more # where the first start is told of anyway
        return 0
    fi
    if [[ -e ${fortunes[0]} ]] || { have apt-get && { [[ $(id -u) -eq 0 ]] || have sudo; }; }; then
        say "Poemstream has two hundred poems of its own; Debian's package fortunes-zh has 409 of Tang and Song."
        read -r -p "Add them to your library? [Y/n] " answer || return 0
        if [[ ${answer:-y} == [yY]* ]]; then wants_poems=yes; fi
    fi
    tell_of_more
    [[ $wants_poems == yes ]] || remember "$folder"
}

tell_of_more() {
    say "380,000 more, in half a minute: npm pack chinese-poetry@2.0.1 && ./run import chinese-poetry-2.0.1.tgz"
}

# So that nobody is asked twice. What was wanted and failed is asked again.
remember() {
    mkdir -p "$1" 2>/dev/null || return 0
    touch "$1/offered" 2>/dev/null || return 0
}

# After the build. Whatever goes wrong, the program starts.
add_poems() {
    [[ $wants_poems == yes ]] || return 0
    if [[ ! -e ${fortunes[0]} ]]; then
        find_root fortunes-zh && install_packages fortunes-zh || return 0
    fi
    "$root/build/dev/bin/poemstream" import "${fortunes[@]}" </dev/null >&2 || true
}
