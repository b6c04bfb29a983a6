// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The servers that are measured, each on the first processor, and the readers, on the second. None of them outlives this
// process: the system ends them with it, however it ends.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from './benchpeers.mjs';
import { liveEvery, livePause } from './benchworks.mjs';

/// Our own one, with the poem alone, or with its own poems or a library where it is asked questions.
export const poemstream = {
    name: 'poemstream',
    command: ({ build, poem, work, library }) => [join(build, 'bin/poemstream'), 'serve', '--port', '0', '--live-every', String(liveEvery),
        ...(work.library ? ['--poems', library] : work.asked ? [] : ['--poems', poem.file])],
};

export const floor = {
    name: 'floor',
    command: ({ build, poem }) => [join(build, 'tests/streamfloor'), poem.stream, String(livePause)],
};

/// A child of ours that ends with us; setpriv becomes it.
export function spawnTied(command, environment = {}) {
    return spawn('setpriv', ['--pdeathsig', 'KILL', ...command],
        { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...environment } });
}

/// On the processor; taskset becomes it, too.
function spawnOn(processor, command, environment) {
    return spawnTied(['taskset', '-c', String(processor), ...command], environment);
}

async function answers(port) {
    const socket = connect(port, '127.0.0.1');
    const found = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').catch(() => {}).then(() => false)])
        .catch(() => false);
    socket.destroy();
    return found;
}

/// The port that the program says at the end of its first line, or the one it was told, when somebody answers there.
export async function portOf(server, told, over) {
    if (!told) {
        const line = await Promise.race([once(createInterface(server.stdout), 'line').then(([line]) => line), over.then(() => '')]);
        return /:(\d+)$/.exec(line)?.[1];
    }
    for (let tries = 0; tries < 200 && server.exitCode === null; ++tries) {
        if (await answers(told))
            return told;
        await sleep(25);
    }
    return undefined;
}

/// context: build, folder for what the server writes, poem, work, library.
export async function startServer(program, context) {
    const told = program.choosesPort ? await freePort() : undefined;
    const data = { XDG_DATA_HOME: join(context.folder, 'data') }; // never the library of who runs this
    const server = spawnOn(0, program.command({ ...context, port: told }), { ...data, ...program.environment });
    const over = once(server, 'exit').catch(() => {});
    const port = await portOf(server, told, over);
    if (!port) {
        server.kill('SIGKILL');
        throw new Error(`${program.name} does not listen`);
    }
    const silence = context.work.kind === 'fanout' ? program.publish?.(port) : undefined;
    return {
        port,
        process: server.pid,
        stop: async () => {
            silence?.();
            server.kill('SIGKILL');
            await over;
        },
    };
}

/// When the server has had nothing to do for a while: what it prepares at its leisure is not its streams' work.
export async function comeToRest(server) {
    const used = () => readFileSync(`/proc/${server.process}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).join();
    for (let before = '', tries = 0; before !== used() && tries < 10; ++tries) {
        before = used();
        await sleep(400);
    }
}

/// What `streamload` says of the server.
export async function runLoad(build, server, { work, target, readers, seconds, place }) {
    const load = spawnOn(1, [join(build, 'tests/streamload'), work, String(server.port), String(server.process), target, String(readers), String(seconds), ...place]);
    let said = '';
    load.stdout.on('data', (bytes) => said += bytes);
    const [code] = await once(load, 'close');
    if (code !== 0)
        throw new Error(`streamload ${work} ended with ${code}`);
    return JSON.parse(said);
}
