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
const hush = poem('Hush', 'Eve Epsilon', 'Hush');
const long = poem('Steps', 'Carl Gamma', ...Array.from({ length: 150 }, (_, step) => `Step ${step} of many.`));
const night = poem('ليل', 'شاعر', 'الليل ينام على الماء.', 'A lamp answers.', 'والقمر يقرأ لي.');
const prose = poem('Prose', 'Dora Delta', Array.from({ length: 900 }, (_, word) => `word${word}`).join(' '));

describe('the web page and its poems', { timeout: 240_000, concurrency: 2 }, () => {
    let folder, server, browser;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'poemstream-webpagepoems-'));
        await writeFile(join(folder, 'poems.json'), JSON.stringify([apple, banana, hush, long, night, prose]));
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
    const small = { viewport: { width: 500, height: 300 } };

    /// Asks for a poem that is typed for a while, and comes at once.
    const askAtOnce = async (page, question) => {
        await page.route('**/v1/poems/stream?*', (route) =>
            route.continue({ url: route.request().url().replace(/pace=\d+/, 'pace=0') }));
        await ask(page, question, '70');
    };
    const waitForScroll = (page, most) => page.waitForFunction((top) => scrollY > top, most);
    /// Waits until the last sign that is seen is within the window, or without it for as long as it takes to type on.
    const waitForEnd = async (page, isWithin) => {
        for (let times = 0; times < 3; ++times) {
            await page.waitForFunction(([within, before]) => {
                const range = document.createRange();
                const verses = [...document.querySelectorAll('.verse')];
                const seen = verses[verses.length - 1].firstChild;
                range.setStart(seen, Math.max(seen.length - 1, 0));
                range.setEnd(seen, seen.length);
                window.typed = verses.reduce((length, { firstChild }) => length + firstChild.length, 0);
                return (range.getBoundingClientRect().bottom <= innerHeight) === within && window.typed > before;
            }, [isWithin, await page.evaluate(() => window.typed ?? 0)]);
        }
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

    for (const key of ['PageUp', 'Home', 'ArrowUp', 'Shift+Space']) {
        it(`lets the reader go back by ${key} while a poem is typed`, async (t) => {
            const page = await open(t, small);
            await askAtOnce(page, 'steps');
            await waitForScroll(page, 400);
            await page.evaluate(() => document.activeElement.blur());
            await page.keyboard.press(key);
            await waitForEnd(page, false);
        });
    }

    it('lets the keyboard come to Stop while a poem is typed', async (t) => {
        const page = await open(t, small);
        await askAtOnce(page, 'steps');
        await waitForScroll(page, 400);
        await page.keyboard.press('Tab');
        await waitForEnd(page, false);
        const { id, top } = await page.evaluate(() => {
            const { id, offsetTop } = document.activeElement;
            return { id, top: offsetTop - scrollY };
        });
        assert.equal(id, 'stop');
        assert.ok(top >= 0 && top < 300, `it is seen at ${top}`);
    });

    it('follows the typing within a line that is taller than the window, and when it goes on', async (t) => {
        const page = await open(t, small);
        await askAtOnce(page, 'prose');
        await waitForScroll(page, 600);
        await waitForEnd(page, true);
        await page.keyboard.press('Escape');
        const stopped = await page.evaluate(() => scrollY);
        await page.click('#go-on');
        await waitForScroll(page, stopped + 50);
        await waitForEnd(page, true);
    });

    it('keeps what was asked also where something else takes its place, and goes on with it', async (t) => {
        const page = await open(t);
        await ask(page, 'steps', '30');
        await page.waitForSelector('.verse');
        await page.fill('#question', 'apple');
        await page.press('#question', 'Enter');
        await waitForPoem(page, apple);
        assert.deepEqual(await page.$$eval('#visits button', (poems) => poems.map(({ textContent }) => textContent)),
            ['apple Song', 'steps Steps']);
        await page.reload();
        await page.click('#visits button >> nth=1');
        assert.equal(await page.textContent('#status'), 'Stopped.');
        await page.waitForSelector('.verse');
        await page.selectOption('#pace', '0');
        await page.click('#go-on');
        await waitForPoem(page, long);
        assert.equal(await page.textContent('#status'), '');
        await page.click('#visits button >> nth=0');
        await waitForPoem(page, apple);
        assert.equal(await page.textContent('#status'), '');
        await page.click('#visits button >> nth=1');
        await waitForPoem(page, long);
        assert.equal(await page.textContent('#status'), '');
        assert.equal(await page.locator('#visits button').count(), 2);
    });

    it('keeps what was asked where a poem of before takes its place', async (t) => {
        const page = await open(t);
        await ask(page, 'apple');
        await waitForPoem(page, apple);
        await ask(page, 'steps', '130');
        await page.waitForSelector('.verse');
        await page.click('#visits button');
        await waitForPoem(page, apple);
        assert.equal(await page.textContent('#visits button >> nth=0'), 'steps Steps');
    });

    it('brings the rest of a poem at the pace that is chosen while it comes', async (t) => {
        const page = await open(t);
        await ask(page, 'steps', '130'); // the whole of it would take more than a minute
        await page.waitForSelector('.verse');
        await page.evaluate(() => (window.first = document.querySelector('.verse')));
        await page.selectOption('#pace', '0');
        await waitForPoem(page, long);
        assert.equal(await page.evaluate(() => window.first.isConnected), true);
        await page.waitForSelector('#submit:not([hidden])');
    });

    it('tells each poem for as long as another', async (t) => {
        const page = await open(t);
        await page.clock.install({ time: 0 });
        await page.clock.pauseAt(10_000); // no time passes but what the test lets pass
        const told = () => page.textContent('#announcement');
        await ask(page, 'apple');
        await page.waitForFunction(() => document.getElementById('announcement').textContent !== '');
        await page.clock.runFor(2900);
        await ask(page, 'banana');
        await page.waitForFunction(() => document.getElementById('announcement').textContent.includes('Beta'));
        await page.clock.runFor(1000);
        assert.match(await told(), /Beta sings/);
        await page.clock.runFor(4000);
        assert.equal(await told(), '');
    });

    it('tells no poem again that was stopped when all of it had come', async (t) => {
        const page = await open(t);
        await page.evaluate(() => {
            window.told = 0;
            const region = document.getElementById('announcement');
            new MutationObserver(() => (window.told += Number(region.textContent !== '')))
                .observe(region, { childList: true });
        });
        await askAtOnce(page, 'steps');
        await page.waitForFunction(() => window.told === 1);
        await page.keyboard.press('Escape');
        assert.equal(await page.textContent('#status'), 'Stopped.');
        await page.selectOption('#pace', '0');
        await page.click('#go-on');
        await waitForPoem(page, long);
        await page.waitForFunction(() => document.getElementById('poem').ariaBusy === 'false');
        assert.equal(await page.evaluate(() => window.told), 1);
    });

    it('sets what is written from right to left so, line by line', async (t) => {
        const page = await open(t);
        await ask(page, 'ما lamp؟');
        await waitForPoem(page, night);
        const directionOf = (selector) => page.$$eval(selector,
            (elements) => elements.map((element) => getComputedStyle(element).direction).join(' '));
        assert.equal(await directionOf('#question, #poem-title, #poem-author'), 'rtl rtl rtl');
        assert.equal(await directionOf('.verse'), 'rtl ltr rtl');
        assert.equal(await directionOf('#visits button bdi'), 'rtl rtl');
        assert.equal(await directionOf('main'), 'ltr');
    });

    it('does with what Chromium 89 and Safari 15 know', async (t) => {
        const page = await open(t);
        await page.addInitScript(() => {
            for (const type of [Array, String, Object.getPrototypeOf(Uint8Array)])
                delete type.prototype.at;
            for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'])
                delete Array.prototype[name];
            delete Object.hasOwn;
            delete window.structuredClone;
        });
        await page.reload();
        await ask(page, 'hush', '30');
        await waitForPoem(page, hush);
        await page.waitForSelector('#visits button');
        assert.deepEqual(page.complaints, []);
    });

    for (const colorScheme of ['light', 'dark']) {
        it(`prints the poem and nothing else, dark on white, ${colorScheme}`, async (t) => {
            const page = await open(t, { colorScheme });
            await page.selectOption('#light', colorScheme === 'dark' ? '' : 'dark');
            await ask(page, 'apple');
            await waitForPoem(page, apple);
            await page.emulateMedia({ media: 'print' });
            for (const id of ['poem-title', 'poem-author', 'verses'])
                assert.equal(await page.isVisible(`#${id}`), true, id);
            for (const other of ['h1', 'nav', 'form', '#poem-reason', '#outcome', '#visit', 'footer'])
                assert.equal(await page.isVisible(other), false, other);
            const brightest = (selector, property) => page.$eval(selector, (element, name) =>
                Math.max(...getComputedStyle(element)[name].match(/[\d.]+/g).slice(0, 3)), property);
            assert.ok(await brightest('.verse', 'color') < 64);
            assert.ok(await brightest('#poem-author', 'color') < 110);
            assert.equal(await brightest('html', 'backgroundColor'), 255);
        });
    }

    it('says in which language it tells why a poem came', async (t) => {
        const page = await open(t);
        await ask(page, 'apple');
        await waitForPoem(page, apple);
        for (const [language, tag] of [['中文', 'zh-Hans'], ['English', 'en']]) {
            await page.click(`text=${language}`);
            assert.equal(await page.getAttribute('#poem-reason', 'lang'), tag);
        }
    });
});
