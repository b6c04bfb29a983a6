// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page at "/" when the server says no: in the middle of a poem, to a token, to a file of the page's own.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';
import { ask, openWebPage, waitForPoem } from './support/webpage.mjs';

const poem = readPoem('awkward');
const traditional = readPoem('traditional');
const streams = '**/v1/poems/stream?*';
const session = '**/v1/session';

describe('the web page and a server that refuses', { timeout: 120_000, concurrency: 2 }, () => {
    let server, browser;

    before(async () => {
        server = await PoemServer.start('--poems', poem.path, '--poems', traditional.path);
        browser = await launchChromium();
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
    });

    const open = async (t, url = server.url('/')) => {
        const page = await openWebPage(browser, url);
        t.after(() => page.context().close());
        return page;
    };
    const says = (page, sentence) => page.waitForFunction(
        (words) => document.getElementById('status').textContent === words, sentence);

    it('does not take a poem that it may not go on with for whole', async (t) => {
        const page = await open(t);
        await page.route(streams, (route) =>
            route.continue({ url: route.request().url().replace(/pace=\d+/, 'pace=0') }));
        await ask(page, 'wire', '130');
        await page.waitForFunction(() => document.getElementById('poem').ariaBusy === 'false'); // all has come
        await page.click('#stop');
        await page.unroute(streams);
        await page.route(streams, (route) => { // as the server answers: who has all of it gets 204
            const { 'last-event-id': id = '' } = route.request().headers();
            return route.fulfill({ status: id.endsWith('.end') ? 204 : 503 });
        });
        await page.click('#go-on');
        await says(page, 'The server has too much to do at the moment.');
        await page.unroute(streams);
        await page.selectOption('#pace', '0');
        await page.click('#go-on');
        await waitForPoem(page, poem);
        assert.equal(await page.textContent('#status'), '');
    });

    it('goes on with the poem when its token has expired and there is another', async (t) => {
        const page = await open(t);
        const whole = await (await fetch(server.url('/v1/poems/stream?question=wire&pace=0'))).text();
        const half = whole.replace(/^retry: .*$/m, 'retry: 1').split('\n\n').slice(0, 6).join('\n\n');
        let streamed = 0;
        await page.route(streams, (route) => route.fulfill(++streamed === 1
            ? { status: 200, contentType: 'text/event-stream', body: `${half}\n\n` }
            : { status: 401 }));
        await page.route(session, (route) => route.fulfill({ status: 204 }));
        await ask(page, 'wire');
        await page.waitForSelector('#token');
        await page.evaluate(() => (window.first = document.querySelector('.verse')));
        await page.unroute(streams);
        await page.fill('#token', 'another');
        await page.press('#token', 'Enter');
        await waitForPoem(page, poem);
        assert.equal(await page.evaluate(() => window.first.isConnected), true);
        assert.equal(await page.isVisible('#token'), false);
        assert.equal(await page.locator('#visits button').count(), 1);
    });

    it('says what is wrong with a token, or with the server that was to take it', async (t) => {
        const page = await open(t);
        await page.route(streams, (route) => route.fulfill({ status: 401 }));
        await ask(page, 'wire');
        await page.waitForSelector('#token');
        const enter = async (token) => {
            await page.fill('#token', token);
            await page.press('#token', 'Enter');
        };
        await enter('令牌'); // no header can hold it
        await says(page, 'This token is not valid.');
        for (const [status, sentence] of [[429, 'The server has too much to do at the moment.'],
            [401, 'This token is not valid.'], [500, 'The server refused with status 500.']]) {
            await page.route(session, (route) => route.fulfill({ status }));
            await enter('token');
            await says(page, sentence);
            await page.unroute(session);
        }
        await page.route(session, (route) => route.abort());
        await enter('token');
        await says(page, 'The server cannot be reached.');
        await page.unroute(streams); // as if the token had been given in another tab
        await ask(page, 'wire');
        await waitForPoem(page, poem);
        assert.equal(await page.isVisible('#token'), false);
    });

    it('leaves the length of a question to the server, which counts code points', async (t) => {
        const page = await open(t);
        await page.selectOption('#pace', '0');
        const insert = async (question) => {
            await page.fill('#question', '');
            await page.keyboard.insertText(question);
            await page.keyboard.press('Enter');
        };
        await insert('🏮'.repeat(1000));
        await page.waitForSelector('.verse');
        for (const length of [1001, 100_000]) {
            await insert('x'.repeat(length));
            await says(page, 'The question is too long for the server.');
        }
    });

    it('comes without its words, and with them as soon as it can', async (t) => {
        const page = await open(t);
        await page.route('**/page/words.json', (route) => route.fulfill({ status: 503 }));
        await page.reload();
        await ask(page, 'wire', '130');
        await page.waitForSelector('.verse');
        await page.unroute('**/page/words.json');
        await page.keyboard.press('Escape');
        await says(page, 'Stopped.');
        await page.click('text=中文');
        await says(page, '已停下。');
    });

    it('is sent in the other language where it has no words', async (t) => {
        const page = await open(t);
        await page.route('**/page/words.json', (route) => route.abort());
        await page.reload();
        await page.click('text=中文');
        await page.waitForFunction(() => document.getElementById('submit').textContent === '提交');
    });

    it('takes what is no table of characters for none', async (t) => {
        const page = await open(t);
        if (!await page.isVisible('#characters'))
            return t.skip('the program was built without OpenCC');
        const titled = (title) => page.waitForFunction(
            (words) => document.getElementById('poem-title').textContent === words, title);
        await page.route('**/page/characters.txt', (route) => route.fulfill({ status: 503, body: '雲!\n\n' }));
        await page.selectOption('#characters', 'simplified');
        await ask(page, '雲');
        await waitForPoem(page, traditional);
        await titled('雲');
        await page.unroute('**/page/characters.txt');
        await page.selectOption('#characters', '');
        await page.selectOption('#characters', 'simplified');
        await titled('云');
    });
});
