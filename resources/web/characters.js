// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Simplified characters for traditional ones and the other way round, by a table that is made of OpenCC's: character by
/// character, and by the phrases that poems have most. No text changes its length.
export class Characters {
    #toSimplified = new Map();
    #toTraditional = new Map();
    #phrases = new Map();

    /// The table is as server/makecharacters.cpp writes it. Rejects where it does not come.
    static async load() {
        const characters = new Characters();
        const answer = await fetch('page/characters.txt');
        if (!answer.ok)
            throw new Error(answer.statusText);
        const [simplified, exceptions, phrases] = (await answer.text()).split('\n');
        for (let i = 0; i < simplified.length; i += 2) {
            characters.#toSimplified.set(simplified[i], simplified[i + 1]);
            if (!characters.#toTraditional.has(simplified[i + 1]))
                characters.#toTraditional.set(simplified[i + 1], simplified[i]);
        }
        for (let i = 0; i < exceptions.length; i += 2)
            characters.#toTraditional.set(exceptions[i], exceptions[i + 1]);
        for (let i = 0; i < phrases.length; i += 4)
            characters.#phrases.set(phrases.slice(i, i + 2), phrases.slice(i + 2, i + 4));
        return characters;
    }

    /// More than 0 where @p text is traditional rather than simplified, less than 0 the other way round.
    lean(text) {
        let lean = 0;
        for (const character of text) {
            const isSimplified = (this.#toTraditional.get(character) ?? character) !== character;
            lean += Number(this.#toSimplified.has(character)) - Number(isSimplified);
        }
        return lean;
    }

    simplified(text) {
        return Array.from(text, (character) => this.#toSimplified.get(character) ?? character).join('');
    }

    traditional(text) {
        let converted = '';
        for (let i = 0; i < text.length; ++i) {
            const phrase = this.#phrases.get(text.slice(i, i + 2));
            converted += phrase ?? this.#toTraditional.get(text[i]) ?? text[i];
            i += phrase === undefined ? 0 : 1;
        }
        return converted;
    }
}
