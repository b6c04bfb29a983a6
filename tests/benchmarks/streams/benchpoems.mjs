// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The poems that are measured with, and the bytes of their streams, as our server sends them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { poemstream, startServer } from './benchservers.mjs';

/// So many events each, the end among them.
const lengths = { short: 20, long: 160 };

/// Lines of the project's own poems; a poem's file, its title, its id once it is recorded, and where its stream is.
export function makePoems(folder) {
    const all = JSON.parse(readFileSync(new URL('../../../resources/poems/zh-regulated.json', import.meta.url)));
    const lines = all.flatMap((poem) => poem.lines).filter((line) => [...line].length === 6); // a fragment each
    const poems = {};
    for (const [title, length] of Object.entries(lengths)) {
        const poem = { ...all[0], title, lines: Array.from({ length: length - 1 }, (_, i) => lines[i % lines.length]) };
        poems[title] = { title, events: length, file: join(folder, `${title}.json`), stream: join(folder, `${title}.events`) };
        writeFileSync(poems[title].file, JSON.stringify([poem]));
    }
    return poems;
}

/// Has our server send the poem, whole and from its beginning.
export async function recordPoem(build, folder, poem) {
    const server = await startServer(poemstream, { build, folder, poem, work: {} });
    try {
        const url = `http://127.0.0.1:${server.port}/v1/poems/stream?pace=0&question=x`;
        const [, id] = /^id: (.*)\.0$/m.exec(await (await fetch(url)).text());
        const bytes = await (await fetch(url, { headers: { 'Last-Event-ID': `${id}.0` } })).text();
        const events = bytes.match(/^id:/gm).length;
        if (events !== poem.events)
            throw new Error(`${poem.title} has ${events} events instead of ${poem.events}`);
        poem.id = id;
        writeFileSync(poem.stream, bytes);
    } finally {
        await server.stop();
    }
}

/// A file of targets, one a line, and how many: questions that people wrote for the tests, of both languages in turn, each once.
export function makeQuestions(folder) {
    const read = (name) => JSON.parse(readFileSync(new URL(`../../server/${name}`, import.meta.url)));
    const all = ['themequestions.json', 'unseenquestions.json'].map(read)
        .flatMap(({ zh, en }) => zh.flatMap((asked, i) => [asked, en[i]]).filter(Boolean)).map(({ question }) => question);
    const different = [...new Set(all)];
    const file = join(folder, 'questions');
    writeFileSync(file, different.map((question) => `/v1/poems/stream?pace=0&question=${encodeURIComponent(question)}\n`).join(''));
    return { file, count: different.length };
}
