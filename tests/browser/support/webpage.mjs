// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// The web page at @p url in a visitor's context of its own, made with @p options; `complaints` collects what
/// the page says on the console and what goes wrong in it, `strangers` what it asks of other origins.
export async function openWebPage(browser, url, options = {}) {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 800, height: 700 }, ...options });
    const page = await context.newPage();
    page.complaints = [];
    page.strangers = [];
    page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
    page.on('pageerror', (error) => page.complaints.push(error.message));
    page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(url).origin)
            page.strangers.push(request.url());
    });
    await page.goto(url);
    await page.waitForFunction(() => document.getElementById('light').value === document.documentElement.dataset.light);
    return page;
}

/// Asks as people do; @p pace is the page's own: 0 for all at once.
export async function ask(page, question, pace = '0') {
    await page.selectOption('#pace', pace);
    await page.fill('#question', question);
    await page.press('#question', 'Enter');
}

/// The lines that are seen, but for empty ones.
export function seenLines(page) {
    return page.$$eval('.verse', (verses) => verses.map((verse) => verse.firstChild.data).filter(Boolean));
}

export function linesOf(poem) {
    return poem.text.split('\n').filter(Boolean);
}

/// Waits until the lines of @p poem are seen, all of them.
export function waitForPoem(page, poem) {
    return page.waitForFunction((text) => [...document.querySelectorAll('.verse')]
        .map((verse) => verse.firstChild.data).join('\n') === text, linesOf(poem).join('\n'), { polling: 50 });
}

/// What axe-core finds wrong with the page as it stands.
export async function violations(page) {
    await page.evaluate(axe); // by the debugger, which no Content-Security-Policy stops
    const { violations: found } = await page.evaluate(() => window.axe.run());
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
