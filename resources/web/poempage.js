// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Sheet } from './sheet.js';
import { Typewriter } from './typewriter.js';

const part = (id) => document.getElementById(id);
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/// The poem on the page: its heading, its verses as they are typed, and what a screen reader is told of it: nothing while
/// it comes, and then the whole of it, once.
export class PoemPage {
    heading = {};
    typewriter = new Typewriter(() => this.#show());
    #words;
    #sheet = new Sheet(part('verses'));
    #pace = 0;
    #follows = true; // the end of the poem, down the page

    constructor(words) {
        this.#words = words;
        lessMotion.addEventListener('change', () => this.setPace(this.#pace));
        for (const event of ['wheel', 'touchmove', 'pointerdown'])
            document.addEventListener(event, () => this.#follows = false, { passive: true });
    }

    setPace(pace) {
        this.#pace = pace;
        this.typewriter.pace = lessMotion.matches ? 0 : pace;
    }

    clear() {
        this.heading = {};
        this.typewriter.clear();
        this.#sheet.clear();
        part('poem').hidden = true;
        part('announcement').textContent = '';
        this.#follows = true;
    }

    begin(heading) {
        this.heading = heading;
        part('poem').lang = heading.language;
        part('poem-title').textContent = heading.title;
        part('poem-author').textContent = [heading.author, heading.dynasty].filter(Boolean).join(' · ');
        part('poem-reason').lang = document.documentElement.lang;
        this.#words.say(part('poem-reason'), ...this.#reason());
        part('poem').hidden = false;
        part('poem').ariaBusy = 'true';
    }

    /// All has come: it is typed to its end, and told.
    finish() {
        this.typewriter.end();
        part('poem').ariaBusy = 'false';
        const { title, author, language } = this.heading;
        if (title === undefined)
            return;
        part('announcement').lang = language;
        part('announcement').textContent = [title, author, this.typewriter.text].filter(Boolean).join('\n');
        // Told is told: who walks through the page shall not meet the poem a second time.
        setTimeout(() => part('announcement').textContent = '', 3000);
    }

    /// What is on the page is all that there will be, for the time being.
    stop() {
        this.typewriter.cut();
        part('poem').ariaBusy = 'false';
    }

    reopen() {
        this.typewriter.reopen();
        part('poem').ariaBusy = 'true';
    }

    /// A poem that was here before, whole.
    showAgain({ heading, text }) {
        this.clear();
        this.begin(heading);
        this.typewriter.show(text);
        part('poem').ariaBusy = 'false';
        part('poem-title').tabIndex = -1;
        part('poem-title').focus();
    }

    #reason() {
        const { kind, words = [] } = this.heading.match ?? {};
        if (words.length === 0)
            return [''];
        return [kind === 'exact' ? 'foundBy' : 'for', () => words.join(this.#words.of('comma'))];
    }

    #show() {
        this.#sheet.show(this.typewriter.text, this.typewriter.revealed);
        if (this.#follows)
            this.#sheet.end?.scrollIntoView({ block: 'nearest' });
    }
}
