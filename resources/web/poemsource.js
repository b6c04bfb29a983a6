// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks the server for one poem at a time, over the browser's own EventSource, which comes back by itself with the last
/// event's id when it is cut off, and for good when it is told that there is no more.
export class PoemSource {
    #tell;
    #source = null;
    #lastId = '';

    /// @p tell: what is called as things come: heading(object), text(piece), restarted(), done(), interrupted(),
    /// back(), and, once and last, failed(status): 0 where the server cannot be reached or sends what is no poem, 200
    /// where it said itself that it cannot go on.
    constructor(tell) {
        this.#tell = tell;
    }

    /// @p pace: the server's pause between two fragments, in ms. What was asked before is forgotten.
    ask(question, pace) {
        this.#lastId = '';
        this.#open({ question, pace });
    }

    /// Goes on with a poem that came for @p question, behind what was taken of it: @p place is that event's id.
    goOn(question, place, pace) {
        this.#lastId = place;
        this.#open({ question, pace, last_event_id: place });
    }

    stop() {
        this.#source?.close();
        this.#source = null;
    }

    #open(parameters) {
        this.stop();
        const url = `v1/poems/stream?${new URLSearchParams(parameters)}`;
        const source = new EventSource(url);
        this.#source = source;
        const on = (type, handle) => source.addEventListener(type, (event) => {
            if (event.lastEventId)
                this.#lastId = event.lastEventId;
            handle(event.data);
        });
        on('poem', (data) => this.#tell.heading(JSON.parse(data)));
        on('message', (data) => this.#tell.text(data));
        on('restart', () => this.#tell.restarted());
        on('failure', () => this.#fail(200));
        on('done', () => {
            this.stop();
            this.#tell.done();
        });
        source.onopen = () => this.#tell.back();
        source.onerror = () => {
            if (source.readyState === EventSource.CLOSED)
                this.#explain(url, source);
            else
                this.#tell.interrupted();
        };
    }

    #fail(status) {
        this.stop();
        this.#tell.failed(status);
    }

    /// An EventSource tells nobody why it was refused: the same request without its answer does.
    async #explain(url, source) {
        let status = 0;
        try {
            const headers = { Accept: 'text/event-stream', 'Last-Event-ID': this.#lastId };
            status = (await fetch(url, { method: 'HEAD', headers, cache: 'no-store' })).status;
        } catch { /* not reached */ }
        if (this.#source !== source)
            return;
        if (status === 204) { // there is no more
            this.stop();
            this.#tell.done();
        } else {
            this.#fail(status === 200 ? 0 : status);
        }
    }
}
