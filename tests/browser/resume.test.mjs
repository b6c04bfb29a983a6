// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connections that break while a poem is under way: the browser's own EventSource resumes, and nothing is lost or repeated.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { CuttingProxy } from './support/cuttingproxy.mjs';
import { pageAddress, startPageServer } from './support/pageserver.mjs';
import { checkIds, checkWholePoem, readStream, textOf } from './support/poemreader.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';

const poem = readPoem('awkward');
const path = '/v1/poems/stream?pace=0&question=rain';

describe('a stream that breaks', { timeout: 180_000, concurrency: true }, () => {
    let browser, pages, server, page;

    before(async () => {
        [browser, pages, server] =
            await Promise.all([launchChromium(), startPageServer(), PoemServer.start('--poems', poem.path)]);
        page = await browser.newPage();
        await page.goto(pageAddress(pages, server.port));
    });
    after(async () => {
        await browser?.close();
        pages?.close();
        await server?.stop();
    });

    /// Reads @p streamPath through a proxy that makes @p cuts; checks what is true whatever the cuts are.
    async function readCut(t, streamPath, cuts) {
        const proxy = await CuttingProxy.start(server.port, cuts);
        t.after(() => proxy.stop());
        const { events } = await readStream(page, proxy.url(streamPath));
        const last = proxy.exchanges.at(-1);
        assert.deepEqual({ id: last.lastEventId, status: last.status }, { id: `${poem.id}.end`, status: 204 });
        assert.equal(proxy.exchanges.length, cuts.length + 2); // each cut one, then the rest, then the 204
        return { events, requestedAfter: proxy.exchanges.map(({ lastEventId }) => lastEventId) };
    }

    // An answer has some 300 bytes of head and 2300 in all.
    for (const cut of [0, 40, 330, 500, 600, 701, 802, 903, -1004, -1105, 1206, 1307, 1408, -1509, 1610, 1711, 1812]) {
        const manner = cut < 0 ? 'reset' : 'ended';
        it(`goes on after it was ${manner} at byte ${Math.abs(cut)}`, async (t) => {
            const { events } = await readCut(t, path, [cut]);
            assert.equal(checkWholePoem(events).text, poem.text);
        });
    }

    it('goes on after five breaks in a row, each time from the last event', async (t) => {
        const { events, requestedAfter } = await readCut(t, path, [1000, -700, 600, 700, -600]);
        assert.equal(checkWholePoem(events).text, poem.text);
        const ids = events.map(({ lastEventId }) => lastEventId);
        const places = requestedAfter.slice(1).map((id) => ids.indexOf(id));
        assert.ok(places[0] > 0, 'the first break came after the first event');
        assert.deepEqual(places, [...places].sort((a, b) => a - b));
    });

    it('begins where the address says, and goes on where the header says', async () => {
        const begin = 40;
        const { events } = await readCut(t, `${path}&last_event_id=${poem.id}.${begin}`, [900]);
        const rest = [...poem.text].slice(begin).join('');
        assert.equal(textOf(events), rest);
        assert.deepEqual([...new Set(events.map(({ type }) => type))], ['message', 'done']);
        const head = { type: 'message', data: [...poem.text].slice(0, begin).join(''), lastEventId: `${poem.id}.${begin}` };
        checkIds([head, ...events], poem.id);
    });

    it('begins anew, and says so, where the address names a poem that nobody knows', async () => {
        const { events } = await readStream(page, server.url(`${path}&lastEventId=0123456789abcdef.7`));
        assert.equal(events[0].type, 'restart');
        assert.equal(typeof JSON.parse(events[0].data).reason, 'string');
        assert.equal(checkWholePoem(events.slice(1)).text, poem.text);
    });
});
