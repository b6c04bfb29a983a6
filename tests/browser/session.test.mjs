// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of another origin that logs in once and then reads by the cookie, which no script can set or see.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launchChromium } from './support/chromium.mjs';
import { pageAddress, startPageServer } from './support/pageserver.mjs';
import { checkWholePoem, readStream } from './support/poemreader.mjs';
import { PoemServer } from './support/poemstream.mjs';

const token = 'a-token-that-no-script-may-see';

describe('a session cookie', { timeout: 120_000 }, () => {
    let folder;
    let friend; // the pages of an origin that may ask
    let stranger; // and of one that may not, though of the same site
    let server;
    let context;

    before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'poemstream-session-'));
        const tokens = join(folder, 'tokens');
        await writeFile(tokens, `${token} reader\n`);
        friend = await startPageServer();
        stranger = await startPageServer();
        server = await PoemServer.start('--token-file', tokens, '--cors-origin', originOf(friend));
        context = await (await launchChromium()).newContext();
    });
    after(async () => {
        await context?.browser().close();
        friend?.close();
        stranger?.close();
        await server?.stop();
        await rm(folder, { recursive: true, force: true });
    });

    const originOf = (pages) => new URL(pageAddress(pages, 0)).origin;
    const open = async (pages) => {
        const page = await context.newPage();
        await page.goto(pageAddress(pages, server.port));
        return page;
    };
    const streamUrl = () => server.url('/v1/poems/stream?pace=0&question=rain');

    it('is not there before somebody logs in', async () => {
        const { events } = await readStream(await open(friend), streamUrl(), { withCredentials: true });
        assert.deepEqual(events, []);
    });

    it('is given for a token, and kept from scripts', async () => {
        const page = await open(friend);
        const status = await page.evaluate(async ([url, secret]) => {
            const headers = { Authorization: `Bearer ${secret}` };
            return (await fetch(url, { method: 'POST', headers, credentials: 'include' })).status;
        }, [server.url('/v1/session'), token]);
        assert.equal(status, 204);
        assert.equal(await page.evaluate(() => document.cookie), '');
        const [cookie] = await context.cookies(server.url('/'));
        assert.deepEqual([cookie.name, cookie.httpOnly, cookie.sameSite], ['poemstream_token', true, 'Strict']);
    });

    it('lets an EventSource read that is told to send it', async () => {
        const { events } = await readStream(await open(friend), streamUrl(), { withCredentials: true });
        checkWholePoem(events);
    });

    it('is not sent by an EventSource that was not told to', async () => {
        const { events } = await readStream(await open(friend), streamUrl());
        assert.deepEqual(events, []);
    });

    it('serves no page of an origin that is not on the list', async () => {
        const { events } = await readStream(await open(stranger), streamUrl(), { withCredentials: true });
        assert.deepEqual(events, []);
    });
});
