// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page at "/" in Firefox, whose EventSource, Intl.Segmenter and layout are others. Skipped where there is none.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Firefox } from './support/firefox.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';
import { linesOf } from './support/webpage.mjs';

const poem = readPoem('awkward');
const enter = '\uE007';
const seen = `return [...document.querySelectorAll('.verse')].map((verse) => verse.firstChild.data).filter(Boolean)`;
const whole = `${seen}.join('\\n') === arguments[0]`;
const skip = Firefox.path === '' && 'there is no Firefox here';

describe('the web page in Firefox', { timeout: 180_000, skip }, () => {
    let server, firefox;

    before(async () => {
        server = await PoemServer.start('--poems', poem.path);
        firefox = await Firefox.launch();
    });
    after(async () => {
        await firefox?.close();
        await server?.stop();
    });

    const open = async (pace) => {
        await firefox.goTo(server.url('/'));
        await firefox.waitFor(`return document.getElementById('light').value === document.documentElement.dataset.light`);
        await firefox.evaluate(`const pace = document.getElementById('pace');
            pace.value = arguments[0];
            pace.dispatchEvent(new Event('change'));`, pace);
    };

    it('types the poem that was asked for to its end', async () => {
        await open('30');
        await firefox.type('#question', `wire${enter}`);
        await firefox.waitFor(`return document.querySelectorAll('.verse').length > 1`);
        const lines = await firefox.evaluate(seen);
        assert.ok(lines.length < linesOf(poem).length);
        await firefox.waitFor(whole, linesOf(poem).join('\n'));
        await firefox.waitFor(`return !document.getElementById('submit').hidden`);
        assert.equal(await firefox.evaluate(`return document.getElementById('status').textContent`), '');
    });

    it('goes on with the poem when the server dies and comes back', async () => {
        await open('30');
        await firefox.type('#question', `wire${enter}`);
        await firefox.waitFor(`return document.querySelectorAll('.verse').length > 1`);
        await server.kill();
        const { port } = server;
        server = null;
        await firefox.waitFor(`return document.getElementById('status').textContent.includes('lost')`);
        server = await PoemServer.start('--poems', poem.path, '--port', String(port));
        await firefox.waitFor(whole, linesOf(poem).join('\n'));
        assert.equal(await firefox.evaluate(`return document.getElementById('status').textContent`), '');
    });
});
