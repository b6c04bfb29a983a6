#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# firststart.sh SOURCE: what ./run says and does of poems at its first start. In a copy of its scripts, with an apt-get, a
# build and a program that only write down what is asked of them.
set -eu
command -v script >/dev/null || exit 77 # which is a terminal to others
source=$1
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
mkdir "$house/tree" "$house/bin"
cp -r "$source/run" "$source/scripts" "$source/CMakePresets.json" "$house/tree"
cd "$house"
failures=0

stub() { # NAME: a program, from standard input
    { echo '#!/bin/sh'; cat; } >"$1"
    chmod +x "$1"
}
stub bin/dpkg-query <<'END'
for package; do case $package in -*) ;; *) printf 'installed:%s ' "$package" ;; esac; done
END
stub bin/ninja <<'END'
echo 'ninja: no work to do.'
END
stub bin/sudo <<'END'
[ "$1" != --non-interactive ] || shift
exec "$@"
END
stub bin/cmake <<'END'
[ -e "$HOUSE/program" ] || exit 0
mkdir -p tree/build/dev/bin
mv "$HOUSE/program" tree/build/dev/bin/poemstream
END
echo true | stub bin/fc-list
stub bin/apt-get <<'END'
case $* in
*' install fortunes-zh')
    echo install >>"$HOUSE/log"
    [ ! -e "$HOUSE/no-network" ] || exit 100
    mkdir -p "$fortunes_folder"
    touch "$fortunes_folder/tang300" "$fortunes_folder/song100"
    ;;
esac
END

# As on a machine that has nothing yet, but a program that was built before.
begin() {
    what=$1
    rm -rf data fortunes log out err no-network tree/build
    mkdir -p tree/build/dev/bin
    stub tree/build/dev/bin/poemstream <<'END'
echo "$*" | sed "s|$HOUSE/||g" >>"$HOUSE/log"
case $1 in import) echo 'poems added' ;; *) echo 'a poem' ;; esac
END
}

# on_terminal KEYS ARGUMENT...: ./run with a person at a terminal; without one, away ARGUMENT... Standard output is a file.
start="env -u CI HOUSE=$house fortunes_folder=$house/fortunes XDG_DATA_HOME=$house/data PATH=$house/bin:$PATH TERM=dumb"
on_terminal() {
    keys=$1
    shift
    printf '%b' "$keys" | script -qec "${with-} $start tree/run $* >$house/out" /dev/null >"$house/err" 2>&1 || report "it fails"
}
away() { $start tree/run "$@" >out 2>err </dev/null || report "it fails"; }

report() {
    echo "$what: $1"
    cat err
    failures=$((failures + 1))
}
says() { grep -q "$1" err || report "does not say '$1'"; }
is_silent_about() { if grep -q "$1" err; then report "says '$1'"; fi; }
did() { [ "$(tr '\n' ';' <log)" = "$1" ] || report "did $(tr '\n' ';' <log)"; }
printed_the_poem_alone() { [ "$(cat out)" = 'a poem' ] || report "prints $(cat out)"; }

begin 'yes'
on_terminal 'y\n' ask moon
says 'Add them to your library?'
says 'npm pack chinese-poetry@2.0.1 && ./run import chinese-poetry-2.0.1.tgz'
says 'poems added'
did 'install;import fortunes/tang300 fortunes/song100;ask moon;'
printed_the_poem_alone

begin 'no, for good'
on_terminal 'n\n' ask moon
did 'ask moon;'
printed_the_poem_alone
on_terminal 'y\n' ask moon
is_silent_about 'Add them'
is_silent_about 'npm pack'
did 'ask moon;ask moon;'

begin 'nothing was answered'
on_terminal '\004' ask moon
did 'ask moon;'
on_terminal '\n' ask moon
did 'ask moon;install;import fortunes/tang300 fortunes/song100;ask moon;'

begin 'no network: the program starts, and asks again'
touch no-network
on_terminal 'y\n' ask moon
says 'They could not be installed.'
did 'install;ask moon;'
rm no-network
on_terminal 'y\n' ask moon
did 'install;ask moon;install;import fortunes/tang300 fortunes/song100;ask moon;'

begin 'the package is there'
mkdir fortunes
touch fortunes/tang300 fortunes/song100
on_terminal 'y\n' search moon
did 'import fortunes/tang300 fortunes/song100;search moon;'

begin 'there is a library'
mkdir -p data/poemstream
touch data/poemstream/poems.sqlite
on_terminal 'y\n' ask moon
is_silent_about 'Add them'
is_silent_about 'npm pack'

begin 'other commands'
for arguments in 'import poems.json' '--help' '--version' 'listen http://127.0.0.1' 'ask --help' 'serve --poems a.json' \
    '--server http://127.0.0.1'; do
    # shellcheck disable=SC2086 # they are words
    on_terminal 'y\n' $arguments
    is_silent_about 'Add them'
done
[ ! -e fortunes ] || report 'installs'

begin 'in CI'
usual=$start
with='CI=true' start="env HOUSE=$house fortunes_folder=$house/fortunes XDG_DATA_HOME=$house/data PATH=$house/bin:$PATH"
on_terminal 'y\n' ask moon
is_silent_about 'Add them'
is_silent_about 'npm pack'
with='' start=$usual

begin 'nobody is there'
away ask moon
[ ! -s err ] || report 'says something'
did 'ask moon;'
printed_the_poem_alone

begin 'nobody is there, and nothing is built'
mv tree/build/dev/bin/poemstream program
rm -r tree/build
away ask moon
says 'npm pack chinese-poetry@2.0.1 && ./run import chinese-poetry-2.0.1.tgz'
did 'ask moon;'
printed_the_poem_alone

begin 'only standard output is no terminal'
on_terminal 'n\n' ask moon
says 'Add them'

begin 'the home cannot be written'
touch data
on_terminal 'n\n' ask moon
printed_the_poem_alone

echo "$failures failures"
[ "$failures" -eq 0 ]
