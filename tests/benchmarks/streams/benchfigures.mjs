// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From runs to figures.

/// What is told of each kind of work: name, from one run, digits. The first is compared with the floor's.
const figures = {
    burst: [
        ['us/stream', (run) => run.serverSeconds / run.done * 1e6, 1],
        ['streams/s', (run) => run.done / run.elapsed, 0],
        ['first p99', (run) => run.firstEventP99, 1],
    ],
    questions: [
        ['us/stream', (run) => run.serverSeconds / run.done * 1e6, 1],
        ['streams/s', (run) => run.done / run.elapsed, 0],
        ['events/stream', (run) => run.events / run.done, 1],
        ['first p99', (run) => run.firstEventP99, 1],
    ],
    paced: [
        ['us/event', (run) => run.serverSeconds / run.events * 1e6, 2],
        ['elapsed', (run) => run.elapsed, 2],
        ['events/s', (run) => run.events / run.elapsed, 0],
        ['gap p99', (run) => run.gapP99, 1],
        ['late p99', (run) => run.lateP99, 1],
        ['first p99', (run) => run.firstEventP99, 1],
    ],
    steady: [
        ['us/event', (run) => run.serverSeconds / run.steadyEvents * 1e6, 2],
        ['events/s', (run) => run.steadyEvents / run.elapsed, 0],
        ['KiB/stream', (run) => run.kibPerStream, 2],
    ],
    idle: [
        ['KiB/stream', (run) => run.kibPerStream, 2],
        ['us/opening', (run) => run.openSeconds / run.readers * 1e6, 1],
        ['CPU ms', (run) => run.serverSeconds * 1e3, 1],
    ],
    fanout: [
        ['last ms', (run) => median(run.waves), 1],
        ['us/event', (run) => run.serverSeconds / run.steadyEvents * 1e6, 1],
    ],
    opening: [
        ['us, 10,000th', (run) => run.lastOpening, 1],
        ['us, 100th', (run) => run.firstOpening, 1],
        ['growth', (run) => run.lastOpening / run.firstOpening, 2],
    ],
};

/// "load %": of its processor, that the loader itself took; near 100 it is the limit, not the server. "foreign %": what
/// others took of a processor.
const always = [
    ['done', (run) => run.done, 0],
    ['cut', (run) => run.cut, 0],
    ['load %', (run) => run.ownSeconds / run.elapsed * 100, 0],
    ['foreign %', (run) => run.foreignSeconds / run.elapsed * 100, 0],
];

export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/// { name: { median, min, max, digits } } of one server's runs.
export function summaryOf(kind, runs) {
    return Object.fromEntries([...figures[kind], ...always].map(([name, of, digits]) => {
        const values = runs.map(of);
        return [name, { median: median(values), min: Math.min(...values), max: Math.max(...values), digits }];
    }));
}
