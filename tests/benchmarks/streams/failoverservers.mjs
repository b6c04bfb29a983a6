// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that are killed and start again, and the nginx before them, with the recipe of docs/reverse-proxy.md.

import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { freePort, nginx } from './benchpeers.mjs';
import { portOf, spawnTied } from './benchservers.mjs';

export class Server {
    kills = 0;

    constructor(program, folder, port) {
        this.command = [program, 'serve', '--port', String(port)];
        this.environment = { XDG_DATA_HOME: join(folder, 'data') }; // never the library of who runs this
        this.port = port;
    }

    async start() {
        this.process = spawnTied(this.command, this.environment);
        this.over = once(this.process, 'exit');
        if (!await portOf(this.process, undefined, this.over))
            throw new Error(`no server listens on ${this.port}`);
        this.process.stdout.resume();
    }

    /// Without a word to anybody.
    async kill() {
        ++this.kills;
        this.process.kill('SIGKILL');
        await this.over;
    }
}

/// The recipe, with our ports, and what Debian's nginx.conf puts around it.
function nginxFile(folder, port, servers) {
    const guide = readFileSync(new URL('../../../docs/reverse-proxy.md', import.meta.url), 'utf8');
    const [, recipe] = /<!-- recipe: nginx -->\n```nginx\n([^`]*)```/.exec(guide);
    const upstream = servers.map((server) => `    server 127.0.0.1:${server.port} max_fails=0;\n`).join('');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};\n`);
    return `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr crit;\nevents { worker_connections 19000; }\n`
        + `http {\naccess_log off;\n${temporary.join('')}`
        + recipe.replace(/( +server 127\.0\.0\.1:\d+ max_fails=0;\n)+/, upstream).replace('listen 80;', `listen 127.0.0.1:${port} backlog=4096;`)
        + '}\n';
}

/// The port at which it answers.
export async function startNginx(folder, servers) {
    if (!nginx || !existsSync(nginx))
        throw new Error('there is no nginx: apt-get install nginx');
    const port = await freePort();
    const own = join(folder, 'nginx');
    mkdirSync(own);
    const file = join(own, 'nginx.conf');
    writeFileSync(file, nginxFile(own, port, servers));
    const child = spawnTied([nginx, '-e', 'stderr', '-p', own, '-c', file]);
    if (!await portOf(child, port, once(child, 'exit')))
        throw new Error('nginx does not listen');
    return port;
}
