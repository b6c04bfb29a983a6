// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchstreams.mjs BUILD [--short] [--rounds N] [WORK...]: one table of what event streams cost each server, and
// BUILD/streams.json. All servers send the same bytes; they take turns, so that each meets what else is running.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { makePoems, recordPoem } from './benchpoems.mjs';
import { programs, runLoad, startServer } from './benchservers.mjs';
import { printTable, summaryOf } from './benchtable.mjs';

const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean' }, rounds: { type: 'string' } },
});
const [build, ...wanted] = positionals;

// name, the loader's work, the poem's name, pause in ms, readers; and as few of them as tell something, for --short.
const works = [
    { name: 'burst', work: 'burst', poem: 'short', pause: 0, streams: 20000, few: 2000 },
    { name: 'paced1000', work: 'paced-50', poem: 'long', pause: 50, streams: 1000, few: 200 },
    { name: 'paced5000', work: 'paced-50', poem: 'long', pause: 50, streams: 5000, few: 1000 },
    { name: 'paced10000', work: 'paced-50', poem: 'long', pause: 50, streams: 10000, few: 2000 },
    { name: 'idle', work: 'idle', poem: 'short', pause: 60000, streams: 10000, few: 2000 },
    { name: 'fanout', work: 'fanout', poem: 'short', pause: 0, streams: 10000, few: 2000 },
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const unknown = wanted.filter((name) => !works.some((work) => work.name === name));
if (!build || unknown.length > 0) {
    console.error(`usage: run [--short] [--rounds N] [WORK...]${unknown.map((name) => `; there is no ${name}`).join('')}`);
    process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'poemstream-benchmark-'));
const rounds = Number(options.rounds ?? (options.short ? 1 : 5));
const load = () => loadavg().map((average) => average.toFixed(1)).join(' ');

async function measure(server, { work, poem, pause, streams, few }, poems) {
    const running = await startServer(server, build, poems, poem);
    try {
        const readers = options.short ? few : streams;
        const target = work === 'fanout' ? '/v1/live' : `/v1/poems/stream?question=x&pace=${pause}`;
        const place = work === 'fanout' ? [] : [`${poems[poem].id}.0`];
        const ask = (what, target, count) => runLoad(build, running, [what, target, count, ...place]);
        await ask('burst', `/v1/poems/stream?question=x&pace=0`, 200); // warms up
        return { ...await ask(work, target, readers), readers };
    } finally {
        await running.stop();
    }
}

try {
    const poems = makePoems(folder);
    for (const name of Object.keys(poems))
        await recordPoem(build, poems[name]);
    const before = load();
    const results = [];
    for (const work of works) {
        const runs = Object.fromEntries(programs.map(({ name }) => [name, []]));
        for (let round = 0; round < rounds; ++round) {
            for (let i = 0; i < programs.length; ++i) {
                const server = programs[(i + round) % programs.length];
                runs[server.name].push(await measure(server, work, poems));
                process.stderr.write('.');
            }
        }
        results.push({ ...work, servers: Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, summaryOf(work, all)])), runs });
    }
    process.stderr.write('\n');
    const processor = `${cpus().length} processors (${cpus()[0].model.trim()})`;
    console.log(`Event streams, ${options.short ? 'a short look' : 'in full'}, ${rounds} round(s): median (min-max). ${processor}, `
        + `load ${before} at first, ${load()} in the end.\n`);
    printTable(results);
    const file = join(build, 'streams.json');
    writeFileSync(file, JSON.stringify({ date: new Date().toISOString(), processor, short: Boolean(options.short), rounds, load: [before, load()], results }, null, 1));
    console.log(`\nAll runs: ${file}`);
} finally {
    rmSync(folder, { recursive: true });
}
