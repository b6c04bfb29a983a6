// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { Announcement } from './announcement.js';
import { Characters } from './characters.js';
import { Follower } from './follower.js';
import { Sheet } from './sheet.js';
import { Typewriter } from './typewriter.js';

const part = (id) => document.getElementById(id);
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/// Leaves alone what is right already: somebody may have marked it.
function write(element, text) {
    if (element.textContent !== text)
        element.textContent = text;
}

/// The poem on the page: its heading, its verses as they are typed, and what a screen reader is told of it: nothing while
/// it comes, and then the whole of it, once.
export class PoemPage {
    heading = {};
    typewriter = new Typewriter(() => this.#show());
    #words;
    #onTyped;
    #announcement = new Announcement(part('announcement'));
    #sheet = new Sheet(part('verses'));
    #pace = 0;
    #script = ''; // 'simplified', 'traditional', or as the poem was written
    #characters = null; // once they were wanted
    #lean = 0; // see Characters
    #follower = new Follower();

    /// @p onTyped is called when a poem is typed to its end.
    constructor(words, onTyped) {
        this.#words = words;
        this.#onTyped = onTyped;
        lessMotion.addEventListener('change', () => this.setPace(this.#pace));
    }

    setPace(pace) {
        this.#pace = pace;
        this.typewriter.pace = lessMotion.matches ? 0 : pace;
    }

    /// Shows this poem and those to come in 'simplified' or 'traditional' characters, or, '', as they are.
    async setScript(script) {
        this.#script = script;
        if (script !== '')
            this.#characters ??= await Characters.load().catch(() => null);
        this.#weigh();
    }

    append(piece) {
        this.#weigh(this.typewriter.text + piece);
        this.typewriter.append(piece);
    }

    clear() {
        this.heading = {};
        this.#lean = 0;
        this.typewriter.clear();
        this.#sheet.clear();
        part('poem').hidden = true;
        this.#announcement.clear();
        this.#follower.begin();
    }

    begin(heading) {
        this.heading = heading;
        this.#weigh();
        this.#words.say(part('poem-reason'), ...this.#reason());
        part('poem').hidden = false;
        part('poem').ariaBusy = 'true';
    }

    /// All has come: it is typed to its end, and told.
    finish() {
        this.typewriter.end();
        part('poem').ariaBusy = 'false';
        const { title, author, language } = this.heading;
        if (title !== undefined)
            this.#announcement.tell([title, author, this.typewriter.text].filter(Boolean).join('\n'), language);
    }

    /// No more comes, though it is not the end: what is here is typed, and not told.
    breakOff() {
        this.typewriter.end();
        part('poem').ariaBusy = 'false';
    }

    /// What is on the page is all that there will be, for the time being.
    stop() {
        this.typewriter.cut();
        part('poem').ariaBusy = 'false';
    }

    reopen() {
        this.typewriter.reopen();
        this.#follower.begin();
        part('poem').ariaBusy = 'true';
    }

    /// How far the poem has come, as the ids of the server's events say it; '' where there is none.
    get place() {
        const { id } = this.heading;
        return id === undefined ? '' : `${id}.${[...this.typewriter.text].length}`;
    }

    /// A poem that was here before, as far as it had come.
    showAgain({ heading, text }) {
        this.clear();
        this.begin(heading);
        this.#weigh(text);
        this.typewriter.show(text);
        part('poem').ariaBusy = 'false';
        part('poem-title').tabIndex = -1;
        part('poem-title').focus();
    }

    /// What is traditional already would be spoilt by being made so, and the other way round: the characters of @p text, as
    /// far as it is known, decide. Those that are shown change where the decision does.
    #weigh(text = this.typewriter.text) {
        const { title, author, dynasty, language } = this.heading;
        if (title === undefined)
            return;
        const byline = [author, dynasty].filter(Boolean).join(' · ');
        const isChinese = language === 'zh' && this.#characters !== null;
        this.#lean = isChinese ? this.#characters.lean(title + byline + text.slice(0, 500)) : 0;
        const isToChange = isChinese && this.#script !== ''
            && (this.#script === 'traditional' ? this.#lean <= 0 : this.#lean >= 0);
        const convert = isToChange ? this.#conversions[this.#script] : this.#conversions.none;
        const isTraditional = isToChange ? this.#script === 'traditional' : this.#lean > 0;
        part('poem').lang = isTraditional ? 'zh-Hant' : language;
        write(part('poem-title'), convert(title));
        write(part('poem-author'), convert(byline));
        if (this.#sheet.convert === convert)
            return;
        this.#sheet.convert = convert;
        this.#sheet.clear();
        this.#show();
    }

    #conversions = {
        none: (words) => words,
        simplified: (words) => this.#characters.simplified(words),
        traditional: (words) => this.#characters.traditional(words),
    };

    #reason() {
        const { kind, words = [] } = this.heading.match ?? {};
        if (words.length === 0)
            return [''];
        return [kind === 'exact' ? 'foundBy' : 'for', () => words.join(this.#words.of('comma'))];
    }

    #show() {
        this.#sheet.show(this.typewriter.text, this.typewriter.revealed);
        if (this.typewriter.isTyping)
            this.#follower.follow(this.#sheet.end);
        if (this.typewriter.isFinished)
            this.#onTyped();
    }
}
