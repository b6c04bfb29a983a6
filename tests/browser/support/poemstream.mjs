// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

const program = process.env.POEMSTREAM;
assert.ok(program, 'POEMSTREAM must name the program under test');

/// Starts the program with a plain English surrounding; stdout and stderr are pipes.
export function start(commandLine, environment = {}) {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: '', ...environment };
    return spawn(program, commandLine, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/// Runs the program to its end. A run that lasts longer than half a minute is killed: its code is null then.
export async function run(...commandLine) {
    const child = start(commandLine);
    const killer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    clearTimeout(killer);
    return { code, stdout, stderr };
}

/// `poemstream serve` on a free port, ready to be asked. The caller stops it.
export class PoemServer {
    #child;
    #ended;
    #stderr;
    port;

    static async start(...options) {
        const server = new PoemServer();
        server.#child = start(['serve', '--port', '0', ...options]);
        server.#ended = once(server.#child, 'exit');
        server.#stderr = text(server.#child.stderr);
        server.port = await server.#readPort();
        return server;
    }

    /// The server's address as web pages write it.
    url(path) {
        return `http://localhost:${this.port}${path}`;
    }

    /// Ends it as a service manager does, and expects a clean end.
    async stop() {
        this.#child.kill('SIGTERM');
        const [code, signal] = await this.#ended;
        const complaints = await this.#stderr;
        assert.deepEqual({ code, signal }, { code: 0, signal: null }, `poemstream serve: ${complaints}`);
    }

    /// Ends it as a crash does.
    async kill() {
        this.#child.kill('SIGKILL');
        await this.#ended;
    }

    async #readPort() {
        for await (const line of createInterface({ input: this.#child.stdout })) {
            const match = /^listening on http:\/\/127\.0\.0\.1:(\d+)$/.exec(line);
            if (match)
                return Number(match[1]);
            this.#child.kill();
            throw new Error(`poemstream serve begins with: ${line}`);
        }
        throw new Error(`poemstream serve ended: ${await this.#stderr}`);
    }
}
