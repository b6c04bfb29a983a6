// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchstreams.mjs BUILD [--short | --trial] [--peers] [--rounds N] [--peer-rounds N] [--library FILE] [--markdown] [WORK...]: what
// event streams cost each server, in tables, and BUILD/streams.json, which keeps the last figures of each work. All
// servers send the same events; they take turns, so that each meets what else is running. With --peer-rounds the peers
// sit out the rounds after so many. --short takes few streams, --trial hardly any: only to see that all of this works;
// theirs are streams-short.json and streams-trial.json. --markdown prints what the file has, for docs/performance.md, and
// measures nothing; --check only looks whether the other words are right.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { summaryOf } from './benchfigures.mjs';
import { machine } from './benchmachine.mjs';
import { availablePeers } from './benchpeers.mjs';
import { makePoems, makeQuestions, recordPoem } from './benchpoems.mjs';
import { comeToRest, floor, poemstream, runLoad, startServer } from './benchservers.mjs';
import { printMarkdown, printTables } from './benchtable.mjs';
import { works } from './benchworks.mjs';

function fail(why) {
    console.error(why);
    process.exit(2);
}

function read() {
    try {
        return parseArgs({
            allowPositionals: true,
            options: {
                short: { type: 'boolean' }, trial: { type: 'boolean' }, peers: { type: 'boolean' }, markdown: { type: 'boolean' }, check: { type: 'boolean' },
                rounds: { type: 'string' }, 'peer-rounds': { type: 'string' }, library: { type: 'string' },
            },
        });
    } catch (error) {
        return fail(error.message);
    }
}

const { values: options, positionals } = read();
const [build, ...wanted] = positionals;
const unknown = wanted.filter((name) => !works.some((work) => work.name === name));
if (!build || unknown.length > 0)
    fail(`${unknown.map((name) => `There is no ${name}. `).join('')}There are ${works.map(({ name }) => name).join(', ')}, and failover.`);
const extent = options.trial ? 'trial' : options.short ? 'short' : 'full';
const rounds = Number(options.rounds ?? (extent === 'full' ? 5 : 1));
const peerRounds = Number(options['peer-rounds'] ?? rounds);
if (!(rounds >= 1 && peerRounds >= 1))
    fail('--rounds and --peer-rounds need a number');
if (options.library && !existsSync(options.library))
    fail(`there is no ${options.library}`);
if (options.check)
    process.exit(0);

const file = join(build, extent === 'full' ? 'streams.json' : `streams-${extent}.json`);
const kept = existsSync(file) ? JSON.parse(readFileSync(file)).works : {};
const inOrder = (results) => Object.fromEntries(works.filter(({ name }) => results[name]).map(({ name }) => [name, results[name]]));

if (options.markdown) {
    if (Object.keys(kept).length === 0)
        fail(`there are no figures in ${file} yet`);
    printMarkdown(inOrder(kept), machine(build));
    process.exit(0);
}
if (cpus().length < 2)
    fail('This needs two processors: one for the server, one for its readers.');

const descriptors = Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? Infinity);
const readersOf = ({ streams, few }) => ({ full: streams, short: few, trial: 20 })[extent];
const seconds = { full: 5, short: 1, trial: 0.2 }[extent];

/// Whether the work can be done here; says so if not.
function isPossible(work) {
    if (work.library && !options.library)
        return void console.error(`${work.name} is left out: it needs --library FILE, one that "poemstream import" made`);
    const needed = (work.load === 'burst' ? 200 : readersOf(work)) + 300;
    if (needed > descriptors)
        return void console.error(`${work.name} is left out: it needs ${needed} descriptors (ulimit -n)`);
    return true;
}

const folder = mkdtempSync(join(tmpdir(), 'poemstream-benchmark-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]])
    process.on(signal, () => process.exit(128 + number)); // the system ends our children then

async function measure(server, work, poems, questions) {
    const poem = poems[extent === 'full' ? work.poem : 'short'];
    const running = await startServer(server, { build, folder, poem, work, library: options.library });
    try {
        const readers = readersOf(work);
        const place = work.asked || server.works || work.kind === 'fanout' ? [] : [`${poem.id}.0`];
        const ask = (what, target, readers) => runLoad(build, running, { work: what, target, readers, seconds, place });
        const target = work.asked ? `@${questions.file}` : work.target;
        if (!server.works) // warms up, in the way it is measured where that ends by itself
            await ask('burst', work.load === 'burst' && work.before !== 'none' ? target : '/v1/poems/stream?question=x&pace=0',
                work.before === 'all' ? questions.count : Math.min(200, readers));
        if (extent !== 'trial')
            await comeToRest(running);
        return { ...await ask(work.load, target, readers), readers };
    } finally {
        await running.stop();
    }
}

async function measureAll(programs, works) {
    const poems = makePoems(folder);
    for (const poem of Object.values(poems))
        await recordPoem(build, folder, poem);
    const questions = makeQuestions(folder);
    if (works.some((work) => work.before === 'none' && readersOf(work) > questions.count))
        throw new Error(`there are ${questions.count} questions only`);
    const results = {};
    for (const work of works) {
        const able = programs.filter((program) => !program.works || program.works.includes(work.name));
        const load = loadavg();
        const runs = Object.fromEntries(able.map(({ name }) => [name, []]));
        for (let round = 0; round < rounds; ++round) {
            const present = able.filter((program) => round < peerRounds || [poemstream, floor].includes(program));
            for (let i = 0; i < present.length; ++i) {
                const server = present[(i + round) % present.length];
                runs[server.name].push(await measure(server, work, poems, questions));
                process.stderr.write('.');
            }
        }
        const servers = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, summaryOf(work.kind, all)]));
        results[work.name] = { date: new Date().toISOString(), extent, rounds, peerRounds, load: [load, loadavg()], servers, runs };
        writeFileSync(file, JSON.stringify({ ...machine(build), works: { ...kept, ...results } }, null, 1));
    }
    process.stderr.write('\n');
    return results;
}

const programs = [poemstream, floor, ...(options.peers ? availablePeers(build) : [])];
const results = await measureAll(programs, works.filter((work) => (wanted.length === 0 || wanted.includes(work.name)) && isPossible(work)));
const { processor, versions } = machine(build);
console.log(`Event streams, ${{ full: 'in full', short: 'a short look', trial: 'a trial, no figures' }[extent]}, ${rounds} round(s): median (min-max). ${processor}; ${versions}.\n`
    + 'us = microseconds of processor time of the server; p99 = milliseconds that all but one in a hundred stay below.\n');
printTables(inOrder({ ...kept, ...results }), Object.keys(results));
console.log(`All runs: ${file}`);
