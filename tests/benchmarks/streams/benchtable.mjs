// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From figures to tables: text for a terminal, Markdown for docs/performance.md.

import { judge } from './benchtargets.mjs';
import { descriptions } from './benchworks.mjs';

function text(value, digits) {
    return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

function cell({ median, min, max, digits }) {
    const [middle, least, most] = [median, min, max].map((value) => text(value, digits));
    return least === most ? middle : `${middle} (${least}-${most})`;
}

function ratioToFloor(servers, server, title) {
    return text(servers[server][title].median / servers.floor?.[title].median, 2);
}

function printBlock(name, servers) {
    const titles = Object.keys(Object.values(servers)[0]);
    const rows = [[name, ...titles.slice(0, 1), '/ floor', ...titles.slice(1)]];
    for (const [server, summary] of Object.entries(servers)) {
        const [first, ...others] = titles.map((title) => cell(summary[title]));
        rows.push([server, first, ratioToFloor(servers, server, titles[0]), ...others]);
    }
    const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
    for (const row of rows)
        console.log(row.map((text, i) => i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i])).join('  '));
}

function lineOf({ what, found, digits, least, limit, isMet }) {
    return `${what}: ${text(found, digits)}, target ${least ? '>=' : '<='} ${limit}: ${isMet ? 'met' : 'missed'}`;
}

/// A block for each of the works, a line for each server, the targets below; "/ floor" is the ratio of the first figure.
export function printTables(results, works) {
    for (const name of works) {
        const { servers, extent } = results[name];
        printBlock(name, servers);
        const judged = extent === 'full' ? judge(results, name) : [];
        for (const target of judged)
            console.log(`  ${lineOf(target)}`);
        console.log('');
    }
}

function row(cells) {
    return `| ${cells.join(' | ')} |`;
}

function heading(cells) {
    return `${row(cells)}\n${row(cells.map(() => '---'))}`;
}

const hidden = ['cut'];
const plain = ['done', 'load %', 'foreign %']; // with no ratio

function countOf(rounds, peerRounds) {
    const all = `${rounds} round${rounds === 1 ? '' : 's'}`;
    return rounds === peerRounds ? all : `${all}, peers ${peerRounds}`;
}

/// The figures of all works, a row each, and how they meet the targets.
export function printMarkdown(results, { processor, versions }) {
    const names = [...new Set(Object.values(results).flatMap(({ servers }) => Object.keys(servers)))];
    const dates = [...new Set(Object.values(results).map(({ date }) => date.slice(0, 10)))];
    console.log(`Measured ${dates.join(', ')} on ${processor}: ${versions}. Median (least-most) of the rounds.\n`);
    console.log(heading(['work', 'figure', ...names.flatMap((name) => name === 'poemstream' ? [name, '/ floor'] : [name])]));
    for (const [work, { servers, rounds, peerRounds }] of Object.entries(results)) {
        for (const title of Object.keys(servers.poemstream).filter((title) => !hidden.includes(title))) {
            const cells = names.map((name) => servers[name] ? cell(servers[name][title]) : '');
            const first = title === Object.keys(servers.poemstream)[0];
            cells.splice(names.indexOf('poemstream') + 1, 0, plain.includes(title) ? '' : ratioToFloor(servers, 'poemstream', title));
            console.log(row([first ? `**${work}**, ${countOf(rounds, peerRounds)}` : '', title, ...cells]));
        }
    }
    console.log(`\n${Object.keys(results).map((name) => `- **${name}**: ${descriptions[name]}.`).join('\n')}\n`);
    console.log(heading(['work', 'target', '', 'found', '']));
    for (const name of Object.keys(results)) {
        for (const { what, found, digits, least, limit, isMet } of judge(results, name))
            console.log(row([name, what, `${least ? '≥' : '≤'} ${limit}`, text(found, digits), isMet ? 'met' : '**missed**']));
    }
}
