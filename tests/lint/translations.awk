# SPDX-FileCopyrightText: 2026 The Poemstream authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reads .ts files as lupdate writes them. Each translation has the places (%1, %n) of its source, and a key to
# press where the source has one. Of several plural forms some say the number in words ("no poem"): these may lack %n.

function text_of(element) {
    gsub(/<[^>]*>/, "", element)
    gsub(/&(apos|quot|lt|gt|#[0-9a-fx]+);/, "", element)
    gsub(/&amp;/, "\\&", element)
    return element
}

function places(text, isWithoutNumber,    found, list, count, i, j, swapped) {
    count = 0
    while (match(text, /%(L?[0-9]+|n)/)) {
        found = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        sub(/L/, "", found) # in which digits is the language's affair
        if (!(isWithoutNumber && found == "%n"))
            list[++count] = found
    }
    found = ""
    for (i = 1; i <= count; i++) {
        for (j = i + 1; j <= count; j++)
            if (list[j] < list[i]) {
                swapped = list[i]
                list[i] = list[j]
                list[j] = swapped
            }
        found = found " " list[i]
    }
    return found
}

function keys(text) {
    gsub(/&&/, "", text)
    return gsub(/&[^ ]/, "", text)
}

function check(translation, isWithoutNumber) {
    translation = text_of(translation)
    if (places(translation, isWithoutNumber) != places(source, isWithoutNumber))
        complain("other places than in the source")
    if (keys(source) != 0 && keys(translation) != 1)
        complain("not one key to press")
}

function complain(what) {
    print FILENAME ": " what ": " source
    status = 1
}

/<source>/ { in_source = 1; source = "" }
in_source { source = source $0 }
/<\/source>/ { in_source = 0; source = text_of(source) }
/<translation/ { in_translation = 1; translation = "" }
in_translation { translation = translation $0 "\n" }
/<\/translation>/ {
    in_translation = 0
    forms = split(translation, form, /<numerusform[^>]*>/)
    for (f = forms > 1 ? 2 : 1; f <= forms; f++)
        check(form[f], forms > 2)
}
END { exit status }
