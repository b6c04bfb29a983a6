// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From runs to one table.

/// What is told of each kind of work: name, from one run, digits. The first is compared with the floor's.
const figures = {
    burst: [
        ['us/stream', (run) => run.serverSeconds / run.done * 1e6, 1],
        ['streams/s', (run) => run.done / run.elapsed, 0],
        ['first p99', (run) => run.firstEventP99, 1],
    ],
    paced: [
        ['us/event', (run) => run.serverSeconds / run.events * 1e6, 2],
        ['elapsed', (run) => run.elapsed, 2],
        ['gap p99', (run) => run.gapP99, 1],
        ['late p99', (run) => run.lateP99, 1],
        ['first p99', (run) => run.firstEventP99, 1],
    ],
    idle: [
        ['us/opening', (run) => run.openSeconds / run.readers * 1e6, 1],
        ['KiB/stream', (run) => run.kibPerStream, 2],
        ['CPU ms', (run) => run.serverSeconds * 1e3, 1],
    ],
    fanout: [
        ['last ms', (run) => median(run.waves), 1],
        ['us/opening', (run) => run.openSeconds / run.readers * 1e6, 1],
        ['KiB/stream', (run) => run.kibPerStream, 2],
    ],
};

const always = [
    ['done', (run) => run.done, 0],
    ['cut', (run) => run.cut, 0],
    ['foreign %', (run) => run.foreignSeconds / run.elapsed * 100, 0],
];

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/// { name: { median, min, max, digits } } of one server's runs.
export function summaryOf({ work }, runs) {
    return Object.fromEntries([...figures[work.split('-')[0]], ...always].map(([name, of, digits]) => {
        const values = runs.map(of);
        return [name, { median: median(values), min: Math.min(...values), max: Math.max(...values), digits }];
    }));
}

function cell({ median, min, max, digits }) {
    const [middle, least, most] = [median, min, max].map((value) => value.toFixed(digits));
    return least === most ? middle : `${middle} (${least}-${most})`;
}

/// A block for each work, a line for each server; "/ floor" is the ratio of the first figure.
export function printTable(results) {
    for (const { name, servers } of results) {
        const titles = Object.keys(Object.values(servers)[0]);
        const rows = [[name, ...titles.slice(0, 1), '/ floor', ...titles.slice(1)]];
        for (const [server, summary] of Object.entries(servers)) {
            const [first, ...others] = titles.map((title) => cell(summary[title]));
            const ratio = summary[titles[0]].median / servers.floor[titles[0]].median;
            rows.push([server, first, Number.isFinite(ratio) ? ratio.toFixed(2) : '-', ...others]);
        }
        const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
        for (const row of rows)
            console.log(row.map((text, i) => i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i])).join('  '));
        console.log('');
    }
}
