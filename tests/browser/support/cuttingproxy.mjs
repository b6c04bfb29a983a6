// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/// Stands between a client and the server on this machine, watches requests and breaks connections.
/// It knows as much of HTTP as an event stream needs: requests without a body, one answer a connection.
export class CuttingProxy {
    #listener;
    #targetPort;
    #cuts;
    /// One for each request, in order: { path, lastEventId (null where not sent), status (null while unanswered) }.
    exchanges = [];

    /// @p cuts: for each request in order the number of the answer's bytes that are passed on before the connection is
    /// broken; a negative number breaks it with a reset, after as many. Requests beyond the list are left alone.
    static async start(targetPort, cuts = []) {
        const proxy = new CuttingProxy();
        proxy.#targetPort = targetPort;
        proxy.#cuts = [...cuts];
        proxy.#listener = createServer((client) => proxy.#serve(client));
        await once(proxy.#listener.listen(0, '127.0.0.1'), 'listening');
        return proxy;
    }

    get port() {
        return this.#listener.address().port;
    }

    url(path) {
        return `http://localhost:${this.port}${path}`;
    }

    /// Takes no more connections; those that stand end with their peers.
    stop() {
        this.#listener.close();
    }

    #serve(client) {
        const server = connect(this.#targetPort, '127.0.0.1');
        const connection = { client, server, head: '', exchange: null, cut: Infinity, passed: 0 };
        client.on('data', (bytes) => this.#onRequestBytes(connection, bytes));
        server.on('data', (bytes) => this.#onAnswerBytes(connection, bytes));
        client.on('close', () => server.destroy()).on('error', () => server.destroy());
        server.on('end', () => client.end()).on('error', () => client.destroy());
    }

    #onRequestBytes(connection, bytes) {
        connection.server.write(bytes);
        connection.head += bytes.toString('latin1');
        const heads = connection.head.split('\r\n\r\n');
        connection.head = heads.pop(); // not whole yet
        heads.forEach((head) => this.#onRequest(connection, head));
    }

    #onRequest(connection, head) {
        const lastEventId = /^Last-Event-ID: *(.*?) *$/im.exec(head)?.[1] ?? null;
        connection.exchange = { path: head.split(' ')[1], lastEventId, status: null };
        this.exchanges.push(connection.exchange);
        connection.cut = this.#cuts.shift() ?? Infinity;
        if (connection.cut === 0)
            connection.client.destroy();
    }

    #onAnswerBytes(connection, bytes) {
        const { client, server, cut } = connection;
        connection.exchange.status ??= Number(/^HTTP\/1\.1 (\d+)/.exec(bytes.toString('latin1'))?.[1] ?? NaN);
        const room = Math.abs(cut) - connection.passed;
        connection.passed += bytes.length;
        if (bytes.length < room) {
            client.write(bytes);
            return;
        }
        server.destroy();
        const last = bytes.subarray(0, room);
        if (cut > 0)
            client.end(last);
        else
            client.write(last, () => client.resetAndDestroy());
    }
}
