// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page at "/" when its server dies in the middle of a poem, and when it wants a token.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';
import { ask, linesOf, openWebPage, seenLines, waitForPoem } from './support/webpage.mjs';

const poem = readPoem('awkward');

describe('the web page and its server', { timeout: 120_000, concurrency: true }, () => {
    let browser;

    before(async () => (browser = await launchChromium()));
    after(() => browser?.close());

    it('go on with the poem when the server dies and comes back', async (t) => {
        const first = await PoemServer.start('--poems', poem.path);
        const page = await openWebPage(browser, first.url('/'));
        await ask(page, 'wire', '30');
        await page.waitForSelector('.verse >> nth=2');
        const told = page.waitForFunction(() => document.getElementById('status').textContent.includes('lost'));
        await first.kill();
        await told;
        assert.ok((await seenLines(page)).length < linesOf(poem).length);
        const second = await PoemServer.start('--poems', poem.path, '--port', String(first.port));
        t.after(() => second.stop());
        t.after(() => page.context().close());
        await waitForPoem(page, poem);
        assert.equal(await page.textContent('#status'), '');
        assert.equal(await page.locator('#visits button').count(), 1);
    });

    it('bring the poem when the server was not there and comes', async (t) => {
        const first = await PoemServer.start('--poems', poem.path);
        const page = await openWebPage(browser, first.url('/'));
        t.after(() => page.context().close());
        await first.kill();
        await ask(page, 'wire');
        await page.waitForFunction(() => document.getElementById('status').textContent.includes('cannot be reached'));
        const second = await PoemServer.start('--poems', poem.path, '--port', String(first.port));
        t.after(() => second.stop());
        await waitForPoem(page, poem);
        assert.equal(await page.textContent('#status'), '');
    });

    it('ask for a token, and go by the cookie that it is changed for', async (t) => {
        const folder = await mkdtemp(join(tmpdir(), 'poemstream-webpage-'));
        t.after(() => rm(folder, { recursive: true, force: true }));
        await writeFile(join(folder, 'tokens'), 'open sesame\n');
        const server = await PoemServer.start('--poems', poem.path, '--token-file', join(folder, 'tokens'));
        t.after(() => server.stop());
        const page = await openWebPage(browser, server.url('/'));
        t.after(() => page.context().close());
        await ask(page, 'wire');
        await page.waitForSelector('#token');
        await page.fill('#token', 'wrong');
        await page.press('#token', 'Enter');
        await page.waitForFunction(() => document.getElementById('status').textContent !== '');
        assert.equal(await page.textContent('#status'), 'This token is not valid.');
        await page.fill('#token', 'open');
        await page.press('#token', 'Enter');
        await waitForPoem(page, poem);
        assert.equal(await page.isVisible('#token'), false);
        assert.equal(await page.evaluate(() => document.cookie), '');
        await page.reload();
        await ask(page, 'wire');
        await waitForPoem(page, poem);
    });
});
