// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/// The one poem of poems/NAME.json: { path, text, id, length }, reckoned here and not by the program under test.
export function readPoem(name) {
    const path = fileURLToPath(new URL(`../poems/${name}.json`, import.meta.url));
    const text = JSON.parse(readFileSync(path, 'utf8'))[0].lines.join('\n');
    return { path, text, id: poemId(text), length: codePoints(text) };
}

export function poemId(text) {
    return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}

export function codePoints(text) {
    return [...text].length;
}
