// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The browser's own EventSource on the streaming endpoint, with the poems that the program brings.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { checkWholePoem, readStream } from './support/poemreader.mjs';
import { codePoints, readPoem } from './support/poems.mjs';
import { Stage } from './support/stage.mjs';

const questions = {
    'Chinese': '月亮为什么这么圆',
    'English': 'Where does the river go at night?',
    'an emoji': '🌧️?',
    'signs that addresses use': 'a+b & c=d; 100% #1 /?',
    'what looks encoded already': '%41%42',
};

describe('a native EventSource on the streaming endpoint', { timeout: 120_000 }, () => {
    const stage = new Stage();
    let page;

    before(async () => {
        await stage.start();
        page = await stage.openPage();
    });
    after(() => stage.stop());

    const streamUrl = (words) => stage.server.url(`/v1/poems/stream?pace=5&question=${encodeURIComponent(words)}`);

    for (const [name, question] of Object.entries(questions)) {
        it(`gets a whole poem for a question of ${name}, then stops at the 204`, async () => {
            const { events, interruptions } = await readStream(page, streamUrl(question));
            const { heading, text } = checkWholePoem(events);
            assert.ok(heading.title.length > 0 || heading.author.length > 0);
            assert.ok(['exact', 'theme', 'words', 'random'].includes(heading.match.kind));
            checkBorders(text, events);
            assert.equal(interruptions, 1); // the end of the answer; the EventSource comes back and is told to stop
        });
    }

    for (const path of ['/v1/poems/stream', '/v1/poems/stream?question=%20', '/v1/nothing']) {
        it(`is closed for good by the refusal of ${path}`, async () => {
            assert.deepEqual(await readStream(page, stage.server.url(path)), { events: [], interruptions: 0 });
        });
    }
});

describe('poems of a file of ours', { timeout: 60_000 }, () => {
    const poems = { 'Who sang about the rain on the wire?': readPoem('awkward'), '灯还在数雨吗': readPoem('lantern') };
    const stage = new Stage();
    let page;

    before(async () => {
        await stage.start(...Object.values(poems).flatMap(({ path }) => ['--poems', path]));
        page = await stage.openPage();
    });
    after(() => stage.stop());

    for (const [question, poem] of Object.entries(poems)) {
        it(`come in fragments as they are in the file, never cut inside a character: ${question}`, async () => {
            const url = stage.server.url(`/v1/poems/stream?pace=0&question=${encodeURIComponent(question)}`);
            const { events } = await readStream(page, url);
            const { text } = checkWholePoem(events);
            assert.equal(text, poem.text);
            checkBorders(text, events);
        });

        it(`come in one event on the tutorial's endpoint: ${question}`, async () => {
            const url = stage.server.url(`/users/chat-room?qusetion=${encodeURIComponent(question)}`);
            const { events } = await readStream(page, url);
            assert.deepEqual(events.map(({ type, data }) => [type, data]), [['message', poem.text]]);
        });
    }
});

/// No fragment may end inside what ICU, too, takes for one character.
function checkBorders(text, events) {
    const borders = new Set([codePoints(text)]);
    for (const { index } of new Intl.Segmenter().segment(text))
        borders.add(codePoints(text.slice(0, index)));
    for (const { type, lastEventId } of events.filter((event) => event.type === 'message'))
        assert.ok(borders.has(Number(lastEventId.split('.')[1])), `${type} ${lastEventId} ends inside a character`);
}
