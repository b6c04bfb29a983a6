# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # shared with who sources this

# What ./test --all does: one stage after the other, and all of them even if one fails. Sourced by ./test.

packages+=(caddy clang clang-format clang-tidy codespell fcitx5 fcitx5-frontend-qt6 fcitx5-pinyin gcovr git
    haproxy libclang-rt-dev nginx openbox reuse shellcheck trayer xdotool)
packages+=(appstream desktop-file-utils)
have node || packages+=(nodejs) # these four may have come from elsewhere
have npm || packages+=(npm)
have chromium || packages+=(chromium)
have firefox-esr || packages+=(firefox-esr)
packages+=(fish man-db mandoc zsh) # what man pages and completions are tried in

stage_results=()
failed_stages=()

# stage NAME COMMAND [argument...]: one heading, its seconds; the output is seen only if it fails.
stage() {
    local name=$1 log=$root/build/logs/$1.log started=$SECONDS verdict=passed
    shift
    printf '== %s ... ' "$name"
    set +e
    (set -e; "$@") >"$log" 2>&1 </dev/null
    local status=$?
    set -e
    [[ $status -eq 0 ]] || verdict=FAILED
    finish_stage "$name" "$verdict" $((SECONDS - started))
    [[ $status -eq 0 ]] || cat "$log"
    grep -h 'tests passed,\|^lines: ' "$log" || true
}

finish_stage() {
    printf '%s, %d s\n' "$2" "$3"
    stage_results+=("$(printf '%-12s %-7s %5d s' "$1" "$2" "$3")")
    [[ $2 == passed ]] || failed_stages+=("$1")
}

# Once more, last of all and without the rest: what was found. A reader of the output's end needs no more.
tell_failures() {
    local name
    for name in "${failed_stages[@]}"; do
        printf 'FAILED: %s\n' "$name"
        grep -ahE 'error:|warning:|FAIL!|\(Failed\)|\(Timeout\)|^ERROR|^SUMMARY' "$root/build/logs/$name.log" | head -n 40 || true
    done
}

check_format() {
    cd "$root"
    find app client examples server tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format --dry-run -Werror {} +
}

check_licences() { reuse --root "$root" lint; }

check_spelling() { cd "$root" && codespell; }

check_shell() {
    cd "$root"
    shellcheck --external-sources packaging/appimage/make packaging/debian/*/p* tests/packages run test .ci/run scripts/*.sh scripts/make-dist scripts/make-icons scripts/test-on-debian tests/benchmarks/run tests/qt-matrix tests/lint/*.sh tests/package/*.sh \
        resources/manual/fill.sh resources/completions/poemstream.bash
}

# Headers are checked through the files that include them. Tests are left out: they would take as long again.
check_tidy() {
    configure dev -DPOEMSTREAM_PRECOMPILE=OFF
    "$root/scripts/tidy" "$root/build/dev"
}

check_no_desktop() {
    configure no-desktop
    build no-desktop
    "$root/tests/lint/nodesktop.sh" "$root/build/no-desktop/bin/poemstream"
}

# Both from one build and one run of the tests: either would take ten minutes more. What is installed is tested elsewhere.
check_asan_and_coverage() {
    local least=90
    [[ $# -eq 0 ]] || least=0 # not all tests are to run
    configure asan
    build asan
    find "$root/build/asan" -name '*.gcda' -delete
    run_tests asan --label-exclude 'browser|fuzz|lint|package' "$@"
    gcovr --root "$root" --filter client/ --filter server/ --print-summary --fail-under-line "$least" "$root/build/asan"
}

# Qt itself is not instrumented: what happens inside it is taken for granted. QProcess starts programs by vfork(), whose
# child shares the sanitizer's memory: for the sanitizer its parent has forked too, and must go on having threads.
check_tsan() {
    configure tsan
    build tsan
    TSAN_OPTIONS="ignore_noninstrumented_modules=1 halt_on_error=1 die_after_fork=0" \
        run_tests tsan --label-regex 'unit|socket' --label-exclude proxy "$@" # proxies see no threads of ours
}

check_fuzz() {
    configure fuzz
    build fuzz fuzz_eventstreamparser fuzz_httpanswer fuzz_httprequest
    run_tests fuzz --label-regex fuzz
}

# promtool, by which a test judges what /metrics says. Only its file: Debian's package would start a server here.
fetch_promtool() {
    local tools=$root/build/tools
    have promtool && return
    if [[ ! -x $tools/promtool ]]; then
        mkdir -p "$tools"
        (
            cd "$tools" && apt-get -q download prometheus &&
                dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x --strip-components=3 ./usr/bin/promtool &&
                rm prometheus_*.deb
        ) >"$root/build/logs/promtool.log" 2>&1 || say "There is no promtool to be had: its test is skipped."
    fi
    PATH=$PATH:$tools
}

run_stages() {
    require_packages "${packages[@]}"
    mkdir -p "$root/build/logs"
    fetch_promtool
    stage format check_format
    stage licences check_licences
    stage spelling check_spelling
    stage shell check_shell
    stage no-desktop check_no_desktop
    stage tidy check_tidy
    stage asan check_asan_and_coverage "$@"
    stage tsan check_tsan "$@"
    stage fuzz check_fuzz

    local started=$SECONDS verdict=passed
    printf '== tests, in browsers too ...\n'
    configure dev -DPOEMSTREAM_BROWSER_TESTS=ON -DPOEMSTREAM_PRECOMPILE=OFF # so that a missing include is found
    build dev
    run_tests dev --label-exclude fuzz "$@" | tee "$root/build/logs/tests.log" || verdict=FAILED
    finish_stage tests "$verdict" $((SECONDS - started))

    printf '\n%s\n' 'All stages:'
    printf '  %s\n' "${stage_results[@]}" "$(printf '%-20s %5d s' 'in all' "$SECONDS")"
    tell_failures
    [[ ${#failed_stages[@]} -eq 0 ]]
}
