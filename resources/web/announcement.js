// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

const lasting = 3000; // ms: told is told, and who walks through the page shall not meet the poem a second time

/// What a screen reader is told of a poem: once, whatever is done with the poem afterwards.
export class Announcement {
    #region;
    #timer = 0;
    #isTold = false;

    /// @p region is what screen readers watch.
    constructor(region) {
        this.#region = region;
    }

    tell(text, language) {
        if (this.#isTold)
            return;
        this.#isTold = true;
        this.#region.lang = language;
        this.#region.textContent = text;
        this.#timer = setTimeout(() => this.#region.textContent = '', lasting);
    }

    /// Another poem comes.
    clear() {
        clearTimeout(this.#timer);
        this.#isTold = false;
        this.#region.textContent = '';
    }
}
