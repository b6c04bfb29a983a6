// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs that are measured beside ours: each is there if its library was when the benchmarks were built.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { livePause } from './benchworks.mjs';

const node = (file) => ({ build, poem }) => [process.execPath, join(build, 'streampeers', file), poem.stream, String(livePause)];
const compiled = (file) => ({ build, poem }) => [join(build, 'streampeers', file), poem.stream, String(livePause)];

const nchanModule = '/usr/lib/nginx/modules/ngx_nchan_module.so'; // where Debian has it
export const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);

/// One process, a channel; its messages are what is posted to /publish.
function nchanFile(folder, port) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
    return `load_module ${nchanModule};
daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
events { worker_connections 19000; }
http {
    access_log off; tcp_nodelay on; ${temporary.join(' ')}
    server {
        listen 127.0.0.1:${port} backlog=4096;
        location = /publish { nchan_publisher; nchan_channel_id live; nchan_message_buffer_length 1; }
        location / { nchan_subscriber eventsource; nchan_channel_id live; nchan_subscriber_first_message newest; }
    }
}
`;
}

function nchanCommand({ folder, port }) {
    const own = join(folder, `nchan-${port}`);
    mkdirSync(own, { recursive: true });
    const file = join(own, 'nginx.conf');
    writeFileSync(file, nchanFile(own, port));
    return [nginx, '-e', 'stderr', '-p', own, '-c', file];
}

/// Says something to all subscribers, again and again; returns what ends it.
function publish(port) {
    const text = '且留甜处在，\n';
    const timer = setInterval(() => {
        const post = request({ host: '127.0.0.1', port, path: '/publish', method: 'POST' }, (answer) => answer.resume());
        post.on('error', () => {}); // whoever counts the waves will tell
        post.end(text);
    }, livePause);
    return () => clearInterval(timer);
}

/// A port that nobody listens on.
export async function freePort() {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/// name; what to start; where that comes from; works it can do, all unless said.
export const peers = [
    { name: 'node', command: node('nodehttp.mjs'), file: 'nodehttp.mjs', needs: 'nodejs' },
    { name: 'express', command: node('expresspeer.mjs'), file: 'node_modules/express/package.json', needs: 'npm' },
    { name: 'better-sse', command: node('bettersse.mjs'), file: 'node_modules/better-sse/package.json', needs: 'npm' },
    { name: 'beast', command: compiled('beastpeer'), file: 'beastpeer', needs: 'libboost-dev' },
    { name: 'go', command: compiled('gopeer'), file: 'gopeer', needs: 'golang-go', environment: { GOMAXPROCS: '1' } },
    { name: 'nchan', command: nchanCommand, choosesPort: true, works: ['idle', 'fanout'], needs: 'nginx libnginx-mod-nchan', publish },
];

/// Those that are there; the others are told of on stderr.
export function availablePeers(build) {
    return peers.filter(({ name, file, needs }) => {
        const isThere = file ? existsSync(join(build, 'streampeers', file)) : Boolean(nginx) && existsSync(nchanModule);
        if (!isThere)
            console.error(`${name} is left out: apt-get install ${needs}`);
        return isThere;
    });
}
