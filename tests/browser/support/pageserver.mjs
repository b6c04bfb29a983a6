// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8' };

/// Serves the folder page/ at a port of its own: to the poems' server every page from here is of a foreign origin.
/// Resolves with the listening http.Server; the caller closes it.
export async function startPageServer() {
    const server = createServer(async (request, response) => {
        const name = /^\/([a-z]+\.(html|js))(\?|$)/.exec(request.url);
        if (!name) {
            response.writeHead(404).end();
            return;
        }
        const file = await readFile(new URL(`../page/${name[1]}`, import.meta.url));
        response.writeHead(200, { 'Content-Type': types[name[2]] }).end(file);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return server;
}

/// The page's address, with the port of the server that it shall ask.
export function pageAddress(pageServer, port) {
    return `http://localhost:${pageServer.address().port}/tutorialpage.html?port=${port}`;
}
