// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { sureClusters } from './linebreak.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const longestText = 1 << 20; // code units; what arrives beyond is dropped
const longestLine = 256; // that waits for its end where nothing is typed by and by
const frame = 16; // ms
const leisure = 60; // beats that may wait before the typing gets faster

/// How long the eye rests after @p cluster, in beats.
function beatsAfter(cluster) {
    if (/^[。！？…⋯．.!?‼⁇⁈⁉؟।]/.test(cluster))
        return 4;
    if (/^[\n\r\u2028\u2029]/.test(cluster))
        return 3;
    return /^[，；：、—,;:،؛]/.test(cluster) ? 2 : 1;
}

/// A text that arrives in pieces and reveals itself one grapheme cluster at a time; it knows no page. What is revealed
/// ends on a cluster's border however the pieces were cut, and only grows. What could still move to another line when
/// more comes is held back, and at the end of what came the last cluster always is.
export class Typewriter {
    text = '';
    revealed = 0; // code units
    isEnded = false;
    #clusters = []; // that are not yet revealed; the last one may still grow
    #sure = 0; // how many of them may be revealed
    #timer = 0;
    #pace = 70;
    #onReveal;

    /// @p onReveal is called after each change of `revealed`.
    constructor(onReveal) {
        this.#onReveal = onReveal;
        document.addEventListener('visibilitychange', () => this.#goOn());
    }

    /// Milliseconds after an ordinary character. 0: a line is revealed as soon as it is here whole.
    set pace(milliseconds) {
        this.#pace = milliseconds;
        this.#rest();
        this.#goOn();
    }

    /// Whether it goes by clusters, rather than by lines.
    get isTyping() {
        return this.#pace > 0;
    }

    /// True once all that will ever come is revealed.
    get isFinished() {
        return this.isEnded && this.#clusters.length === 0;
    }

    append(piece) {
        if (!this.isEnded)
            this.#take(piece.slice(0, longestText - this.text.length));
    }

    /// No more will come, until reopen().
    end() {
        this.isEnded = true;
        this.#take('');
    }

    reopen() {
        this.isEnded = false;
    }

    /// Nothing more is revealed: what arrived and was not is forgotten. Gives back what stays.
    cut() {
        this.#rest();
        this.text = this.text.slice(0, this.revealed);
        this.#clusters = [];
        this.#sure = 0;
        this.isEnded = true;
        return this.text;
    }

    clear() {
        this.#rest();
        this.text = '';
        this.revealed = this.#sure = 0;
        this.#clusters = [];
        this.isEnded = false;
    }

    /// All at once, as it was revealed before.
    show(text) {
        this.clear();
        this.text = text;
        this.revealed = text.length;
        this.isEnded = true;
        this.#onReveal();
    }

    #take(piece) {
        this.text += piece;
        const open = this.#clusters.pop() ?? '';
        for (const { segment } of graphemes.segment(open + piece))
            this.#clusters.push(segment);
        this.#sure = this.isEnded ? this.#clusters.length : Math.max(this.#sure, sureClusters(this.#clusters));
        this.#goOn();
    }

    #goOn() {
        if (this.#pace === 0 || document.hidden)
            this.#reveal(this.#wholeLines());
        else if (this.#sure > 0 && this.#timer === 0)
            this.#tick();
    }

    #rest() {
        clearTimeout(this.#timer);
        this.#timer = 0;
    }

    #wholeLines() {
        const end = this.#clusters.slice(0, this.#sure).lastIndexOf('\n') + 1;
        return this.isEnded || this.#sure - end > longestLine ? this.#sure : end;
    }

    /// One frame's worth: pauses too short to be seen are taken together.
    #tick() {
        let count = 0;
        let pause = 0;
        while (count < this.#sure && pause < frame) {
            const haste = Math.max(1, (this.#sure - count) / leisure);
            pause += this.#pace * beatsAfter(this.#clusters[count]) / haste;
            ++count;
        }
        this.#timer = setTimeout(() => {
            this.#timer = 0;
            this.#goOn();
        }, pause);
        this.#reveal(count);
    }

    #reveal(count) {
        if (count <= 0)
            return;
        this.revealed += this.#clusters.splice(0, count).join('').length;
        this.#sure -= count;
        this.#onReveal();
    }
}
