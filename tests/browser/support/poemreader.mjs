// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';

import { codePoints, poemId } from './poems.mjs';

/// Reads the stream at @p url in @p page with the browser's own EventSource, made with @p init, until that has closed
/// for good.
/// Resolves with { events, interruptions }: the events in order as { type, data, lastEventId }, and how often the
/// EventSource went back to connecting. It is closed when it does so for the tenth time.
export function readStream(page, url, init = {}) {
    return page.evaluate(([address, dictionary]) => new Promise((resolve) => {
        const events = [];
        let interruptions = 0;
        const source = new EventSource(address, dictionary);
        const keep = ({ type, data, lastEventId }) => events.push({ type, data, lastEventId });
        for (const type of ['message', 'poem', 'done', 'restart', 'failure'])
            source.addEventListener(type, keep);
        source.onerror = () => {
            if (source.readyState !== EventSource.CLOSED && ++interruptions < 10)
                return;
            source.close();
            resolve({ events, interruptions });
        };
    }), [url, init]);
}

export function textOf(events) {
    return events.filter(({ type }) => type === 'message').map(({ data }) => data).join('');
}

/// Holds @p events against the promises of the streaming endpoint: heading, fragments, end; ids that count code points;
/// a poem whose id and length are those of its text. Returns { heading, text }.
export function checkWholePoem(events) {
    assert.deepEqual(events.map(({ type }) => type).filter((type) => type !== 'message'), ['poem', 'done']);
    assert.equal(events[0].type, 'poem');
    assert.equal(events.at(-1).type, 'done');
    const heading = JSON.parse(events[0].data);
    const text = textOf(events);
    assert.equal(heading.id, poemId(text));
    assert.equal(heading.length, codePoints(text));
    assert.deepEqual(JSON.parse(events.at(-1).data), { length: heading.length });
    checkIds(events, heading.id);
    return { heading, text };
}

/// Each id says how much of the poem has come: what was lost or repeated would not add up.
export function checkIds(events, id) {
    let text = '';
    for (const { type, data, lastEventId } of events) {
        text += type === 'message' ? data : '';
        assert.equal(lastEventId, `${id}.${type === 'done' ? 'end' : codePoints(text)}`);
    }
}
