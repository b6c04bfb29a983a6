// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a client of a server made the way the tutorial's is, used by keyboard.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';

import { Desktop } from './support/desktop.mjs';
import { start } from './support/poemstream.mjs';
import { TutorialServer } from './tutorialserver.mjs';

const questions = ['Why is the moon round?', '月亮为什么这么圆', 'a+b & 100%41 #1'];

describe('the window, at a server made the way the tutorial\'s is', { timeout: 180_000 }, () => {
    let desktop, tutorial, home, window, complaints;

    before(async () => {
        home = await mkdtemp(join(tmpdir(), 'poemstream-'));
        tutorial = await TutorialServer.start();
        desktop = await Desktop.start(questions[1]);
        window = start(['--server', tutorial.url], {
            ...desktop.environment,
            QT_QPA_PLATFORM: 'xcb',
            HOME: home,
            XDG_CONFIG_HOME: home,
            XDG_DATA_HOME: home,
            XDG_CACHE_HOME: home,
            XDG_RUNTIME_DIR: home,
        });
        complaints = text(window.stderr);
        await desktop.focusWindowOf(window.pid);
    });
    after(async () => {
        if (window && window.exitCode === null && window.signalCode === null) {
            const ended = once(window, 'exit');
            window.kill();
            await ended;
        }
        tutorial?.stop();
        await desktop?.stop();
        if (home)
            await rm(home, { recursive: true });
    });

    /// Types @p question and Return; resolves when the server has answered, and the window has closed the connection.
    async function ask(question) {
        const asked = once(tutorial, 'chat', { signal: AbortSignal.timeout(60_000) });
        await desktop.press('ctrl+a');
        await desktop.type(question);
        await desktop.press('Return');
        const [chat] = await asked;
        await chat.leftByClient;
        return chat;
    }

    for (const question of questions) {
        it(`asks "${question}" and leaves with the first message`, async () => {
            const chat = await ask(question);
            assert.equal(chat.question, question);
        });
    }

    it('has asked each question once, and is still open', async () => {
        assert.equal(tutorial.chats.length, questions.length);
        assert.deepEqual([window.exitCode, window.signalCode], [null, null]);
        window.kill();
        await once(window, 'exit');
        assert.equal(await complaints, '');
    });
});
