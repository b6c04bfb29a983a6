// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measureeventsourceparser.mjs FILE event|BYTES|whole MILLISECONDS: as measureparser, for eventsource-parser. It takes
// text, so it is measured twice: on bytes, which a TextDecoder decodes as they come, and on text that was decoded
// before the clock started.

import { readFileSync } from 'node:fs';
import { createParser } from 'eventsource-parser';

const [path, how, milliseconds] = process.argv.slice(2);

function chunksOf(stream) {
    const chunks = [];
    for (let at = 0; at < stream.length; at += chunks.at(-1).length) {
        let size = stream.length;
        if (how === 'event')
            size = stream.indexOf('\n\n', at) + 2 - at;
        else if (how !== 'whole')
            size = Number(how);
        chunks.push(stream.subarray(at, at + size));
    }
    return chunks;
}

function decoderOf() {
    const decoder = new TextDecoder();
    return (chunk) => decoder.decode(chunk, { stream: true });
}

function parse(chunks, textOf) {
    const harvest = { events: 0, characters: 0 };
    const started = process.hrtime.bigint();
    const parser = createParser({
        onEvent(event) {
            ++harvest.events;
            harvest.characters += event.data.length;
        },
    });
    for (const chunk of chunks)
        parser.feed(textOf(chunk));
    return { ns: Number(process.hrtime.bigint() - started), ...harvest };
}

function measure(round) {
    const deadline = performance.now() + Number(milliseconds);
    let best = round();
    while (performance.now() < deadline) {
        const result = round();
        if (result.ns < best.ns)
            best = result;
    }
    return best;
}

const chunks = chunksOf(readFileSync(path));
const texts = chunks.map(decoderOf());
console.log(JSON.stringify({
    bytes: measure(() => parse(chunks, decoderOf())),
    text: measure(() => parse(texts, (text) => text)),
}));
