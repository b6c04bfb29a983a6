// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

const scrolling = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' '];
const ofFields = ['Home', 'End', ' ']; // these do something else where one writes

/// Goes down the page with what is typed, until the reader turns to another place: by mouse or finger, by the keys that
/// scroll, or by what takes the keyboard there.
export class Follower {
    #follows = true;
    #focused = document.activeElement;

    constructor() {
        for (const event of ['wheel', 'touchmove', 'pointerdown'])
            document.addEventListener(event, () => this.#follows = false, { passive: true });
        document.addEventListener('keydown', ({ key, target }) => {
            if (scrolling.includes(key) && !(target.matches('input') && ofFields.includes(key)))
                this.#follows = false;
        });
        document.addEventListener('focusin', ({ target }) => {
            if (target !== this.#focused) // else the window itself was left and came back
                this.#follows = false;
            this.#focused = target;
        });
    }

    /// Follows from here on, whatever the reader did before.
    begin() {
        this.#follows = true;
    }

    follow(place) {
        if (this.#follows)
            place.scrollIntoView({ block: 'nearest' });
    }
}
