# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154 # shared with who sources this

# What ./run and ./test share: packages, configuring, building. Sourced, with $root set.
# Whatever is said here goes to stderr, and nothing here reads stdin but the one question.

build_packages=(ca-certificates cmake g++ libarchive-dev libopencc-dev libqt6sql6-sqlite ninja-build
    qt6-base-dev qt6-httpserver-dev qt6-l10n-tools qt6-tools-dev qt6-websockets-dev zlib1g-dev)
test_packages=(at-spi2-core dbus-daemon openssl poppler-utils xauth xvfb)

say() { printf '%s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command; on a terminal its output is seen, elsewhere only if it fails.
visibly() {
    if [[ -t 2 ]]; then "$@" </dev/null >&2; else quietly "$@"; fi
}

# Runs a command; its output is seen only if it fails.
quietly() {
    local output
    output=$("$@" 2>&1 </dev/null) && return
    local status=$?
    say "$output"
    return "$status"
}

# The packages among the arguments that are not installed.
missing_packages() {
    local package installed
    # shellcheck disable=SC2016 # dpkg-query fills these in
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true) "
    for package in "$@"; do
        [[ $installed == *" installed:$package "* ]] || printf '%s\n' "$package"
    done
}

# The window shows Chinese poems: where no font can, one is needed. Nor should English ones be set in a face for
# Chinese, whose apostrophe is as wide as a word.
font_packages() {
    [[ -n $(fc-list :lang=zh 2>/dev/null) ]] || echo fonts-noto-cjk
    fc-list : family 2>/dev/null |
        grep -qE 'Source Serif 4|Libertinus Serif|EB Garamond|Charter|Noto Serif(,|$)|Georgia' || echo fonts-ebgaramond
}

# Sets as_root to what apt-get is to be started with; or says why the arguments cannot be installed.
find_root() {
    as_root=()
    if ! have apt-get; then
        say "There is no apt-get here to install them (the names are Debian's). Install them, then try again."
        return 1
    fi
    [[ $(id -u) -ne 0 ]] || return 0
    if ! have sudo; then
        say "Only root can install them: apt-get install $*"
        return 1
    fi
    as_root=(sudo)
    is_interactive || as_root+=(--non-interactive)
}

# Whether there is somebody who can be asked.
is_interactive() { [[ -t 0 && -t 2 ]]; }

# Installs the arguments, after find_root; or says that it went wrong.
install_packages() {
    visibly "${as_root[@]}" apt-get -q update || true # an old list may do; the next command will tell
    visibly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=600 install "$@" && return
    say "They could not be installed."
    return 1
}

# Installs what is missing of the arguments, or says what it is and stops.
require_packages() {
    local missing as_root answer
    if have dpkg-query; then
        mapfile -t missing < <(missing_packages "$@")
    elif ! configure dev 2>/dev/null; then # nothing else tells what is there
        missing=("$@")
    fi
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "Poemstream needs these packages: ${missing[*]}"
    find_root "${missing[@]}" || exit 1
    if is_interactive; then
        read -r -p "Install them now? [Y/n] " answer || exit 1
        [[ ${answer:-y} == [yY]* ]] || exit 1
    else
        say "Installing them ..."
    fi
    install_packages "${missing[@]}" || exit 1
}

# configure PRESET [cmake argument...]: unless build/PRESET is of this folder and newer than the presets.
configure() {
    local folder=$root/build/$1
    if [[ $# -eq 1 && $folder/build.ninja -nt $root/CMakePresets.json ]] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        return
    fi
    if have ccache; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
    quietly cmake --fresh -S "$root" --preset "$@"
}

# build PRESET [target...]: without a word where everything is up to date.
build() {
    local folder=$root/build/$1
    shift
    [[ $(ninja -C "$folder" -n "$@" 2>&1 | tail -n 1) != "ninja: no work to do." ]] || return 0
    local ninja=(flock "$folder/.lock" ninja -C "$folder") # two starts at once build once
    if [[ -t 2 ]]; then
        "${ninja[@]}" "$@" </dev/null >&2
    else
        "${ninja[@]}" --quiet "$@" </dev/null >&2
    fi
}
