// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One reader of poems who is cut off, and comes back as a browser does: after the server's `retry:`, with Last-Event-ID.

import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 30_000; // ms without a byte; only used up when something is broken

/// Feeds lines of an event stream to `dispatch({ event, data, id, retry })`, one call for each block.
function readLines(response, dispatch) {
    let rest = '';
    let block = {};
    response.setEncoding('utf8');
    response.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        for (const line of lines) {
            const [, name, value] = /^(\w*): ?(.*)$/.exec(line) ?? [];
            if (line === '') {
                dispatch(block);
                block = {};
            } else if (name === 'data') {
                block.data = block.data === undefined ? value : `${block.data}\n${value}`;
            } else if (name) {
                block[name] = value;
            }
        }
    });
}

export class Reader {
    /// What was read: { id, text } each; what went wrong, in words; ms from a cut to the next event, and of those the
    /// ones without the wait that the server asked for.
    poems = [];
    faults = [];
    returns = [];
    answers = [];
    cuts = 0;
    #retry = 3000;

    constructor(port, addressOf) {
        this.port = port;
        this.addressOf = addressOf; // () => path and query of the next poem
    }

    /// Reads one poem after the other until `isOver()`, and the last one to its end.
    async read(isOver) {
        while (!isOver())
            await this.#readPoem(this.addressOf());
    }

    async #readPoem(address) {
        const poem = { id: undefined, text: '', place: undefined, isDone: false };
        let cut;
        while (!poem.isDone) {
            const asked = performance.now();
            await this.#readStream(address, poem, () => {
                if (cut === undefined)
                    return;
                this.returns.push(performance.now() - cut);
                this.answers.push(performance.now() - asked);
                cut = undefined;
            });
            if (poem.isDone)
                break;
            ++this.cuts;
            cut ??= performance.now();
            await sleep(this.#retry);
        }
        this.poems.push({ id: poem.id, text: poem.text });
    }

    /// Until the stream ends, however it does.
    #readStream(address, poem, onEvent) {
        const headers = { Accept: 'text/event-stream', ...poem.place && { 'Last-Event-ID': poem.place } };
        return new Promise((resolve) => {
            const request = get({ host: '127.0.0.1', port: this.port, path: address, agent: false, headers, timeout: patience }, (response) => {
                if (response.statusCode !== 200)
                    this.faults.push(`status ${response.statusCode}`);
                readLines(response, (block) => this.#take(block, poem, onEvent));
                response.on('error', () => {}); // a cut; close follows
                response.on('close', resolve);
            });
            request.on('timeout', () => {
                this.faults.push(`nothing came for ${patience} ms`);
                request.destroy();
            });
            request.on('error', resolve);
        });
    }

    #take({ event, data, id, retry }, poem, onEvent) {
        this.#retry = Number(retry ?? this.#retry);
        if (data === undefined)
            return;
        onEvent();
        const [poemId, place] = id?.split('.') ?? [];
        poem.place = id;
        poem.id ??= poemId;
        if (poemId !== poem.id)
            this.faults.push(`${id} instead of ${poem.id}`);
        if (event === undefined)
            poem.text += data;
        if (event === 'done')
            poem.isDone = true;
        else if ([...poem.text].length !== Number(place))
            this.faults.push(`${[...poem.text].length} code points at ${id}`);
    }
}
