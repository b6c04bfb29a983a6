// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page that the server itself has at "/": asked by mouse and by keyboard, in both languages, at any width.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { startPageServer } from './support/pageserver.mjs';
import { readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';
import { ask, linesOf, openWebPage, seenLines, violations, waitForPoem } from './support/webpage.mjs';

const awkward = readPoem('awkward');
const lantern = readPoem('lantern');
const traditional = readPoem('traditional');

describe('the web page', { timeout: 240_000, concurrency: 2 }, () => {
    let server, browser;

    before(async () => {
        server = await PoemServer.start('--poems', awkward.path, '--poems', lantern.path, '--poems', traditional.path);
        browser = await launchChromium();
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
    });

    const open = async (t, options, path = '/') => {
        const page = await openWebPage(browser, server.url(path), options);
        t.after(() => page.context().close());
        return page;
    };

    it('shows the poem that was asked for, and asks nobody else', async (t) => {
        const page = await open(t);
        await ask(page, 'wire');
        await waitForPoem(page, awkward);
        assert.equal(await page.textContent('#poem-title'), 'What a Wire Must Carry');
        assert.deepEqual({ complaints: page.complaints, strangers: page.strangers }, { complaints: [], strangers: [] });
    });

    it('begins at the beginning where a poem comes at once, and goes along where it is typed', async (t) => {
        const page = await open(t, { viewport: { width: 800, height: 300 } });
        const top = () => page.evaluate(() => scrollY);
        await ask(page, '灯');
        await waitForPoem(page, lantern);
        assert.equal(await top(), 0);
        await ask(page, '灯', '30');
        await waitForPoem(page, lantern);
        assert.notEqual(await top(), 0);
    });

    it('asks nothing without a question', async (t) => {
        const page = await open(t);
        await ask(page, '   ');
        await page.click('#submit');
        await page.keyboard.press('Escape');
        assert.equal(await page.isVisible('#poem'), false);
        assert.equal(await page.textContent('#status'), '');
    });

    it('moves nothing that is seen, and shows whole clusters only', async (t) => {
        const page = await open(t, { viewport: { width: 320, height: 700 } });
        await page.evaluate(() => {
            const places = new Map();
            const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
            window.moved = [];
            window.halves = [];
            window.looks = 0;
            const look = () => {
                const origin = document.getElementById('verses').getBoundingClientRect();
                const verses = [...document.querySelectorAll('.verse')];
                verses.forEach((verse, line) => {
                    const range = document.createRange();
                    const seen = [...clusters.segment(verse.firstChild.data)];
                    // Of a line that is complete the last place tells of the others.
                    for (const { index, segment } of line + 1 < verses.length ? seen.slice(-1) : seen) {
                        range.setStart(verse.firstChild, index);
                        range.setEnd(verse.firstChild, index + segment.length);
                        const { left, top } = range.getBoundingClientRect();
                        const key = `${line}:${index}`;
                        const place = { left: left - origin.left, top: top - origin.top, segment };
                        const before = places.get(key) ?? place;
                        if (before.segment !== segment)
                            window.halves.push(key);
                        if (Math.abs(before.left - place.left) > 0.5 || Math.abs(before.top - place.top) > 0.5)
                            window.moved.push(`${key} ${segment}`);
                        places.set(key, place);
                    }
                });
                ++window.looks;
            };
            new MutationObserver(look).observe(document.getElementById('verses'),
                { subtree: true, childList: true, characterData: true });
        });
        await ask(page, 'wire', '30');
        await waitForPoem(page, awkward);
        const { moved, halves, looks } = await page.evaluate(() => ({ moved, halves, looks }));
        assert.deepEqual({ moved, halves }, { moved: [], halves: [] });
        assert.ok(looks > 50, `${looks} looks`);
    });

    it('tells a screen reader of each poem once, and of nothing while it comes', async (t) => {
        const page = await open(t);
        await page.evaluate(() => {
            window.told = [];
            for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
                new MutationObserver(() => region.textContent && window.told.push(region.textContent))
                    .observe(region, { subtree: true, childList: true, characterData: true });
        });
        await ask(page, '灯', '30');
        await waitForPoem(page, lantern);
        await page.waitForFunction(() => window.told.length > 0);
        assert.deepEqual(await page.evaluate(() => window.told),
            [`灯\nThe Poemstream authors\n${lantern.text}`]);
        assert.equal(await page.isVisible('#verses [aria-live], #poem[aria-live]'), false);
    });

    it('stops, and goes on where it stopped', async (t) => {
        const page = await open(t);
        await ask(page, 'wire', '130');
        await page.waitForSelector('.verse');
        await page.click('#stop');
        assert.equal(await page.textContent('#status'), 'Stopped.');
        const stopped = await seenLines(page);
        const shown = await page.textContent('#verses');
        assert.ok(stopped.length < linesOf(awkward).length);
        await page.selectOption('#pace', '0');
        assert.equal(await page.textContent('#verses'), shown);
        await page.click('#go-on');
        await waitForPoem(page, awkward);
        assert.equal(await page.textContent('#status'), '');
    });

    it('stops typing also when all has come, and goes on behind what was seen', async (t) => {
        const page = await open(t);
        await page.route('**/v1/poems/stream?*', (route) =>
            route.continue({ url: route.request().url().replace(/pace=\d+/, 'pace=0') }));
        await ask(page, 'wire', '130');
        await page.waitForFunction(() => document.getElementById('poem').ariaBusy === 'false');
        await page.click('#stop');
        assert.ok((await seenLines(page)).length < linesOf(awkward).length);
        await page.selectOption('#pace', '0');
        await page.click('#go-on');
        await waitForPoem(page, awkward);
        await page.waitForSelector('#submit:not([hidden])');
        assert.equal(await page.locator('#visits button').count(), 1);
    });

    it('is used by the keyboard alone', async (t) => {
        const page = await open(t);
        await page.selectOption('#pace', '130');
        await page.keyboard.type('wire'); // the question has the keyboard from the beginning
        await page.keyboard.press('Enter');
        await page.waitForSelector('.verse');
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'stop');
        await page.keyboard.press('Enter');
        assert.equal(await page.textContent('#status'), 'Stopped.');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'submit');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter'); // goes on
        await page.waitForFunction(() => document.getElementById('status').textContent === '');
        await page.keyboard.press('Escape');
        assert.equal(await page.textContent('#status'), 'Stopped.');
        for (const id of ['go-on', 'again'])
            assert.equal(await page.isVisible(`#${id}`), true);
        await page.focus('#visits button');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'poem-title');
    });

    it('keeps the poems of the visit, also when it is loaded again', async (t) => {
        const page = await open(t);
        for (const [question, poem] of [['wire', awkward], ['灯', lantern]]) {
            await ask(page, question);
            await waitForPoem(page, poem);
        }
        await page.reload();
        await page.click('#visits button >> nth=1');
        await waitForPoem(page, awkward);
        assert.equal(await page.locator('#visits button').count(), 2);
        assert.match(await page.textContent('#visits button >> nth=0'), /^灯 灯$/);
    });

    it('shows whole lines to who wants less motion', async (t) => {
        const page = await open(t, { reducedMotion: 'reduce' });
        await page.evaluate(() => {
            window.parts = [];
            new MutationObserver(() => window.parts.push(document.querySelectorAll('.unseen:not(:empty)').length))
                .observe(document.getElementById('verses'), { subtree: true, childList: true, characterData: true });
        });
        await ask(page, 'wire', '70');
        await page.waitForSelector('.verse >> nth=2');
        for (const line of await seenLines(page))
            assert.ok(linesOf(awkward).includes(line), line);
        assert.deepEqual(await page.evaluate(() => window.parts.filter(Boolean)), []);
    });

    it('speaks Chinese to who reads Chinese, and changes when told to', async (t) => {
        const page = await open(t, { locale: 'zh-CN' });
        assert.equal(await page.textContent('#submit'), '提交');
        await page.click('text=English');
        assert.equal(await page.textContent('#submit'), 'Ask');
        assert.equal(await page.getAttribute('html', 'lang'), 'en');
        await page.reload();
        assert.equal(await page.textContent('#submit'), 'Ask');
    });

    it('shows simplified or traditional characters, and spoils none that are right already', async (t) => {
        const page = await open(t);
        if (!await page.isVisible('#characters'))
            return t.skip('the program was built without OpenCC');
        const lines = () => page.$$eval('.verse', (verses) => verses.map((verse) => verse.firstChild.data));
        await page.selectOption('#characters', 'simplified');
        await ask(page, '雲', '30');
        await page.waitForFunction(() => document.querySelectorAll('.verse').length === 2
            && !document.querySelector('.unseen:not(:empty)'));
        assert.deepEqual(await lines(), ['万里无云，里面有一盏灯。', '谁说：云云，云云。']);
        assert.equal(await page.textContent('#poem-title'), '云');
        for (const script of ['traditional', '']) {
            await page.selectOption('#characters', script);
            await page.waitForFunction(() => document.getElementById('poem-title').textContent === '雲');
            assert.deepEqual(await lines(), linesOf(traditional));
        }
        await page.selectOption('#characters', 'traditional');
        await ask(page, '灯');
        await page.waitForFunction(() => document.getElementById('poem-title').textContent === '燈');
        await page.waitForSelector('.verse >> nth=4');
        assert.equal((await lines())[3], '它說：算了吧，天亮了。🏮');
        await page.selectOption('#characters', '');
        await waitForPoem(page, lantern);
    });

    it('is light or dark as it is told, and remembers it', async (t) => {
        const page = await open(t, { colorScheme: 'dark' });
        const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const dark = await paper();
        await page.selectOption('#light', 'light');
        const light = await paper();
        assert.notEqual(light, dark);
        await page.reload();
        await page.waitForFunction(() => document.documentElement.dataset.light === 'light');
        assert.equal(await paper(), light);
    });

    it('says why no poem comes', async (t) => {
        const page = await open(t);
        await page.route('**/v1/poems/stream*', (route) => route.fulfill({ status: 503 }));
        await ask(page, 'wire');
        await page.waitForFunction(() => document.getElementById('status').textContent !== '');
        assert.equal(await page.textContent('#status'), 'The server has too much to do at the moment.');
        await page.unroute('**/v1/poems/stream*');
        await page.route('**/v1/poems/stream*', (route) => route.fulfill({ status: 204 })); // "there is no more"
        await page.click('#again');
        await page.waitForFunction(() => document.getElementById('status').textContent === 'No poem came.');
        await page.unroute('**/v1/poems/stream*');
        await page.click('#again');
        await waitForPoem(page, awkward);
    });

    it('is shown within no page of another origin', async (t) => {
        const stranger = await startPageServer();
        const page = await open(t);
        await page.goto(`http://127.0.0.1:${stranger.address().port}/tutorialpage.html`);
        stranger.close();
        await page.evaluate((url) => {
            const frame = document.createElement('iframe');
            frame.src = url;
            document.body.append(frame);
            return new Promise((resolve) => frame.addEventListener('load', resolve));
        }, server.url('/'));
        assert.equal(await page.frames()[1].$('#question'), null);
    });

    for (const locale of ['en-US', 'zh-CN']) {
        for (const colorScheme of ['light', 'dark']) {
            it(`is accessible and fits at any width, ${locale}, ${colorScheme}`, async (t) => {
                const page = await open(t, { locale, colorScheme });
                await ask(page, 'wire');
                await waitForPoem(page, awkward);
                for (const width of [320, 375, 800, 1280, 2560]) {
                    await page.setViewportSize({ width, height: 700 });
                    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
                    assert.equal(wide, width, 'nothing stands out to the side');
                }
                assert.deepEqual(await violations(page), []);
            });
        }
    }
});
