// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page in docs/protocol.md, as it stands there but for the address: the browser's own EventSource needs no more.
// tests/docs has the programs in other languages.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { CuttingProxy } from './support/cuttingproxy.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';

const poem = readPoem('awkward');
const address = 'http://127.0.0.1:3000';
const guide = readFileSync(process.env.POEMSTREAM_PROTOCOL_PAGE, 'utf8');
const recipe = /<!-- recipe: browser -->\n```html\n(.*?\n)```\n/s.exec(guide)[1];

describe('the page of docs/protocol.md', { timeout: 60_000 }, () => {
    let browser, server, proxy, pages;

    before(async () => {
        server = await PoemServer.start('--poems', poem.path, '--pace', '0');
        proxy = await CuttingProxy.start(server.port, [1200]); // a head of some 400 bytes, and half of the poem
        assert.equal(recipe.split(address).length, 2);
        const html = recipe.replace(address, `http://127.0.0.1:${proxy.port}`);
        pages = createServer((_, response) => {
            response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
        });
        await once(pages.listen(0, '127.0.0.1'), 'listening');
        browser = await launchChromium();
    });
    after(async () => {
        await browser?.close();
        pages?.close();
        proxy?.stop();
        await server?.stop();
    });

    it('reads a poem whose connection is cut', async () => {
        const page = await browser.newPage();
        await page.goto(`http://localhost:${pages.address().port}/`);
        await page.getByText('Read.').waitFor();
        assert.equal(await page.locator('#poem').evaluate((element) => element.textContent), poem.text);
        assert.equal(await page.locator('#title').textContent(), 'What a Wire Must Carry');
        const places = proxy.exchanges.map(({ lastEventId }) => lastEventId);
        assert.equal(places.length, 2);
        assert.equal(places[0], null);
        assert.match(places[1], new RegExp(`^${poem.id}\\.[1-9]`)); // in mid-poem
    });
});
