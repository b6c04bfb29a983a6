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

    /// @p signs: what type() shall know beside the signs of an American keyboard, a dozen at most.
    static async start(signs = '') {
        const desktop = new Desktop();
        const options = ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp', '-noreset'];
        desktop.#server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        const lines = createInterface({ input: desktop.#server.stdio[3] });
        const [number] = await Promise.race([once(lines, 'line'), once(desktop.#server, 'exit').then(fail)]);
        desktop.environment = { DISPLAY: `:${number}`, LC_ALL: 'C.UTF-8' };
        await desktop.#labelKeys(signs);
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

    async type(text) {
        await this.#xdotool('type', text);
    }

    /// Gives each of @p signs a function key that no keyboard has. xdotool itself would lend them a key for the moment
    /// of the stroke, and a window that is slow to look finds another sign there, or none.
    async #labelKeys(signs) {
        const symbols = Array.from(new Set(signs), (sign, index) => {
            const keysym = `U${sign.codePointAt(0).toString(16).toUpperCase()}`;
            return `replace key <FK${13 + index}> { [ ${keysym} ] };`;
        });
        const keymap = `xkb_keymap {
            xkb_keycodes { include "evdev+aliases(qwerty)" };
            xkb_types { include "complete" };
            xkb_compat { include "complete" };
            xkb_symbols { include "pc+us+inet(evdev)" ${symbols.join(' ')} };
        };`;
        const compiled = this.#run('xkbcomp', ['-w', '0', '-', this.environment.DISPLAY]);
        compiled.child.stdin.end(keymap);
        await compiled;
    }

    async #xdotool(...commandLine) {
        return (await this.#run('xdotool', commandLine)).stdout;
    }

    #run(program, commandLine) {
        const options = { env: { ...process.env, ...this.environment }, timeout: 60_000 };
        return promisify(execFile)(program, commandLine, options);
    }
}

function fail() {
    throw new Error('Xvfb did not start');
}
