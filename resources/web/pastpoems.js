// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

const key = 'poemstream.visit';
const most = 50; // poems; the oldest go first

/// What was asked on this visit, and the poems that came: kept as long as the browser keeps this tab.
export class PastPoems {
    #list;
    #onChosen;
    #poems = [];

    /// @p list: the <ol> to fill. @p onChosen is called with the poem that somebody wants to see again, as it was added.
    constructor(list, onChosen) {
        this.#list = list;
        this.#onChosen = onChosen;
        try {
            this.#poems = JSON.parse(sessionStorage.getItem(key)) ?? [];
        } catch { /* nothing is kept here */ }
        this.#poems.forEach((poem) => this.#show(poem));
    }

    get isEmpty() {
        return this.#poems.length === 0;
    }

    /// @p poem: { question, heading, text, isStopped }, the text as far as it has come. Gives back what the list has of
    /// it: @p kept or the last one, where that is the same poem, else a new one.
    keep(poem, kept) {
        const isSame = ({ heading, question }) => heading.id === poem.heading.id && question === poem.question;
        const known = [kept, ...this.#poems.slice(-1)].find((one) => one && isSame(one));
        if (known) {
            Object.assign(known, poem);
        } else {
            this.#poems.push(poem);
            this.#show(poem);
        }
        while (this.#poems.length > most) {
            this.#poems.shift();
            this.#list.lastElementChild.remove();
        }
        try {
            sessionStorage.setItem(key, JSON.stringify(this.#poems));
        } catch { /* no room, or not allowed: the list on the page is enough */ }
        return known ?? poem;
    }

    #show(poem) {
        const button = document.createElement('button');
        const question = document.createElement('bdi');
        const title = document.createElement('bdi');
        button.type = 'button';
        question.textContent = poem.question;
        title.textContent = poem.heading.title;
        title.lang = poem.heading.language;
        button.append(question, ' ', title);
        button.addEventListener('click', () => this.#onChosen(poem));
        const item = document.createElement('li');
        item.append(button);
        this.#list.prepend(item);
    }
}
