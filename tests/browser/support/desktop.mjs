// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/// An X server of its own, so that no test ever types into somebody's real desktop. There is no window manager:
/// the keyboard is given to a window by hand.
export class Desktop {
    #server;
    environment;

    static async start() {
        const desktop = new Desktop();
        const options = ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp', '-noreset'];
        desktop.#server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        const lines = createInterface({ input: desktop.#server.stdio[3] });
        const [number] = await Promise.race([once(lines, 'line'), once(desktop.#server, 'exit').then(fail)]);
        desktop.environment = { DISPLAY: `:${number}`, LC_ALL: 'C.UTF-8' };
        return desktop;
    }

    async stop() {
        const ended = once(this.#server, 'exit');
        this.#server.kill();
        await ended;
    }

    /// Waits for a window of the process @p pid and gives it the keyboard.
    async focusWindowOf(pid) {
        const [window] = (await this.#xdotool('search', '--sync', '--onlyvisible', '--pid', String(pid))).split('\n');
        await this.#xdotool('windowfocus', '--sync', window);
    }

    /// Presses keys by their names: 'Return', 'ctrl+a'.
    async press(...keys) {
        await this.#xdotool('key', ...keys);
    }

    /// Types @p text. Signs that no key has are lent one for the stroke, and the window is given time to learn of it.
    async type(text) {
        await this.#xdotool('type', '--delay', '250', text);
    }

    async #xdotool(...commandLine) {
        const options = { env: { ...process.env, ...this.environment }, timeout: 60_000 };
        return (await promisify(execFile)('xdotool', commandLine, options)).stdout;
    }
}

function fail() {
    throw new Error('Xvfb did not start');
}
