// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/// Stands before a server and counts what goes either way; ends its first connection after some bytes of the server's.
export class CountingProxy {
    #server;
    #upstream;
    #cutAfter;
    #sent = 0;
    #received = 0;
    #head;
    #cutAt;
    #gap = 0;

    /// Without `cutAfter` nothing is cut.
    static async start(upstream, cutAfter = Infinity) {
        const proxy = new CountingProxy();
        proxy.#upstream = upstream;
        proxy.#cutAfter = cutAfter;
        proxy.#server = createServer((client) => proxy.#serve(client));
        await once(proxy.#server.listen(0, '127.0.0.1'), 'listening');
        return proxy;
    }

    get port() {
        return this.#server.address().port;
    }

    stop() {
        this.#server.close();
    }

    /// Bytes from clients and from the server, those up to the first head's end, and the milliseconds from the cut to the
    /// next bytes of the server.
    figures() {
        return { sent: this.#sent, received: this.#received, head: this.#head, gap: this.#gap };
    }

    #serve(client) {
        const server = connect({ port: this.#upstream, host: '127.0.0.1', noDelay: true });
        client.setNoDelay(true);
        client.on('data', (bytes) => { this.#sent += bytes.length; server.write(bytes); });
        server.on('data', (bytes) => this.#handOn(bytes, client, server));
        for (const [side, other] of [[client, server], [server, client]])
            side.on('error', () => other.destroy()).on('end', () => other.end()).on('close', () => other.destroy());
    }

    #handOn(bytes, client, server) {
        if (this.#cutAt && !this.#gap)
            this.#gap = performance.now() - this.#cutAt;
        if (this.#head === undefined)
            this.#head = bytes.indexOf('\r\n\r\n') + 4;
        this.#received += bytes.length;
        client.write(bytes);
        if (this.#received < this.#cutAfter)
            return;
        this.#cutAfter = Infinity;
        this.#cutAt = performance.now();
        client.resetAndDestroy();
        server.destroy();
    }
}
