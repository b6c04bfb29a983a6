// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// benchstart.mjs BUILD [--runs N] [--idle SECONDS] [ROW...]: what starting costs, each row beside an empty Qt program of
// its kind: one table, and BUILD/start.json. Windows open on an X server of their own (Xvfb), with a session bus where
// dbus-daemon is there; the user's files are in a folder of their own, which is empty at first.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';

const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string' }, idle: { type: 'string' } },
});
const [build, ...wanted] = positionals;
const runs = Number(options.runs ?? 11);
const idle = Number(options.idle ?? 10);

const ms = ['ms', (run) => run.ms, 1];
const mb = ['MB', (run) => run.kib / 1024, 1];
const ours = (...words) => ['bin/poemstream', ...words];
// A program: its name in the table, then what measurestart is to start, or a program that measures by itself.
const rows = [
    { name: 'serve', what: 'line', figures: [ms, mb], targets: [40, 20], programs: [
        ['poemstream serve', ours('serve', '--port', '0')],
        ['empty QHttpServer', ['tests/emptyserver']],
        ['empty QCoreApplication', ['tests/emptyconsole']]] },
    { name: 'ask', what: 'end', figures: [ms, mb], targets: [60], programs: [
        ['poemstream ask --plain', ours('ask', '月亮', '--plain')],
        ['empty QCoreApplication', ['tests/emptyconsole', 'quit']]] },
    { name: 'window', what: 'window', figures: [ms, ['mapped ms', (run) => run.mapped, 1], mb], targets: [250, undefined, 80], programs: [
        ['poemstream', ours('--new-window')],
        ['empty QWidget', ['tests/emptywindow']]] },
    { name: 'first', figures: [ms, ['later ms', (run) => run.later, 1]], targets: [50, 50], programs: [
        ['Return to a character', ['tests/measurefirst']],
        ['QLineEdit to QLabel', ['tests/measurefirst', 'empty']]] },
    { name: 'idle', what: `idle-${idle}`, runs: 1, figures: [['wake-ups/s', (run) => run.wakeUps / run.seconds, 2]], targets: [0], programs: [
        ['poemstream', ours('--new-window')],
        ['poemstream serve', ours('serve', '--port', '0')],
        ['empty QWidget', ['tests/emptywindow']],
        ['empty QLineEdit', ['tests/emptywindow', 'line']]] },
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (!build || rows.length === 0 || !(runs > 0) || !(idle > 0)) {
    console.error('usage: benchstart.mjs BUILD [--runs N] [--idle SECONDS] [serve|ask|window|first|idle...]');
    process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'poemstream-start-'));
const helpers = [];

/// Starts @p command, which goes on, and gives the line that it says on @p stream first.
async function helper(command, args, stream, env = process.env) {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    helpers.push(child);
    const failed = Promise.race([once(child, 'error'), once(child, 'exit')]).then(() => []);
    const [line] = await Promise.race([once(createInterface(child.stdio[stream]), 'line'), failed]);
    return line;
}

async function surroundings() {
    const runtime = join(folder, 'runtime');
    mkdirSync(runtime, { mode: 0o700 });
    const display = await helper('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-noreset', '-nolisten', 'tcp'], 3);
    if (!display)
        throw new Error('Xvfb is needed, and does not start');
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: folder, XDG_RUNTIME_DIR: runtime, DISPLAY: `:${display}`, QT_QPA_PLATFORM: 'xcb' };
    const bus = await helper('dbus-daemon', ['--session', '--nofork', '--print-address=3'], 3, env);
    return bus ? { ...env, DBUS_SESSION_BUS_ADDRESS: bus } : env;
}

async function measure({ what }, [, [program, ...args]], env) {
    const words = what ? ['tests/measurestart', what, join(build, program), ...args] : [program, ...args];
    const { stdout } = await promisify(execFile)(join(build, words[0]), words.slice(1), { env });
    return JSON.parse(stdout);
}

function summaryOf({ figures }, all) {
    return figures.map(([name, of, digits]) => {
        const values = all.map(of).sort((a, b) => a - b);
        return { name, median: values[Math.floor(values.length / 2)], min: values[0], max: values.at(-1), digits };
    });
}

function printTable(results) {
    for (const { name, programs, targets } of results) {
        const titles = programs[0].summary.map((figure) => figure.name);
        const lines = [[name, ...titles]];
        for (const { title, summary } of programs)
            lines.push([title, ...summary.map(({ median, min, max, digits }) => `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`)]);
        lines.push(['target', ...titles.map((_, i) => targets[i] === undefined ? '-' : `<= ${targets[i]}`)]);
        const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
        for (const line of lines)
            console.log(line.map((text, i) => i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i])).join('  '));
        console.log('');
    }
}

try {
    const env = await surroundings();
    const results = [];
    for (const row of rows) {
        const all = row.programs.map(() => []);
        for (let run = -1; run < (row.runs ?? runs); ++run) { // the first one warms up, and counts nowhere
            for (const [i, program] of row.programs.entries()) {
                if (run < 0 && row.runs)
                    continue;
                const figures = await measure(row, program, env);
                if (run >= 0)
                    all[i].push(figures);
                process.stderr.write('.');
            }
        }
        results.push({ name: row.name, targets: row.targets, programs: row.programs.map(([title], i) => ({ title, summary: summaryOf(row, all[i]), runs: all[i] })) });
    }
    process.stderr.write('\n');
    const processor = `${cpus().length} processors (${cpus()[0].model.trim()})`;
    console.log(`Starting, ${runs} runs each: median (min-max). ${processor}.\n`);
    printTable(results);
    const file = join(build, 'start.json');
    writeFileSync(file, JSON.stringify({ date: new Date().toISOString(), processor, runs, results }, null, 1));
    console.log(`All runs: ${file}`);
} finally {
    for (const one of helpers)
        one.kill();
    rmSync(folder, { recursive: true });
}
