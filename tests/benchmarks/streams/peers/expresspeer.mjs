// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// expresspeer.mjs EVENTS LIVE_PAUSE: Express 5, as its users write event streams.
//   GET /v1/poems/stream?pace=N   the events in the file EVENTS, one each N ms; with 0 one after the other at once,
//                                 and with &joined all in one piece that was ready before
//   GET /v1/live                  the same events, one each LIVE_PAUSE ms, to all readers together

import { createServer } from 'node:http';

import express from 'express';

import { headers, listen, readSteps, sendPaced } from './recordedevents.mjs';

const steps = readSteps(process.argv[2]);
const whole = steps.join('');
const live = new Set();
const app = express();
app.disable('x-powered-by');

function sendAtOnce(response, isJoined) {
    for (const step of isJoined ? [whole] : steps)
        response.write(step);
    response.end();
}

app.get('/v1/poems/stream', (request, response) => {
    response.writeHead(200, headers);
    const pause = Number(request.query.pace ?? 0);
    if (pause === 0)
        return sendAtOnce(response, 'joined' in request.query);
    sendPaced(response, steps, pause);
});

app.get('/v1/live', (request, response) => {
    response.writeHead(200, headers);
    live.add(response);
    response.on('close', () => live.delete(response));
    response.write(steps[0]);
});

listen(createServer({ noDelay: true }, app));

let liveStep = 0;
setInterval(() => {
    liveStep = (liveStep + 1) % (steps.length - 1);
    for (const response of live)
        response.write(steps[liveStep]);
}, Number(process.argv[3]));
