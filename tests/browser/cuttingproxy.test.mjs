// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The proxy that the other tests break connections with does what it says.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';

import { CuttingProxy } from './support/cuttingproxy.mjs';
import { rawGet } from './support/rawget.mjs';

const body = 'x'.repeat(5000);

describe('the cutting proxy', { timeout: 30_000 }, () => {
    let server, proxy, whole;

    before(async () => {
        server = createServer((request, response) => {
            response.sendDate = false; // equal requests shall have equal answers, byte by byte
            if (request.url === '/none')
                response.writeHead(204, { Connection: 'close' }).end();
            else
                response.writeHead(200, { Connection: 'close', 'Content-Length': body.length }).end(body);
        });
        await once(server.listen(0, '127.0.0.1'), 'listening');
        whole = await rawGet(server.address().port);
    });
    afterEach(() => proxy?.stop());
    after(() => server.close());

    async function startProxy(...cuts) {
        proxy = await CuttingProxy.start(server.address().port, cuts);
    }

    it('passes on everything where nothing is to be cut', async () => {
        await startProxy();
        assert.ok((await rawGet(proxy.port)).endsWith(body));
    });

    for (const cut of [0, 1, 100, 4999]) {
        it(`ends the connection after exactly ${cut} bytes, and only the first`, async () => {
            await startProxy(cut);
            assert.equal(await rawGet(proxy.port), whole.slice(0, cut));
            assert.equal(await rawGet(proxy.port), whole);
        });
    }

    it('passes on no more where the connection is reset, and maybe less', async () => {
        await startProxy(-100);
        assert.ok(whole.slice(0, 100).startsWith(await rawGet(proxy.port)));
        assert.equal(await rawGet(proxy.port), whole);
    });

    it('notes each request and its status', async () => {
        await startProxy();
        await rawGet(proxy.port, '/a?b=%20');
        await rawGet(proxy.port, '/none', 'Last-Event-ID: abc.7\r\n');
        assert.deepEqual(proxy.exchanges, [
            { path: '/a?b=%20', lastEventId: null, status: 200 },
            { path: '/none', lastEventId: 'abc.7', status: 204 },
        ]);
    });
});
