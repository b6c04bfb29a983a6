// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the peers that run in node share: the recorded poem, and where they listen.

import { readFileSync } from 'node:fs';

/// The events in the file as pieces to send, one a step; what is no event (comment, retry) goes with the one behind it.
export function readSteps(file) {
    const steps = [];
    let before = '';
    for (const block of readFileSync(file, 'utf8').split('\n\n').filter((block) => block !== '')) {
        before += `${block}\n\n`;
        if (!/^data:/m.test(block))
            continue;
        steps.push(before);
        before = '';
    }
    return steps;
}

/// What a step says: { id, event, data }.
export function eventOf(step) {
    const values = (name) => [...step.matchAll(new RegExp(`^${name}: ?(.*)$`, 'gm'))].map(([, value]) => value);
    return { id: values('id')[0], event: values('event')[0], data: values('data').join('\n') };
}

/// The pause that is asked for, in milliseconds; 0 = none.
export function pauseOf(url) {
    return Number(/[?&]pace=(\d+)/.exec(url)?.[1] ?? 0);
}

export const headers = {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
    'Connection': 'close',
};

/// One step each pause, and the end with the last.
export function sendPaced(response, steps, pause) {
    let next = 1;
    const timer = setInterval(() => {
        if (next < steps.length - 1)
            return response.write(steps[next++]);
        clearInterval(timer);
        response.end(steps[next]);
    }, pause);
    response.on('close', () => clearInterval(timer));
    response.write(steps[0]);
}

export function listen(server) {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
        console.log(`listening on http://127.0.0.1:${server.address().port}`);
    });
}
