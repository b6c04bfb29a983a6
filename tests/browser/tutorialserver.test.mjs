// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clients of an Express server made the way the tutorial's is: the tutorial's page, `poemstream ask` and `listen`.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { launchChromium, openWatchedPage } from './support/chromium.mjs';
import { pageAddress, startPageServer } from './support/pageserver.mjs';
import { run } from './support/poemstream.mjs';
import { sentences, TutorialServer } from './tutorialserver.mjs';

const question = '月亮为什么这么圆? 50%41 & +more';

describe('a server made the way the tutorial\'s is', { timeout: 120_000 }, () => {
    let tutorial;

    before(async () => {
        tutorial = await TutorialServer.start();
    });
    after(() => tutorial?.stop());

    const chatRoom = (words) => `${tutorial.url}/users/chat-room?qusetion=${encodeURIComponent(words)}`;

    it('serves the page that is made the way the tutorial\'s is', async (t) => {
        const [browser, pages] = await Promise.all([launchChromium(), startPageServer()]);
        t.after(() => Promise.all([browser.close(), pages.close()]));
        const page = await openWatchedPage(browser, pageAddress(pages, tutorial.port));
        await page.fill('#question', question);
        await page.click('#submit');
        await page.waitForFunction((all) => all.includes(document.getElementById('poem').textContent), sentences);
        const chat = tutorial.chats.at(-1);
        assert.equal(await page.textContent('#poem'), chat.sentence);
        assert.equal(chat.question, question);
        await chat.leftByClient;
    });

    it('is asked by `poemstream ask`, which prints the sentence and leaves', async () => {
        const { code, stdout, stderr } = await run('ask', question, '--server', tutorial.url);
        const chat = tutorial.chats.at(-1);
        assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${chat.sentence}\n`, stderr: '' });
        assert.equal(chat.question, question);
        await chat.leftByClient;
    });

    it('is listened to, event by event', async () => {
        const { code, stdout, stderr } = await run('listen', chatRoom(question), '--json', '--max-events', '1');
        const chat = tutorial.chats.at(-1);
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
        assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line)), [
            { type: 'open', status: 200, url: chatRoom(question) },
            { type: 'message', event: 'message', data: chat.sentence, lastEventId: '', origin: tutorial.url },
        ]);
        assert.equal(chat.question, question);
        await chat.leftByClient;
    });

    it('refuses a listener without a question, who says so and gives up', async () => {
        const before = tutorial.chats.length;
        const { code, stdout } = await run('listen', chatRoom(''), '--json');
        assert.equal(code, 4);
        const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
        assert.equal(lines.length, 1);
        assert.equal(lines[0].type, 'error');
        assert.equal(lines[0].readyState, 2);
        assert.equal(lines[0].status, 400);
        assert.ok(lines[0].reason.length > 0);
        assert.equal(tutorial.chats.length, before);
    });

    it('shows a listener who wants words the status and the server\'s own text', async () => {
        const { code, stdout, stderr } = await run('listen', chatRoom(''));
        assert.equal(code, 4);
        assert.equal(stdout, '');
        assert.match(stderr, /^[^\n]*400[^\n]*miss qusetion[^\n]*\n$/);
    });
});
