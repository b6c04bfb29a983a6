// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tutorial's page, in Chromium, from a foreign origin, against `poemstream serve`.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openWatchedPage } from './support/chromium.mjs';
import { CuttingProxy } from './support/cuttingproxy.mjs';
import { pageAddress, startPageServer } from './support/pageserver.mjs';
import { readPoem } from './support/poems.mjs';
import { Stage } from './support/stage.mjs';

const poem = readPoem('lantern');
const question = '月亮为什么这么圆? 100% & more';

/// Types into the page and submits, as a visitor does.
async function submit(page, words) {
    await page.fill('#question', words);
    await page.click('#submit');
}

const states = (page) => page.evaluate(() => window.sources.map((source) => source.readyState));
const shown = (page) => page.textContent('#poem');
const closed = 2;

describe('the tutorial\'s page', { timeout: 120_000 }, () => {
    const stage = new Stage();

    before(() => stage.start('--poems', poem.path));
    after(() => stage.stop());

    it('types the whole poem, character by character, and closes the stream', async (t) => {
        const proxy = await CuttingProxy.start(stage.server.port);
        t.after(() => proxy.stop());
        const page = await stage.openPage(proxy.port);
        await page.evaluate(() => {
            window.steps = [];
            const box = document.getElementById('poem');
            new MutationObserver(() => window.steps.push(box.textContent)).observe(box, { childList: true });
        });
        await submit(page, question);
        await page.waitForFunction((text) => document.getElementById('poem').textContent === text, poem.text);

        const messages = await page.evaluate(() => window.messages);
        assert.equal(messages.length, 1);
        assert.equal(messages[0].data, poem.text);
        assert.deepEqual(await states(page), [closed]);
        const isTyped = (text) => window.steps.length === text.length // UTF-16 units, so it is judged where they exist
            && window.steps.every((step, index) => step === text.slice(0, index + 1));
        assert.ok(await page.evaluate(isTyped, poem.text));
        // The typing took longer than any retry: an open EventSource would have asked again by now.
        assert.equal(proxy.exchanges.length, 1);
        assert.equal(proxy.exchanges[0].path, `/users/chat-room?qusetion=${encodeURIComponent(question)}`);
    });

    it('gets 204 when it reconnects instead of closing, and stops with the one message', async (t) => {
        const proxy = await CuttingProxy.start(stage.server.port);
        t.after(() => proxy.stop());
        const page = await stage.openPage(proxy.port);
        await page.evaluate((url) => {
            window.source = new EventSource(url);
        }, proxy.url(`/users/chat-room?qusetion=${encodeURIComponent(question)}`));
        await page.waitForFunction(() => window.source.readyState === EventSource.CLOSED);

        const messages = await page.evaluate(() => window.messages);
        assert.deepEqual(messages.map(({ data }) => data), [poem.text]);
        assert.deepEqual(proxy.exchanges.map(({ lastEventId, status }) => ({ lastEventId, status })), [
            { lastEventId: null, status: 200 },
            { lastEventId: messages[0].lastEventId, status: 204 },
        ]);
    });

    for (const blank of ['', '  \t']) {
        it(`closes at the error when the question is ${JSON.stringify(blank)}`, async () => {
            const page = await stage.openPage();
            const answered = page.waitForResponse((response) => response.url().includes('/users/chat-room'));
            await submit(page, blank);
            assert.equal((await answered).status(), 400);
            await page.waitForFunction(() => window.sources[0]?.readyState === EventSource.CLOSED);
            assert.equal(await shown(page), '');
            assert.deepEqual(await page.evaluate(() => window.messages), []);
            });
    }

    it('can read from its foreign origin why a question was refused', async () => {
        const page = await stage.openPage();
        const answer = await page.evaluate(async (url) => {
            const response = await fetch(url);
            return { status: response.status, type: response.headers.get('Content-Type'), body: await response.text() };
        }, stage.server.url('/users/chat-room'));
        assert.equal(answer.status, 400);
        assert.match(answer.type, /^text\/plain\b/);
        assert.equal(answer.body, 'miss qusetion');
    });
});

describe('a page from an origin that is not allowed', { timeout: 60_000 }, () => {
    const stage = new Stage();
    let friends;

    before(async () => {
        friends = await startPageServer();
        await stage.start('--poems', poem.path, '--cors-origin', 'http://example.invalid',
                          '--cors-origin', `http://localhost:${friends.address().port}`);
    });
    after(async () => {
        await stage.stop();
        friends?.close();
    });

    it('is refused by the browser: no message, and no second try', async () => {
        const page = await stage.openPage();
        const complaint = page.waitForEvent('console', (message) => message.text().includes('CORS policy'));
        await submit(page, question);
        await complaint;
        await page.waitForFunction(() => window.sources[0].readyState === EventSource.CLOSED);
        assert.deepEqual(await page.evaluate(() => window.messages), []);
        assert.equal(await shown(page), '');
    });

    it('does not keep the allowed one out', async () => {
        const page = await openWatchedPage(stage.browser, pageAddress(friends, stage.server.port));
        await submit(page, question);
        await page.waitForFunction(() => window.messages.length === 1);
        assert.equal(await page.evaluate(() => window.messages[0].data), poem.text);
    });
});
