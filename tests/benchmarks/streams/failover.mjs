// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// failover.mjs BUILD [READERS [SECONDS]]: servers behind nginx are killed and start again while READERS (3000) read poems
// for SECONDS (40). Nobody may lose or repeat a code point. BUILD/failover.json has the figures; ends with 1 if somebody did.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from './benchpeers.mjs';
import { makeQuestions } from './benchpoems.mjs';
import { Reader } from './failoverreader.mjs';
import { Server, startNginx } from './failoverservers.mjs';

const [build, count = '3000', seconds = '40'] = process.argv.slice(2);
const pause = 400; // ms between two fragments
const serverCount = 4;
const killEvery = 3000; // ms
const startAfter = 1500; // ms

if (!(Number(count) >= 1 && Number(seconds) >= 1)) {
    console.error('usage: run failover [READERS [SECONDS]]');
    process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'poemstream-failover-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]])
    process.on(signal, () => process.exit(128 + number)); // the system ends our children then

/// One server after the other; the third time all but one at once.
async function killInTurn(servers, isOver) {
    for (let turn = 0; !isOver(); ++turn) {
        await sleep(killEvery);
        const first = turn % servers.length;
        const killed = turn === 2 ? servers.filter((_, i) => i !== first) : [servers[first]];
        await Promise.all(killed.map((server) => server.kill()));
        await sleep(startAfter);
        await Promise.all(killed.map((server) => server.start()));
    }
}

/// The whole text of a poem, from a server that is left in peace.
function textOf(port, id) {
    return new Promise((resolve, reject) => {
        const headers = { 'Last-Event-ID': `${id}.0` };
        get({ host: '127.0.0.1', port, path: '/v1/poems/stream?question=x&pace=0', agent: false, headers }, async (response) => {
            let body = '';
            for await (const text of response.setEncoding('utf8'))
                body += text;
            const blocks = body.split('\n\n').filter((block) => !/^event:/m.test(block));
            resolve(blocks.map((block) => [...block.matchAll(/^data: ?(.*)$/gm)].map(([, line]) => line).join('\n')).join(''));
        }).on('error', reject);
    });
}

function at(times, share) {
    const sorted = times.sort((a, b) => a - b);
    return sorted.length > 0 ? Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]) : undefined;
}

/// How many poems did not come whole.
async function countSpoilt(poems, port) {
    const whole = new Map();
    for (const { id } of poems) {
        if (!whole.has(id))
            whole.set(id, await textOf(port, id));
    }
    return poems.filter(({ id, text }) => text === '' || text !== whole.get(id)).length;
}

const servers = [];
for (let i = 0; i < serverCount; ++i)
    servers.push(new Server(join(build, 'bin/poemstream'), folder, await freePort()));
await Promise.all(servers.map((server) => server.start()));
const port = await startNginx(folder, servers);

const addresses = readFileSync(makeQuestions(folder), 'utf8').trim().split('\n').map((target) => target.replace('pace=0', `pace=${pause}`));
let asked = 0;
const readers = Array.from({ length: Number(count) }, () => new Reader(port, () => addresses[asked++ % addresses.length]));
const end = performance.now() + Number(seconds) * 1000;
const isOver = () => performance.now() >= end;
const killing = killInTurn(servers, isOver);
await Promise.all(readers.map(async (reader, i) => {
    await sleep(i % 1000 * 2); // not all at the same instant
    await reader.read(isOver);
}));
await killing;

const poems = readers.flatMap((reader) => reader.poems);
const faults = readers.flatMap((reader) => reader.faults);
const returns = readers.flatMap((reader) => reader.returns);
const answers = readers.flatMap((reader) => reader.answers);
const found = {
    date: new Date().toISOString(),
    readers: readers.length,
    servers: servers.length,
    kills: servers.reduce((sum, { kills }) => sum + kills, 0),
    cuts: readers.reduce((sum, { cuts }) => sum + cuts, 0),
    poems: poems.length,
    characters: poems.reduce((sum, { text }) => sum + [...text].length, 0),
    spoilt: await countSpoilt(poems, servers[0].port),
    faults: faults.length,
    backMs: { p50: at(returns, 0.5), p99: at(returns, 0.99), most: at(returns, 1) },
    answerMs: { p50: at(answers, 0.5), p99: at(answers, 0.99), most: at(answers, 1) },
};
writeFileSync(join(build, 'failover.json'), JSON.stringify(found, null, 1));
console.log(`${found.readers} readers, ${found.servers} servers behind nginx, ${found.kills} kills, ${found.cuts} streams cut.
${found.poems} poems of ${found.characters} code points were read; not whole: ${found.spoilt}; faults: ${found.faults}${faults[0] ? `, as ${faults[0]}` : ''}.
From the cut to the next event: p50 ${found.backMs.p50} ms, p99 ${found.backMs.p99} ms, at most ${found.backMs.most} ms;
of that from the last request on: p50 ${found.answerMs.p50} ms, p99 ${found.answerMs.p99} ms. The rest is the wait that the servers ask for.`);
process.exit(found.spoilt + found.faults > 0 ? 1 : 0);
