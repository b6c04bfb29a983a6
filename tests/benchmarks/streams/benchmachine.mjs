// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the figures were measured on.

import { execFileSync } from 'node:child_process';
import { cpus, release } from 'node:os';

function versionOf(command, ...args) {
    try {
        return /\d+(\.\d+)+/.exec(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }))?.[0];
    } catch {
        return undefined;
    }
}

/// { processor, versions }, for people.
export function machine() {
    const qt = versionOf('qmake6', '-query', 'QT_VERSION');
    const go = versionOf('go', 'version');
    return {
        processor: `${cpus().length} processors (${cpus()[0].model.trim()})`,
        versions: [`Linux ${release()}`, qt && `Qt ${qt}`, `node ${process.versions.node}`, go && `Go ${go}`].filter(Boolean).join(', '),
    };
}
