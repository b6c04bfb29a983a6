// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The browser's own EventSource on the streaming endpoint, with the poems that the program brings.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { pageAddress, startPageServer } from './support/pageserver.mjs';
import { checkWholePoem, readStream, textOf } from './support/poemreader.mjs';
import { codePoints, readPoem } from './support/poems.mjs';
import { PoemServer } from './support/poemstream.mjs';

const questions = {
    'Chinese': '月亮为什么这么圆',
    'English': 'Where does the river go at night?',
    'an emoji': '🌧️?',
    'signs that addresses use': 'a+b & c=d; 100% #1 /?',
    'what looks encoded already': '%41%42',
};

describe('a native EventSource on the streaming endpoint', { timeout: 120_000 }, () => {
    let browser, pages, server, page;

    before(async () => {
        [browser, pages, server] = await Promise.all([launchChromium(), startPageServer(), PoemServer.start()]);
        page = await browser.newPage();
        await page.goto(pageAddress(pages, server.port));
    });
    after(async () => {
        await browser?.close();
        pages?.close();
        await server?.stop();
    });

    const streamUrl = (question) => server.url(`/v1/poems/stream?pace=5&question=${encodeURIComponent(question)}`);

    for (const [name, question] of Object.entries(questions)) {
        it(`gets a whole poem for a question of ${name}, then stops at the 204`, async () => {
            const { events, interruptions } = await readStream(page, streamUrl(question));
            const { heading, text } = checkWholePoem(events);
            assert.ok(heading.title.length > 0 || heading.author.length > 0);
            assert.ok(['exact', 'theme', 'words', 'random'].includes(heading.match.kind ?? heading.match));
            checkBorders(text, events);
            assert.equal(interruptions, 1); // the end of the answer; the EventSource comes back and is told to stop
        });
    }

    it('gets the same poem as the tutorial\'s page does', async () => {
        const question = questions.Chinese;
        const { events } = await readStream(page, streamUrl(question));
        const tutorial = await readStream(page, server.url(`/users/chat-room?qusetion=${encodeURIComponent(question)}`));
        assert.deepEqual(tutorial.events.map(({ data }) => data), [textOf(events)]);
    });

    for (const path of ['/v1/poems/stream', '/v1/poems/stream?question=%20', '/v1/nothing']) {
        it(`is closed for good by the refusal of ${path}`, async () => {
            assert.deepEqual(await readStream(page, server.url(path)), { events: [], interruptions: 0 });
        });
    }
});

describe('a poem of awkward characters', { timeout: 60_000 }, () => {
    const poem = readPoem('awkward');
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

    it('arrives as it is in the file, never cut inside a character', async () => {
        const { events } = await readStream(page, server.url('/v1/poems/stream?pace=0&question=all'));
        const { heading, text } = checkWholePoem(events);
        assert.equal(text, poem.text);
        assert.equal(heading.title, 'What a Wire Must Carry');
        checkBorders(text, events);
    });

    it('arrives as it is in one event on the tutorial\'s endpoint', async () => {
        const { events } = await readStream(page, server.url('/users/chat-room?qusetion=all'));
        assert.deepEqual(events.map(({ data }) => data), [poem.text]);
    });
});

/// No fragment may end inside what ICU, too, takes for one character.
function checkBorders(text, events) {
    const borders = new Set([codePoints(text)]);
    for (const { index } of new Intl.Segmenter().segment(text))
        borders.add(codePoints(text.slice(0, index)));
    for (const { type, lastEventId } of events.filter((event) => event.type === 'message'))
        assert.ok(borders.has(Number(lastEventId.split('.')[1])), `${type} ${lastEventId} ends inside a character`);
}
