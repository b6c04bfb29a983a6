# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # shared with who sources this

# Another Debian in a folder, for root. Sourced after setup.sh, with $folder set.

# inside [--net] COMMAND [argument...]: in the other Debian. What is mounted and started there ends with the command;
# with --net it is also alone on its network, so that no port and no X display is taken by somebody outside.
inside() {
    local apart=(--mount --pid --fork --kill-child)
    if [[ $1 == --net ]]; then
        apart+=(--net)
        shift
    fi
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare "${apart[@]}" sh -c '
        folder=$1 && shift
        ip link set lo up
        mount -t proc proc "$folder/proc"
        mount -t devpts -o ptmxmode=666 devpts "$folder/dev/pts"
        mount -t tmpfs tmpfs "$folder/dev/shm"
        exec chroot "$folder" env --ignore-environment HOME=/root LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"' sh "$folder" "$@"
}

# SUITE
bootstrap() {
    rm -rf --one-file-system "$folder.part"
    mkdir -p "$folder.part"
    visibly debootstrap --variant=minbase "$1" "$folder.part"
    mv -T "$folder.part" "$folder"
}

# How apt gets through to its servers is the same as outside.
apt_settings() {
    if have apt-config; then apt-config dump Acquire | grep -E '::(Proxy|Check-)' || true; fi
    if [[ -n ${http_proxy-} ]]; then printf 'Acquire::http::Proxy "%s";\n' "$http_proxy"; fi
}
