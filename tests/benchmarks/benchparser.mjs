// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchparser.mjs MEASUREPARSER STREAMS-FOLDER: one table of what each reader makes of the same bytes. Fails only where
// they do not make the same of them.

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const [measureparser, folder] = process.argv.slice(2);
const milliseconds = 250; // each reader, each time; the two programs take turns, so that both meet what else is running
const turns = 3;

const small = ['event', '16384', 'whole'];
const large = ['16384', 'whole'];
const rows = [
    ['small', 'small, data only', small],
    ['named', 'small, id and type', small],
    ['poems-en', 'poems, English', small],
    ['poems-zh', 'poems, Chinese', small],
    ['large-line', '1 MiB, one line', large],
    ['large-lines', '1 MiB, many lines', large],
    ['large-zh', '1 MiB, Chinese', large],
];

function run(program, args) {
    return JSON.parse(execFileSync(program, args, { encoding: 'utf8' }));
}

function measure(name, how) {
    const args = [join(folder, name), how, String(milliseconds)];
    const best = {};
    for (let turn = 0; turn < turns; ++turn) {
        const results = {
            ...run(measureparser, args),
            ...run(process.execPath, [new URL('measureeventsourceparser.mjs', import.meta.url).pathname, ...args]),
        };
        for (const [reader, result] of Object.entries(results)) {
            if (!best[reader] || result.ns < best[reader].ns)
                best[reader] = result;
        }
    }
    for (const reader of ['feed', 'bytes', 'text']) {
        if (best[reader].events !== best.next.events || best[reader].characters !== best.next.characters)
            throw new Error(`${name}, ${how}: ${reader} read something else: ${JSON.stringify(best)}`);
    }
    return best;
}

function rate(bytes, { ns }) {
    return `${Math.round(bytes / ns * 1e3)}`;
}

function events({ events, ns }) {
    const each = events / ns * 1e9;
    return each > 1e6 ? `${(each / 1e6).toFixed(1)} M` : each > 1e4 ? `${(each / 1e3).toFixed(0)} k` : each.toFixed(0);
}

function ratio(slow, fast) {
    return `${(slow.ns / fast.ns).toFixed(1)}`;
}

const columns = [
    ['stream', 17], ['chunks', 7], ['next()', 7], ['ev/s', 7], ['feed()', 7], ['ev/s', 7],
    ['e-p', 7], ['ev/s', 7], ['text', 7], ['floor', 7], ['/ e-p', 6], ['/ text', 6], ['/ floor', 7],
];

function print(cells) {
    console.log(cells.map((cell, i) => i === 0 ? cell.padEnd(columns[i][1]) : cell.padStart(columns[i][1])).join(' '));
}

const { version } = JSON.parse(readFileSync(new URL('node_modules/eventsource-parser/package.json', import.meta.url)));
const load = () => loadavg().map((average) => average.toFixed(1)).join(' ');
console.log(`Bytes of event streams -> events with UTF-16 text, one thread, best times. ${cpus().length} processors `
    + `(${cpus()[0].model.trim()}), load ${load()}.
MB/s and events/s of
  next(), feed()  EventStreamParser, item by item and list by list
  e-p             eventsource-parser ${version} of npm behind a TextDecoder, node ${process.version}
  text            the same on text that was decoded before: it has no bytes to look at
  floor           memchr() for each LF and QString::fromUtf8() for each line: no events come of it
and how many times as fast as the last three next() is.
`);
print(columns.map(([title]) => title));
const aims = { small: [], large: [] };
for (const [name, title, feeds] of rows) {
    const { size } = statSync(join(folder, name));
    for (const how of feeds) {
        const { next, feed, bytes, text, floor } = measure(name, how);
        const chunks = { event: '1 event', 16384: '16 KiB' }[how] ?? how;
        print([title, chunks, rate(size, next), events(next), rate(size, feed), events(feed), rate(size, bytes),
            events(bytes), rate(size, text), rate(size, floor), ratio(bytes, next), ratio(text, next), ratio(floor, next)]);
        if (title.startsWith('small'))
            aims.small.push(`${(bytes.ns / next.ns).toFixed(1)} (${chunks})`);
        if (title.startsWith('1 MiB'))
            aims.large.push(`${(next.ns / floor.ns).toFixed(1)} (${chunks})`);
    }
}
console.log(`
Aims, for next(): on small events at least 5 times as fast as eventsource-parser: ${aims.small.join(', ')};
on large ones at most 2 times the floor's time: ${aims.large.join(', ')}. Load in the end: ${load()}.`);
