// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page at "/" makes of one poem after another, and of those that are of another kind.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { PoemServer } from './support/poemstream.mjs';
import { ask, openWebPage, waitForPoem } from './support/webpage.mjs';

const poem = (title, author, ...lines) =>
    ({ title, author, dynasty: '', language: 'en', tags: [], lines, text: lines.join('\n') });
const apple = poem('Song', 'Anna Alpha', 'Alpha sings of the apple.');
const banana = poem('Song', 'Bert Beta', 'Beta sings of the banana.');

describe('the web page and its poems', { timeout: 240_000, concurrency: 2 }, () => {
    let folder, server, browser;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'poemstream-webpagepoems-'));
        await writeFile(join(folder, 'poems.json'), JSON.stringify([apple, banana]));
        server = await PoemServer.start('--poems', join(folder, 'poems.json'));
        browser = await launchChromium();
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
        await rm(folder, { recursive: true, force: true });
    });

    const open = async (t, options) => {
        const page = await openWebPage(browser, server.url('/'), options);
        t.after(() => page.context().close());
        return page;
    };

    it('names each poem\'s own author, also under the same title', async (t) => {
        const page = await open(t);
        for (const [question, sung] of [['apple', apple], ['banana', banana]]) {
            await ask(page, question);
            await waitForPoem(page, sung);
            assert.equal(await page.textContent('#poem-author'), sung.author);
        }
        await page.click('#visits button >> nth=1');
        assert.equal(await page.textContent('#poem-author'), apple.author);
    });
});
