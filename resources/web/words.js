// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

const root = document.documentElement;

/// The page's words, in the language in which the server sent it or the one that was chosen since.
export class Words {
    #all = null; // until they are here
    #said = new Map(); // element -> [key, value]: sentences that come and go

    constructor() {
        this.#markChoice();
        for (const link of document.querySelectorAll('[data-language]')) {
            link.addEventListener('click', (event) => {
                if (this.#all === null)
                    return; // the server has the page in that language
                event.preventDefault();
                this.#change(link.dataset.language);
                history.replaceState(null, '', link.href); // for who loads the page again
            });
        }
    }

    /// Resolves also where the words do not come: there are none then, and with the next sentence they are asked for
    /// again.
    static async load() {
        const words = new Words();
        await words.#load();
        return words;
    }

    /// The words for @p key, with @p value in their place where they have one.
    of(key, value = '') {
        return (this.#all?.[root.lang.split('-')[0]][key] ?? '').replace('{}', () => value);
    }

    has(key) {
        return this.#all !== null && key in this.#all.en;
    }

    /// Writes into @p element, also when the language changes; an empty @p key empties it. A value that is a function
    /// is asked for each time.
    say(element, key, value) {
        this.#said.set(element, [key, value]);
        element.lang = root.lang;
        element.textContent = key && this.of(key, typeof value === 'function' ? value() : value);
        if (key && this.#all === null)
            this.#load();
    }

    async #load() {
        const answer = await fetch('page/words.json').catch(() => null);
        const all = answer?.ok ? await answer.json().catch(() => null) : null;
        this.#all ??= all;
        if (this.#all !== null)
            this.#sayAgain();
    }

    #sayAgain() {
        for (const [element, [key, value]] of this.#said)
            this.say(element, key, value);
    }

    #change(language) {
        root.lang = this.#all[language].lang;
        this.#markChoice();
        document.title = this.of('name');
        for (const element of document.querySelectorAll('[data-word]'))
            element.textContent = this.of(element.dataset.word);
        for (const element of document.querySelectorAll('[data-word-placeholder]'))
            element.placeholder = this.of(element.dataset.wordPlaceholder);
        this.#sayAgain();
    }

    #markChoice() {
        for (const link of document.querySelectorAll('[data-language]'))
            link.setAttribute('aria-current', root.lang.startsWith(link.dataset.language));
    }
}
