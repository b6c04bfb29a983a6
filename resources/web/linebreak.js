// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Signs after which, or before which, a browser may begin a line within Chinese and Japanese text.
const han = /^(?=\p{Lo})[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const closing = /^[，。；：！？、」』）》〉]/;
const longestHeld = 64;

/// Whether a line may surely be broken between these two grapheme clusters, whatever else stands there. Small kana
/// count for the others: no line begins with one where it is set with care.
function breaks(before, after) {
    if (/^\s/.test(before))
        return !/^[\s\u00a0\u202f]/.test(after) && !/^[\u00a0\u202f]/.test(before);
    return han.test(after) && !/^[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/.test(after)
        && (han.test(before) || closing.test(before));
}

/// How many of @p clusters, which end where a text has arrived, are sure to stay where they are on their line: what
/// comes may yet take the rest to the next line, before the reader's eyes. No more than 64 code units are held back.
export function sureClusters(clusters) {
    let length = 0;
    for (let at = clusters.length - 1; at > 0; --at) {
        length += clusters[at].length;
        if (length > longestHeld)
            return clusters.length;
        if (clusters[at - 1] === '\n' || breaks(clusters[at - 1], clusters[at]))
            return at;
    }
    return clusters[clusters.length - 1] === '\n' ? clusters.length : 0;
}
