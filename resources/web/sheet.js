// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The verses on the page. Each line stands in its place as soon as anything of it is seen: what is not yet revealed is
/// there already, and invisible, so that nothing that is seen ever moves.
export class Sheet {
    #place;
    #stanza = null;
    #verse = null; // the line that is being typed: { seen, unseen }, two text nodes
    #begin = 0; // of that line
    #end = document.createElement('span');

    /// Changes a line's characters, not their number.
    convert = (line) => line;

    constructor(place) {
        this.#place = place;
        this.#end.className = 'end';
    }

    clear() {
        this.#place.replaceChildren();
        this.#stanza = this.#verse = null;
        this.#begin = 0;
    }

    /// Shows the first @p revealed code units of @p text, which begins with what was shown before.
    show(text, revealed) {
        while (this.#begin < revealed) {
            const lineFeed = text.indexOf('\n', this.#begin);
            const end = lineFeed < 0 ? text.length : lineFeed;
            if (end > this.#begin)
                this.#type(this.convert(text.slice(this.#begin, end)), Math.min(revealed, end) - this.#begin);
            if (lineFeed < 0 || revealed <= lineFeed)
                return;
            if (end === this.#begin)
                this.#stanza = null; // an empty line
            this.#verse = null;
            this.#begin = lineFeed + 1;
        }
    }

    /// What stands, empty, behind the last sign that is seen.
    get end() {
        return this.#end;
    }

    #type(line, seen) {
        this.#verse ??= this.#addVerse();
        this.#verse.seen.data = line.slice(0, seen);
        this.#verse.unseen.data = line.slice(seen);
    }

    #addVerse() {
        this.#stanza ??= this.#place.appendChild(document.createElement('p'));
        const verse = document.createElement('span');
        const tail = document.createElement('span');
        verse.className = 'verse';
        verse.dir = 'auto';
        tail.className = 'unseen';
        const nodes = { seen: new Text(), unseen: new Text() };
        tail.append(nodes.unseen);
        verse.append(nodes.seen, this.#end, tail);
        this.#stanza.append(verse);
        return nodes;
    }
}
