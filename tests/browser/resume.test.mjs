// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connections that break while a poem is under way: the browser's own EventSource resumes, and nothing is lost or
// repeated.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { CuttingProxy } from './support/cuttingproxy.mjs';
import { checkIds, checkWholePoem, readStream, textOf } from './support/poemreader.mjs';
import { readPoem } from './support/poems.mjs';
import { rawGet } from './support/rawget.mjs';
import { Stage } from './support/stage.mjs';

const poem = readPoem('awkward');
const path = '/v1/poems/stream?pace=0&question=rain';

describe('a stream that breaks', { timeout: 180_000, concurrency: true }, () => {
    const stage = new Stage();
    let page, whole, bodyStart;

    before(async () => {
        await stage.start('--poems', poem.path);
        page = await stage.openPage();
        const origin = `http://localhost:${stage.pages.address().port}`;
        whole = await rawGet(stage.server.port, path, `Origin: ${origin}\r\n`); // byte by byte what the page gets
        bodyStart = whole.indexOf('\r\n\r\n') + 4;
    });
    after(() => stage.stop());

    /// Reads @p streamPath through a proxy that makes @p cuts; checks what is true whatever the cuts are.
    async function readCut(t, streamPath, cuts) {
        const proxy = await CuttingProxy.start(stage.server.port, cuts);
        t.after(() => proxy.stop());
        const { events } = await readStream(page, proxy.url(streamPath));
        const last = proxy.exchanges.at(-1);
        assert.deepEqual({ id: last.lastEventId, status: last.status }, { id: `${poem.id}.end`, status: 204 });
        assert.equal(proxy.exchanges.length, cuts.length + 2); // each cut one, then the rest, then the 204
        return { events, requestedAfter: proxy.exchanges.map(({ lastEventId }) => lastEventId) };
    }

    it('begins again after it was ended before the first byte', async (t) => {
        const { events } = await readCut(t, path, [0]);
        assert.equal(checkWholePoem(events).text, poem.text);
    });

    // Not within the head: Chromium takes half a head for a whole one, finds no content type there and gives up.
    for (const percent of [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]) {
        for (const [manner, sign] of [['ended', 1], ['reset', -1]]) {
            it(`goes on after it was ${manner} at ${percent} % of the body`, async (t) => {
                const cut = bodyStart + Math.floor((whole.length - bodyStart) * percent / 100);
                const { events } = await readCut(t, path, [sign * cut]);
                assert.equal(checkWholePoem(events).text, poem.text);
            });
        }
    }

    it('goes on after it was ended at any byte of one event', async (t) => {
        const begin = whole.lastIndexOf('id: ', whole.indexOf('no comment')); // an event of several lines
        const end = whole.indexOf('\n\n', begin) + 2;
        const cuts = Array.from({ length: end - begin + 1 }, (_, index) => begin + index);
        for (const { events } of await Promise.all(cuts.map((cut) => readCut(t, path, [cut]))))
            assert.equal(checkWholePoem(events).text, poem.text);
    });

    it('goes on after five breaks in a row, each time from the last event', async (t) => {
        const cuts = [600, -300, 250, 300, -250].map((bytes) => bytes + Math.sign(bytes) * bodyStart);
        const { events, requestedAfter } = await readCut(t, path, cuts);
        assert.equal(checkWholePoem(events).text, poem.text);
        const ids = events.map(({ lastEventId }) => lastEventId);
        const places = requestedAfter.slice(1).map((id) => ids.indexOf(id));
        assert.ok(places[0] > 0, 'the first break came after the first event');
        assert.deepEqual(places, [...places].sort((a, b) => a - b));
    });

    it('begins where the address says, and goes on where the header says', async (t) => {
        const begin = 40;
        const { events } = await readCut(t, `${path}&last_event_id=${poem.id}.${begin}`, [bodyStart + 500]);
        const rest = [...poem.text].slice(begin).join('');
        assert.equal(textOf(events), rest);
        assert.deepEqual([...new Set(events.map(({ type }) => type))], ['message', 'done']);
        const skipped = [...poem.text].slice(0, begin).join('');
        checkIds([{ type: 'message', data: skipped, lastEventId: `${poem.id}.${begin}` }, ...events], poem.id);
    });

    it('begins anew, and says so, where the address names a poem that nobody knows', async () => {
        const { events } = await readStream(page, stage.server.url(`${path}&lastEventId=0123456789abcdef.7`));
        assert.equal(events[0].type, 'restart');
        assert.equal(typeof JSON.parse(events[0].data).reason, 'string');
        assert.equal(checkWholePoem(events.slice(1)).text, poem.text);
    });
});
