// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two servers of the comparison, and the poem that both send.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/// Of the program's own poems the one with the most lines.
export function longestPoem(folder) {
    const poems = readdirSync(folder).filter((name) => name.endsWith('.json'))
        .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return poems.reduce((longest, poem) => poem.lines.length > longest.lines.length ? poem : longest);
}

/// The events of the only poem that the server at `port` has, as { event, id, data }.
export async function eventsOf(port) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/poems/stream?question=poem&pace=0`);
    const blocks = (await answer.text()).split('\n\n').filter((block) => block.includes('id: '));
    return blocks.map((block) => {
        const value = (name) => [...block.matchAll(new RegExp(`^${name}: ?(.*)$`, 'gm'))].map((match) => match[1]);
        return { event: value('event')[0], id: value('id')[0], data: value('data').join('\n') };
    });
}

/// Runs a server on the first processor. Its first line ends with its port.
export async function startServer(program, args) {
    const child = spawn('taskset', ['-c', '0', program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(createInterface(child.stdout), 'line');
    const usage = () => {
        const tasks = readdirSync(`/proc/${child.pid}/task`);
        const nanoseconds = tasks.map((task) => Number(readFileSync(`/proc/${child.pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]));
        const kib = Number(/^Rss: +(\d+)/m.exec(readFileSync(`/proc/${child.pid}/smaps_rollup`, 'utf8'))[1]);
        return { microseconds: nanoseconds.reduce((sum, value) => sum + value) / 1000, kib };
    };
    return { port: Number(/(\d+)$/.exec(line)[1]), usage, stop: () => child.kill() };
}
