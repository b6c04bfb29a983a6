// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchwebsocket.mjs BUILD [--readers N]: the same poem, in the same pieces at the same pace, over Server-Sent Events
// (poemstream serve) and over WebSocket (websocketpoem): bytes, times, what either costs its server and its readers, and
// what a connection cut in mid-poem takes. The servers have the first processor, the readers the second.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

import { CountingProxy } from './countingproxy.mjs';
import { eventsOf, longestPoem, startServer } from './poemservers.mjs';

const { values: options, positionals: [build] } = parseArgs({ allowPositionals: true, options: { readers: { type: 'string' } } });
const readers = Number(options.readers ?? 300);
if (!build || !(readers > 0)) {
    console.error('usage: benchwebsocket.mjs BUILD [--readers N]');
    process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'poemstream-websocket-'));
const pace = 100; // ms
const kinds = ['sse', 'websocket'];
const servers = {};

/// What measurereaders says of `count` readers at `port`.
async function read(kind, port, count, pause = pace) {
    const scheme = kind === 'sse' ? 'http' : 'ws';
    const url = `${scheme}://127.0.0.1:${port}/v1/poems/stream?question=poem&pace=${pause}`;
    const { stdout } = await promisify(execFile)('taskset', ['-c', '1', join(build, 'tests/measurereaders'), kind, url, String(pause), String(count)]);
    return JSON.parse(stdout);
}

/// The bytes of one poem, and of one whose connection is cut in the middle.
async function readThroughProxy(kind, cutAfter) {
    const proxy = await CountingProxy.start(servers[kind].port, cutAfter);
    const said = await read(kind, proxy.port, 1);
    proxy.stop();
    return { ...said, ...proxy.figures() };
}

async function readByMany(kind) {
    const server = servers[kind];
    await read(kind, server.port, 20); // warms up
    const before = server.usage();
    let most = before.kib;
    const watch = setInterval(() => { most = Math.max(most, server.usage().kib); }, 100);
    const said = await read(kind, server.port, readers);
    clearInterval(watch);
    return { ...said, serverMicroseconds: server.usage().microseconds - before.microseconds, serverKib: most - before.kib };
}

/// Lines of code that a program has for it: no comments, no includes, no empty ones, no closing braces.
function linesOf(name) {
    const lines = ['h', 'cpp'].flatMap((ending) => readFileSync(join(here, `${name}.${ending}`), 'utf8').split('\n'));
    return lines.filter((line) => !/^\s*(\/\/.*|#.*|[{}();]*)$/.test(line)).length;
}

function print(rows) {
    const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
    const line = (row) => `| ${row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join(' | ')} |`;
    console.log([line(rows[0]), `|${widths.map((width, i) => '-'.repeat(width + 1) + (i === 0 ? '-' : ':')).join('|')}|`, ...rows.slice(1).map(line)].join('\n'));
}

try {
    const poems = join(folder, 'poems.json');
    writeFileSync(poems, JSON.stringify([longestPoem(join(here, '../../../resources/poems'))]));
    servers.sse = await startServer(join(build, 'bin/poemstream'), ['serve', '--port', '0', '--poems', poems]);
    const events = await eventsOf(servers.sse.port);
    const script = join(folder, 'events.json');
    writeFileSync(script, JSON.stringify(events));
    servers.websocket = await startServer(join(build, 'tests/websocketpoem'), [script, String(pace)]);

    const found = {};
    for (const kind of kinds) {
        const whole = await readThroughProxy(kind);
        const cut = await readThroughProxy(kind, Math.floor(whole.received / 2));
        found[kind] = { whole, cut, many: await readByMany(kind), lines: linesOf(kind === 'sse' ? 'eventsourcereader' : 'websocketreader') };
        if (cut.characters !== whole.characters || found[kind].many.over !== readers)
            throw new Error(`${kind}: not all was read: ${JSON.stringify(found[kind])}`);
    }
    const sent = readers * events.length;
    const row = (name, figure, digits = 0) => [name, ...kinds.map((kind) => figure(found[kind]).toFixed(digits))];
    console.log(`A poem of ${events.length} events, one each ${pace} ms; ${readers} readers at once.\n`);
    print([
        ['', 'SSE', 'WebSocket'],
        row('bytes from the client: its request', ({ whole }) => whole.sent),
        row('bytes from the server', ({ whole }) => whole.received),
        row('of these before the first event', ({ whole }) => whole.head),
        row('bytes an event', ({ whole }) => (whole.received - whole.head) / events.length, 1),
        row('first character, median ms', ({ many }) => many.firstMedian, 2),
        row('first character, p90 ms', ({ many }) => many.firstP90, 2),
        row('a text off its pace, median ms', ({ many }) => many.offMedian, 2),
        row('a text off its pace, p90 ms', ({ many }) => many.offP90, 2),
        row('server: us an event', ({ many }) => many.serverMicroseconds / sent, 1),
        row('server: KiB a stream', ({ many }) => many.serverKib / readers, 1),
        row('reader: us an event', ({ many }) => many.microseconds / sent, 1),
        row('reader: KiB a stream', ({ many }) => many.kib / readers, 1),
        row('cut in the middle: ms until it goes on', ({ cut }) => cut.gap),
        row('lines of the reader', ({ lines }) => lines),
    ]);
    const file = join(build, 'websocket.json');
    writeFileSync(file, JSON.stringify({ date: new Date().toISOString(), readers, pace, events: events.length, found }, null, 1));
    console.log(`\nAll figures: ${file}`);
} finally {
    Object.values(servers).forEach((server) => server.stop());
    rmSync(folder, { recursive: true });
}
