// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { chromium } from 'playwright-core';

/// Switched off is what a fresh profile does on its own behalf: the tests must see no request but the pages'.
const quiet = [
    '--no-sandbox', // Chromium refuses its sandbox to root, which containers are
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];

/// A headless Chromium of the system's with a new, empty profile; the caller closes it.
export function launchChromium() {
    return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
}

/// A page at @p address whose EventSources are kept, in order, in window.sources, and the messages they got in
/// window.messages. What the page itself does with them is untouched.
export async function openWatchedPage(browser, address) {
    const page = await browser.newPage();
    await page.addInitScript(() => {
        window.sources = [];
        window.messages = [];
        window.EventSource = class extends EventSource {
            constructor(...options) {
                super(...options);
                window.sources.push(this);
                this.addEventListener('message', ({ data, lastEventId }) => {
                    window.messages.push({ data, lastEventId });
                });
            }
        };
    });
    await page.goto(address);
    return page;
}
