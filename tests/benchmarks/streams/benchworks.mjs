// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is measured: for each work what the loader does, with how many streams, and what is asked for.

/// The floor's and the peers' step of the live poem, in ms; our server shows each poem so many seconds.
export const livePause = 1000;
export const liveEvery = 30;

const named = (pause, more = '') => `/v1/poems/stream?question=x&pace=${pause}${more}`;

/// name; kind = the figures told of it; load = the loader's word; poem = which one everybody sends; target; streams, and as
/// few of them as tell something, for --short. asked: our server is asked questions, instead of for the poem by its id;
/// library: over the library that is given, instead of the poems in the program. before: which of the questions warm the
/// server up, "all" of them or "none"; some, where it is not said.
export const works = [
    { name: 'burst', kind: 'burst', load: 'burst', poem: 'short', target: named(0), streams: 20000, few: 1000 },
    { name: 'joined', kind: 'burst', load: 'burst', poem: 'short', target: named(0, '&joined'), streams: 20000, few: 1000 },
    { name: 'questions', kind: 'questions', load: 'burst', poem: 'short', asked: true, streams: 10000, few: 500 },
    { name: 'library', kind: 'questions', load: 'burst', poem: 'short', asked: true, library: true, before: 'all', streams: 10000, few: 500 },
    { name: 'library-cold', kind: 'questions', load: 'burst', poem: 'short', asked: true, library: true, before: 'none', streams: 300, few: 100 },
    { name: 'paced1000', kind: 'paced', load: 'paced-50', poem: 'long', target: named(50), streams: 1000, few: 100 },
    { name: 'paced5000', kind: 'paced', load: 'paced-50', poem: 'long', target: named(50), streams: 5000, few: 300 },
    { name: 'paced10000', kind: 'paced', load: 'paced-50', poem: 'long', target: named(50), streams: 10000, few: 600 },
    { name: 'idle', kind: 'idle', load: 'idle', poem: 'short', target: named(60000), streams: 10000, few: 500 },
    { name: 'fanout', kind: 'fanout', load: 'fanout', poem: 'short', target: '/v1/live', streams: 10000, few: 500 },
    { name: 'opening', kind: 'opening', load: 'opening', poem: 'short', target: named(60000), streams: 10000, few: 500 },
    { name: 'steady1000', kind: 'steady', load: 'steady-50', poem: 'long', target: named(50), streams: 1000, few: 100 },
    { name: 'steady15000', kind: 'steady', load: 'steady-750', poem: 'long', target: named(750), streams: 15000, few: 1500 },
];

/// What each work is, for who reads the table.
export const descriptions = {
    burst: '20,000 streams, 200 at a time, no pause; the peers send one event after the other',
    joined: 'the same; the peers send one piece that was joined before',
    questions: '10,000 questions, 200 at a time, no pause, over the poems in the program; the others send their one poem',
    library: '10,000 questions that were asked before, some hundred over and over, 200 at a time, no pause, over the given library; the others send their one poem',
    'library-cold': '300 questions, each for the first time, 200 at a time, no pause, over the given library: what it costs to find a poem; the others find none',
    paced1000: '1,000 streams of 160 events, one each 50 ms, opened at 2,500 a second',
    paced5000: '5,000 of them',
    paced10000: '10,000 of them',
    idle: '10,000 streams in which nothing is sent for five seconds',
    fanout: 'an event of /v1/live to 10,000 readers: from the first reader\'s to the last one\'s',
    opening: 'one more stream, beside 100 and beside 10,000 others',
    steady1000: '1,000 streams, an event each 50 ms: five seconds while all run',
    steady15000: '15,000 streams, an event each 750 ms: five seconds while all run, as many events a second',
};
