// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// nodehttp.mjs EVENTS LIVE_PAUSE: node's own http server, with nothing around it.
//   GET ...?pace=N   the events in the file EVENTS, one each N ms; with 0 one after the other at once,
//                    and with &joined all in one piece that was ready before
//   GET /v1/live     the same events, one each LIVE_PAUSE ms, to all readers together

import { createServer } from 'node:http';

import { headers, listen, pauseOf, readSteps, sendPaced } from './recordedevents.mjs';

const steps = readSteps(process.argv[2]).map((step) => Buffer.from(step));
const whole = Buffer.concat(steps);
const live = new Set();

function sendLive(response) {
    live.add(response);
    response.on('close', () => live.delete(response));
    response.write(steps[0]);
}

function sendAtOnce(response) {
    for (const step of steps)
        response.write(step); // node puts them into one packet
    response.end();
}

const server = createServer({ noDelay: true }, (request, response) => {
    response.writeHead(200, headers);
    const pause = pauseOf(request.url);
    if (request.url.startsWith('/v1/live'))
        sendLive(response);
    else if (pause > 0)
        sendPaced(response, steps, pause);
    else if (request.url.endsWith('&joined'))
        response.end(whole);
    else
        sendAtOnce(response);
});
listen(server);

let liveStep = 0;
setInterval(() => {
    liveStep = (liveStep + 1) % (steps.length - 1);
    for (const response of live)
        response.write(steps[liveStep]);
}, Number(process.argv[3]));
