// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the server says to @p token: 0 where it says nothing; 401, too, where no header can hold it.
async function statusOf(token) {
    const headers = new Headers();
    try {
        headers.set('Authorization', `Bearer ${token}`);
    } catch {
        return 401;
    }
    const answer = await fetch('v1/session', { method: 'POST', headers }).catch(() => null);
    return answer?.status ?? 0;
}

/// The form that wants a token and changes it for a cookie, which then goes with what is asked.
export class Entry {
    #form;
    #token;

    /// @p form: with one field, for the token. @p onEntered is called when it was taken, @p onRefused with the status
    /// when it was not; neither when the form was hidden in the meantime.
    constructor(form, onEntered, onRefused) {
        this.#form = form;
        this.#token = form.querySelector('input');
        form.addEventListener('submit', async (event) => {
            event.preventDefault();
            const status = await statusOf(this.#token.value);
            if (form.hidden)
                return;
            if (status >= 200 && status < 300) {
                this.#token.value = '';
                onEntered();
            } else {
                this.#token.select();
                onRefused(status);
            }
        });
    }

    show() {
        this.#form.hidden = false;
        this.#token.focus();
    }

    hide() {
        this.#form.hidden = true;
    }
}
