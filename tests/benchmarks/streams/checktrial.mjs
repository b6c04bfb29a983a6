// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// checktrial.mjs BUILD: the benchmark of event streams works: each work is done by both servers, and told of. No figure is
// looked at, so nothing here passes or fails by time. Ends with 77 where there is but one processor.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { works } from './benchworks.mjs';

if (cpus().length < 2)
    process.exit(77);
const [build] = process.argv.slice(2);
const run = (...args) => spawnSync(process.execPath, [new URL('benchstreams.mjs', import.meta.url).pathname, build, ...args], { encoding: 'utf8' });

const unknown = run('--trial', 'nonsense');
assert.equal(unknown.status, 2);
assert.match(unknown.stderr, /^There is no nonsense\. There are burst, .*\n$/);

const trial = run('--trial');
assert.equal(trial.status, 0, trial.stderr);
assert.match(trial.stderr, /^library is left out: it needs --library FILE/);
const written = JSON.parse(readFileSync(join(build, 'streams-trial.json'))).works;
const table = run('--trial', '--markdown');
assert.equal(table.status, 0, table.stderr);
for (const { name, kind } of works.filter(({ library }) => !library)) {
    for (const server of ['poemstream', 'floor']) {
        const [result, ...others] = written[name].runs[server];
        assert.equal(others.length, 0);
        assert.equal(result.cut, 0, `${name}, ${server}`);
        assert.ok(result.asked >= 20, `${name}, ${server}`);
        if (['burst', 'questions', 'paced'].includes(kind))
            assert.equal(result.done, 20, `${name}, ${server}`);
        assert.match(trial.stdout, new RegExp(`^${name} .*(\n\\w.*)*\n${server} `, 'm'));
    }
    assert.ok(table.stdout.includes(`| **${name}**, 1 round |`), name);
}
