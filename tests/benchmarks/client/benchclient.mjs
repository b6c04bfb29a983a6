// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchclient.mjs BUILD [--streams N] [--rounds N]: what a thousand EventSources in one process cost, beside as many
// replies of QNetworkAccessManager, QTcpSockets, and descriptors in an epoll set, which all only throw away what comes.
// The server (poemstream serve) has the first processor, the readers the second. One table, and BUILD/client.json.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';

const { values: options, positionals: [build] } = parseArgs({
    allowPositionals: true,
    options: { streams: { type: 'string' }, rounds: { type: 'string' } },
});
const streams = Number(options.streams ?? 1000);
const rounds = Number(options.rounds ?? 5);
if (!build || !(streams > 0) || !(rounds > 0)) {
    console.error('usage: benchclient.mjs BUILD [--streams N] [--rounds N]');
    process.exit(2);
}

const kinds = { eventsource: 'EventSource', reply: 'QNetworkReply', socket: 'QTcpSocket', epoll: 'epoll' };
const floor = 'socket'; // what the ratios are to: the least that Qt can do
const pause = 100; // ms: with the lines below, a stream takes ten seconds
const lines = Array.from({ length: 100 }, (_, i) => `line ${i} of a poem that nobody reads,`);
const folder = mkdtempSync(join(tmpdir(), 'poemstream-client-'));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const range = (values, digits) => [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));

let server;
try {
    const poems = join(folder, 'poems.json');
    writeFileSync(poems, JSON.stringify([{ title: 'Lines', author: 'Nobody', language: 'en', tags: [], lines }]));
    server = spawn('taskset', ['-c', '0', join(build, 'bin/poemstream'), 'serve', '--port', '0', '--poems', poems, '--pace', String(pause)],
        { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(createInterface(server.stdout), 'line');
    const port = /:(\d+)$/.exec(line)[1];
    const path = '/v1/poems/stream?question=lines';
    const text = await (await fetch(`http://127.0.0.1:${port}${path}&pace=0`)).text();
    const events = text.match(/^id:/gm).length;

    const runs = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    for (let round = 0; round < rounds; ++round) {
        for (const kind of Object.keys(kinds)) {
            const { stdout } = await promisify(execFile)('taskset', ['-c', '1', join(build, 'tests/measuresources'), kind, port, path, String(streams)]);
            runs[kind].push(JSON.parse(stdout));
            process.stderr.write('.');
        }
    }
    process.stderr.write('\n');

    const cost = (run) => run.processorSeconds * 1e6 / (streams * events);
    const memory = (run) => run.kib / streams;
    const processor = `${cpus().length} processors (${cpus()[0].model.trim()})`;
    console.log(`${streams} streams of ${events} events, one each ${pause} ms, in one process; ${rounds} round(s): median (min-max). ${processor}.\n`);
    const table = [['readers', 'us/event', `/ ${kinds[floor]}`, 'KiB each', `/ ${kinds[floor]}`, 'seconds', 'done']];
    for (const kind of Object.keys(kinds)) {
        const row = [kinds[kind]];
        for (const [figure, digits] of [[cost, 2], [memory, 1]]) {
            const [middle, least, most] = range(runs[kind].map(figure), digits);
            row.push(`${middle} (${least}-${most})`, (middle / median(runs[floor].map(figure))).toFixed(2));
        }
        row.push(median(runs[kind].map((run) => run.seconds)).toFixed(1), String(Math.min(...runs[kind].map((run) => run.done))));
        table.push(row);
    }
    const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
    for (const row of table)
        console.log(row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join('  '));
    const file = join(build, 'client.json');
    writeFileSync(file, JSON.stringify({ date: new Date().toISOString(), processor, streams, events, rounds, runs }, null, 1));
    console.log(`\nAll runs: ${file}`);
} finally {
    server?.kill();
    rmSync(folder, { recursive: true });
}
