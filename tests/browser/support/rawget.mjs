// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect } from 'node:net';

/// Every byte that comes back for a GET of @p path at @p port, as Latin-1, until the connection ends, however it does.
export function rawGet(port, path = '/', headers = '') {
    return new Promise((resolve) => {
        let bytes = '';
        const socket = connect(port, '127.0.0.1');
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`);
        socket.on('data', (more) => (bytes += more.toString('latin1')));
        socket.on('error', () => {}); // a reset; 'close' follows
        socket.on('close', () => resolve(bytes));
    });
}
