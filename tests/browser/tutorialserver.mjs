// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { EventEmitter, once } from 'node:events';

import express from 'express';

/// Sentences of our own; which one is said is drawn by lot, whatever the question.
export const sentences = [
    '井水不问深浅，只把来打水的人照一照。',
    '路是走旧的，走路的人每天都是新的。',
    '雪落下来时不挑屋顶，春天来时也不挑。',
    'A kettle sings only while it is being burned; forgive it the tune.',
];

/// An Express server made the way the tutorial's is: one sentence as one event, and the answer is never ended.
/// It emits 'chat' for each question that it has answered, and keeps them in chats, in order:
/// { question, sentence, leftByClient: Promise } – the promise is kept when the client closes the connection.
export class TutorialServer extends EventEmitter {
    #server;
    chats = [];

    static async start() {
        const tutorial = new TutorialServer();
        const app = express();
        app.get('/users/chat-room', (request, response) => tutorial.#chat(request, response));
        tutorial.#server = app.listen(0, 'localhost');
        await once(tutorial.#server, 'listening');
        return tutorial;
    }

    get port() {
        return this.#server.address().port;
    }

    get url() {
        return `http://localhost:${this.port}`;
    }

    stop() {
        this.#server.close();
        this.#server.closeAllConnections();
    }

    #chat(request, response) {
        response.setHeader('Content-Type', 'text/event-stream');
        response.setHeader('Cache-Control', 'no-cache');
        response.setHeader('Connection', 'keep-alive');
        response.setHeader('Access-Control-Allow-Origin', '*');
        const question = request.query.qusetion;
        if (!question) {
            response.status(400).send('miss qusetion');
            return;
        }
        const sentence = sentences[Math.floor(Math.random() * sentences.length)];
        const chat = { question, sentence, leftByClient: once(response, 'close') };
        this.chats.push(chat);
        response.write('data:' + sentence + '\n\n');
        this.emit('chat', chat);
    }
}
