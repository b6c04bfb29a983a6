# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# fish completion for poemstream. Commands, options and what an option takes are read from the program's own --help, in
# the language that it speaks, so that nothing here can fall behind it.

# The command among what is typed already; nothing where there is none, or options of the window.
function __poemstream_command
    set -l words (commandline -opc)[2..]
    while set -q words[1]
        switch $words[1]
            case --language
                set words $words[3..]
            case '--language=*'
                set words $words[2..]
            case '-*'
                echo -
                return
            case '*'
                echo $words[1]
                return
        end
    end
end

# The options of the help on standard input: name, what it takes, what it does; with tabs between.
function __poemstream_options
    awk '
        function flush(   name) {
            if (!match(line, /--[a-z][a-z0-9-]*( <[^>]*>)?/)) return
            name = substr(line, RSTART, RLENGTH)
            line = substr(line, RSTART + RLENGTH)
            sub(/^ +/, "", line)
            if (!sub(/ </, "\t", name)) name = name "\t"
            sub(/>$/, "", name)
            print name "\t" line
            line = ""
        }
        /^  -/ { flush(); line = $0; next }
        /^    / && line != "" { sub(/^ +/, " "); line = line $0 }
        END { flush() }'
end

# What the option $argv[2] of a command, whose options are $argv[3..], may be given, beginning with $argv[1]; fails if it
# takes nothing.
function __poemstream_values
    if test "$argv[2]" = --language
        poemstream --language en --help | string match -rg -- '--language LANG [^:]*: (.*)\.$' | string split ', '
        return 0
    end
    set -l value (printf '%s\n' $argv[3..] | string match -rg "^$argv[2]\t([^\t]+)")
    or return
    switch $value
        case 'FILE*' PEM PATH
            __fish_complete_path $argv[1]
        case '*|*'
            string split '|' $value
    end
    return 0
end

function __poemstream_complete
    set -l program (commandline -opc)[1]
    set -l current (commandline -ct)
    set -l previous (commandline -opc)[-1]
    set -l command (__poemstream_command)
    set -l help
    set -l options
    if contains -- "$command" '' -
        set help ($program --help 2>/dev/null)
        set options (string match -ra -- '--[a-z][a-z-]*' $help)\t\t
    else
        set help ($program $command --help 2>/dev/null)
        set options (printf '%s\n' $help | __poemstream_options) --language\t\t
    end
    if set -l parts (string match -rg '^(--[a-z0-9-]+)=(.*)$' -- $current)
        __poemstream_values "$parts[2]" $parts[1] $options | string replace -r -- '^' "$parts[1]="
    else if __poemstream_values "$current" $previous $options
    else if string match -q -- '-*' $current
        printf '%s\n' $options | string replace -r '\t[^\t]*\t' '\t'
    else if test -z "$command"
        string match -rg -- 'poemstream ([a-z]+) .*?  +(\S.*)' $help | paste - -
    else if string match -q -- '* PATH...*' $help[1]
        __fish_complete_path $current
    end
end

complete -c poemstream -f -a '(__poemstream_complete)'
