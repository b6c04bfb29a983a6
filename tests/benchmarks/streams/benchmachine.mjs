// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the figures were measured on.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';

import { nginx } from './benchpeers.mjs';

/// "NAME VERSION", the first version in what the command says; undefined if there is no such command.
function saidBy(name, command, ...args) {
    const { stdout, stderr } = spawnSync(command ?? name, args, { encoding: 'utf8' });
    const version = /\d+(\.\d+)+/.exec(`${stdout} ${stderr}`)?.[0];
    return version && `${name} ${version}`;
}

/// The same, from a file.
function writtenIn(name, file, pattern) {
    const version = existsSync(file) && pattern.exec(readFileSync(file, 'utf8'))?.[1].replaceAll('_', '.');
    return version ? `${name} ${version}` : undefined;
}

/// { processor, versions }, for people.
export function machine(build) {
    const packaged = (name) => writtenIn(name, join(build, 'streampeers/node_modules', name, 'package.json'), /"version": "([^"]+)"/);
    const versions = [
        `Linux ${release()}`, saidBy('Qt', 'qmake6', '-query', 'QT_VERSION'), `node ${process.versions.node}`,
        packaged('express'), packaged('better-sse'), saidBy('Go', 'go', 'version'),
        writtenIn('Boost', '/usr/include/boost/version.hpp', /BOOST_LIB_VERSION "([^"]+)"/), nginx && saidBy('nginx', nginx, '-v'),
    ];
    return { processor: `${cpus().length} processors (${cpus()[0].model.trim()})`, versions: versions.filter(Boolean).join(', ') };
}
