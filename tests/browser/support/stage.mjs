// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { launchChromium, openWatchedPage } from './chromium.mjs';
import { pageAddress, startPageServer } from './pageserver.mjs';
import { PoemServer } from './poemstream.mjs';

/// What most tests play on: Chromium, the tutorial's page at one origin and `poemstream serve` at another.
export class Stage {
    browser;
    pages;
    server;

    async start(...serverOptions) {
        this.pages = await startPageServer();
        this.server = await PoemServer.start(...serverOptions);
        this.browser = await launchChromium();
    }

    /// Takes down what stands, also after a start() that failed halfway.
    async stop() {
        await this.browser?.close();
        this.pages?.close();
        await this.server?.stop();
    }

    /// The tutorial's page, asking at @p port, watched as openWatchedPage() says.
    openPage(port = this.server.port) {
        return openWatchedPage(this.browser, pageAddress(this.pages, port));
    }
}
