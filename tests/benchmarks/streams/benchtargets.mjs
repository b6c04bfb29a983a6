// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What we want of the figures: mostly ratios within one run, so that they mean the same on any machine.

const peers = ['node', 'express', 'better-sse', 'beast', 'go', 'nchan'];

/// Of one work's figures: { of(server, figure), best(figure) }; NaN where something was not measured.
function lookUp(result) {
    const of = (server, figure) => result?.servers[server]?.[figure]?.median ?? NaN;
    const measured = peers.filter((peer) => result?.servers[peer]);
    const best = (figure) => measured.length > 0 ? Math.max(...measured.map((peer) => of(peer, figure))) : NaN;
    return { of, best, ours: (figure) => of('poemstream', figure) };
}

const toFloor = (figure) => ({ of, ours }) => ours(figure) / of('floor', figure);
const to = (peer, figure) => ({ of, ours }) => ours(figure) / of(peer, figure);
const toBest = (figure) => ({ best, ours }) => ours(figure) / best(figure);
const own = (figure) => ({ ours }) => ours(figure);

const noMore = (limit, what, found, digits = 2) => ({ what, found, limit, digits, least: false });
const noLess = (limit, what, found, digits = 2) => ({ what, found, limit, digits, least: true });

const targets = {
    burst: [
        noMore(0.25, 'us/stream / node', to('node', 'us/stream')),
        noMore(1.7, 'us/stream / floor', toFloor('us/stream')),
        noLess(3.5, 'streams/s / best peer', toBest('streams/s')),
    ],
    questions: [noLess(2.5, 'streams/s / best peer', toBest('streams/s'))],
    library: [noLess(1.5, 'streams/s / best peer', toBest('streams/s'))],
    paced1000: [
        noMore(1.15, 'us/event / floor', toFloor('us/event')),
        noMore(0.7, 'us/event / go', to('go', 'us/event')),
        noMore(53, 'gap p99, ms', own('gap p99'), 1),
    ],
    paced5000: [
        noMore(1.03, 'elapsed / 9.95 s', ({ ours }) => ours('elapsed') / 9.95),
        noMore(1.15, 'us/event / floor', toFloor('us/event')),
        noMore(0.75, 'us/event / beast', to('beast', 'us/event')),
        noMore(80, 'first p99, ms', own('first p99'), 1),
    ],
    paced10000: [
        noLess(10000, 'done', own('done'), 0),
        noMore(12.5, 'elapsed, s', own('elapsed')),
        noMore(150, 'late p99, ms', own('late p99'), 1),
        noLess(1.6, 'events/s / best peer', toBest('events/s')),
    ],
    idle: [
        noMore(0.5, 'KiB/stream', own('KiB/stream')),
        noMore(1, 'CPU, ms in 5 s', own('CPU ms'), 1),
    ],
    fanout: [
        noMore(0.9, 'last ms / nchan', to('nchan', 'last ms')),
        noMore(0.6, 'last ms / node', to('node', 'last ms')),
        noMore(1.1, 'last ms / floor', toFloor('last ms')),
    ],
    opening: [noMore(1.2, 'us at the 10,000th / at the 100th', own('growth'))],
    steady15000: [
        noMore(1.2, 'us/event / steady1000', (look, all) => look.ours('us/event') / lookUp(all.steady1000).ours('us/event')),
    ],
};

/// The work's targets, as far as what they compare was measured.
export function judge(results, work) {
    return (targets[work] ?? [])
        .map((target) => ({ ...target, found: target.found(lookUp(results[work]), results) }))
        .filter(({ found }) => Number.isFinite(found))
        .map((target) => ({ ...target, isMet: target.least ? target.found >= target.limit : target.found <= target.limit }));
}
