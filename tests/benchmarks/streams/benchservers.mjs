// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The programs that are measured, each on the first processor, and the readers, on the second.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/// The first one is compared with the last: the floor. Others come between them. Each says a line that ends with its port.
export const programs = [
    { name: 'poemstream', path: 'bin/poemstream', arguments: (poem) => ['serve', '--port', '0', '--poems', poem.file, '--live-every', '30'] },
    { name: 'floor', path: 'tests/streamfloor', arguments: (poem) => [poem.stream, '1000'] },
];

export async function startServer(program, build, poems, poem) {
    const server = spawn('taskset', ['-c', '0', `${build}/${program.path}`, ...program.arguments(poems[poem])],
        { stdio: ['ignore', 'pipe', 'ignore'] });
    const over = once(server, 'exit');
    const line = await Promise.race([once(createInterface(server.stdout), 'line').then(([line]) => line), over.then(() => '')]);
    const port = /:(\d+)$/.exec(line)?.[1];
    if (!port)
        throw new Error(`${program.name} does not listen`);
    return {
        port,
        process: server.pid, // taskset became it
        stop: async () => {
            server.kill('SIGKILL');
            await over;
        },
    };
}

/// What `streamload` says of the server.
export async function runLoad(build, server, [work, target, readers, ...place]) {
    const { stdout } = await promisify(execFile)('taskset',
        ['-c', '1', `${build}/tests/streamload`, work, server.port, String(server.process), target, String(readers), ...place]);
    return JSON.parse(stdout);
}
