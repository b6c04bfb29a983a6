// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bettersse.mjs EVENTS LIVE_PAUSE: better-sse on node's http server: sessions, a channel for the live poem. It writes its
// fields without a space, an "event:" always, and data as JSON: what a line ends in could not come through otherwise.
//   GET ...?pace=N   the events in the file EVENTS, one each N ms; with 0 one after the other at once,
//                    and with &joined all in one piece that was ready before
//   GET /v1/live     the same events, one each LIVE_PAUSE ms, to all readers together

import { createServer } from 'node:http';

import { createChannel, createEventBuffer, createSession } from 'better-sse';

import { eventOf, listen, pauseOf, readSteps } from './recordedevents.mjs';

const events = readSteps(process.argv[2]).map(eventOf);
const encode = (events) => {
    const buffer = createEventBuffer();
    for (const { id, event, data } of events)
        buffer.push(data, event, id);
    return buffer;
};
const steps = events.map((event) => encode([event])); // encoded once
const whole = encode(events);
const live = createChannel();
const options = { headers: { Connection: 'close' }, keepAlive: 15_000 };

function sendPaced(session, response, pause) {
    let next = 1;
    const timer = setInterval(() => {
        session.batch(steps[next++]);
        if (next < steps.length)
            return;
        clearInterval(timer);
        response.end();
    }, pause);
    session.once('disconnected', () => clearInterval(timer));
    session.batch(steps[0]);
}

function sendAtOnce(session, isJoined) {
    if (isJoined)
        return session.batch(whole);
    for (const { id, event, data } of events)
        session.push(data, event, id);
}

listen(createServer({ noDelay: true }, async (request, response) => {
    const session = await createSession(request, response, options);
    const pause = pauseOf(request.url);
    if (request.url.startsWith('/v1/live')) {
        session.batch(steps[0]);
        live.register(session);
    } else if (pause > 0) {
        sendPaced(session, response, pause);
    } else {
        sendAtOnce(session, request.url.endsWith('&joined'));
        response.end();
    }
}));

let liveStep = 0;
setInterval(() => {
    liveStep = (liveStep + 1) % (events.length - 1);
    const { id, event, data } = events[liveStep];
    live.broadcast(data, event, { eventId: id });
}, Number(process.argv[3]));
