// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/// What a fresh profile does on its own behalf is switched off, and Marionette takes any port that is free.
const preferences = `
user_pref('marionette.port', 0);
user_pref('intl.accept_languages', 'en-US');
user_pref('app.normandy.enabled', false);
user_pref('app.update.enabled', false);
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('browser.startup.homepage_override.mstone', 'ignore');
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('network.captive-portal-service.enabled', false);
user_pref('network.connectivity-service.enabled', false);
user_pref('services.settings.server', 'http://localhost:9/');
user_pref('toolkit.telemetry.enabled', false);
`;

/// A headless Firefox of the system's with a new profile, driven by its own Marionette: a command is
/// "length:[0, number, name, parameters]", an answer "length:[1, number, error, result]". As much of it as tests
/// here need, one command at a time.
export class Firefox {
    #child;
    #profile;
    #socket;
    #received = Buffer.alloc(0);
    #wake = () => {}; // whoever waits for more of it
    #count = 0;

    /// The path of the program, or '' where there is none.
    static get path() {
        const named = process.env.FIREFOX ?? '';
        return existsSync(named) ? named : '';
    }

    static async launch() {
        const firefox = new Firefox();
        try {
            await firefox.#start();
        } catch (error) {
            await firefox.close();
            throw error;
        }
        return firefox;
    }

    async goTo(url) {
        await this.#order('WebDriver:Navigate', { url });
    }

    /// What the function's body @p script returns, run in the page.
    async evaluate(script, ...args) {
        return (await this.#order('WebDriver:ExecuteScript', { script, args })).value;
    }

    /// Waits until the body @p script returns what counts as true; no longer than 30 s.
    async waitFor(script, ...args) {
        for (const end = Date.now() + 30_000; Date.now() < end; await rest(50)) {
            if (await this.evaluate(script, ...args))
                return;
        }
        throw new Error(`never came true: ${script}`);
    }

    /// Types @p text as people do, into what the CSS @p selector names; '\uE007' is Enter.
    async type(selector, text) {
        const { value } = await this.#order('WebDriver:FindElement', { using: 'css selector', value: selector });
        await this.#order('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text });
    }

    async close() {
        this.#socket?.destroy();
        if (this.#child && this.#child.exitCode === null && this.#child.kill('SIGKILL'))
            await once(this.#child, 'exit');
        // Its children may write for a moment still.
        await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }

    async #start() {
        this.#profile = await mkdtemp(join(tmpdir(), 'poemstream-firefox-'));
        await writeFile(join(this.#profile, 'user.js'), preferences);
        const options = ['--headless', '--marionette', '--no-remote', '--profile', this.#profile, 'about:blank'];
        const env = { ...process.env, HOME: this.#profile, MOZ_CRASHREPORTER_DISABLE: '1' };
        this.#child = spawn(Firefox.path, options, { env, stdio: 'ignore' });
        this.#socket = connect(await this.#readPort(), '127.0.0.1');
        this.#socket.on('data', (bytes) => {
            this.#received = Buffer.concat([this.#received, bytes]);
            this.#wake();
        });
        this.#socket.on('error', () => {}); // "close" follows
        this.#socket.on('close', () => this.#wake());
        await this.#message(); // the greeting
        await this.#order('WebDriver:NewSession', {});
    }

    async #readPort() {
        for (const end = Date.now() + 30_000; Date.now() < end; await rest(50)) {
            const port = await readFile(join(this.#profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
            if (port !== '')
                return Number(port);
            if (this.#child.exitCode !== null)
                break;
        }
        throw new Error('Firefox opens no port for Marionette');
    }

    async #order(name, parameters) {
        const message = JSON.stringify([0, ++this.#count, name, parameters]);
        this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
        const [, , error, result] = await this.#message();
        if (error)
            throw new Error(`${name}: ${error.message}`);
        return result;
    }

    async #message() {
        for (;;) {
            const colon = this.#received.indexOf(':');
            const length = Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
            const body = this.#received.subarray(colon + 1);
            if (colon > 0 && body.length >= length) {
                this.#received = body.subarray(length);
                return JSON.parse(body.subarray(0, length).toString());
            }
            if (this.#socket.closed)
                throw new Error('Firefox has closed the connection');
            await new Promise((resolve) => (this.#wake = resolve));
        }
    }
}
