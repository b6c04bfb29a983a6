// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

const root = document.documentElement;

/// The page's words, in the language in which the server sent it or the one that was chosen since.
export class Words {
    #all;
    #said = new Map(); // element -> [key, value]: sentences that come and go

    constructor(all) {
        this.#all = all;
        this.#markChoice();
        for (const link of document.querySelectorAll('[data-language]')) {
            link.addEventListener('click', (event) => {
                event.preventDefault();
                this.#change(link.dataset.language);
                history.replaceState(null, '', link.href); // for who loads the page again
            });
        }
    }

    static async load() {
        return new Words(await (await fetch('page/words.json')).json());
    }

    /// The words for @p key, with @p value in their place where they have one.
    of(key, value = '') {
        return (this.#all[root.lang.split('-')[0]][key] ?? key).replace('{}', () => value);
    }

    has(key) {
        return key in this.#all.en;
    }

    /// Writes into @p element, also when the language changes; an empty @p key empties it. A value that is a function
    /// is asked for each time.
    say(element, key, value) {
        this.#said.set(element, [key, value]);
        element.textContent = key && this.of(key, typeof value === 'function' ? value() : value);
    }

    #change(language) {
        root.lang = this.#all[language].lang;
        this.#markChoice();
        document.title = this.of('name');
        for (const element of document.querySelectorAll('[data-word]'))
            element.textContent = this.of(element.dataset.word);
        for (const element of document.querySelectorAll('[data-word-placeholder]'))
            element.placeholder = this.of(element.dataset.wordPlaceholder);
        for (const [element, [key, value]] of this.#said)
            this.say(element, key, value);
    }

    #markChoice() {
        for (const link of document.querySelectorAll('[data-language]'))
            link.setAttribute('aria-current', root.lang.startsWith(link.dataset.language));
    }
}
