// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plain browser code that treats the server as the tutorial's React component does: one question, one EventSource, the
// first message is the whole answer. The address may name the server's port (?port=); the tutorial's own is 3000.

const port = new URLSearchParams(location.search).get('port') ?? '3000';
const poem = document.getElementById('poem');

/// One UTF-16 unit each 100 ms: halves of a surrogate pair come one after the other, and the text is whole at the end.
function typeOut(text) {
    for (let index = 0; index < text.length; ++index) {
        setTimeout(() => {
            poem.textContent += text[index];
        }, 100 * index);
    }
}

function ask(question) {
    const address = `http://localhost:${port}/users/chat-room?qusetion=${encodeURIComponent(question)}`;
    const source = new EventSource(address);
    source.onmessage = (event) => {
        typeOut(event.data);
        source.close();
    };
    source.onerror = () => source.close();
}

document.getElementById('submit').addEventListener('click', () => ask(document.getElementById('question').value));
