// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { rememberChoice } from './choices.js';
import { Entry } from './entry.js';
import { PastPoems } from './pastpoems.js';
import { PoemPage } from './poempage.js';
import { PoemSource } from './poemsource.js';
import { Words } from './words.js';

const part = (id) => document.getElementById(id);

const words = await Words.load();
const page = new PoemPage(words, () => hasArrived && settle());
const past = new PastPoems(part('visits'), (poem) => {
    leave();
    kept = poem;
    question = poem.question;
    page.showAgain(poem);
    settle(poem.isStopped ? 'stopped' : '');
});
let question = '';
let kept = null; // what the list has of the poem on the page
let interruption = 0;
let hasArrived = false; // all of the poem; it may yet be typed

const source = new PoemSource({
    heading: (heading) => {
        wait(false);
        page.begin(heading);
    },
    text: (piece) => page.append(piece),
    restarted: () => page.clear(),
    done: () => {
        hasArrived = true;
        page.finish();
        keep(false);
        if (page.typewriter.isFinished) // it was typed already
            settle(page.typewriter.text === '' ? 'nothingCame' : '');
    },
    interrupted: () => { // most of the time nobody need know
        const key = page.heading.title === undefined ? 'notYet' : 'interrupted';
        interruption ||= setTimeout(() => words.say(part('status'), key), 1000);
    },
    back: () => {
        forgetInterruption();
        words.say(part('status'), '');
    },
    failed: (status) => {
        page.breakOff();
        keep(true);
        if (status !== 401) {
            settle(causeOf(status), String(status));
            return;
        }
        settle();
        entry.show();
    },
});
const entry = new Entry(part('entry'), () => {
    part('question').focus({ preventScroll: true });
    if (page.place !== '') // the token before this one has expired
        goOn();
    else
        ask();
}, (status) => words.say(part('status'), causeOf(status), String(status)));

function causeOf(status) {
    const known = { 0: 'unreachable', 200: 'trouble', 401: 'tokenWrong' };
    return known[status] ?? (words.has(`refused${status}`) ? `refused${status}` : 'refused');
}

function forgetInterruption() {
    clearTimeout(interruption);
    interruption = 0;
}

/// Shows, to the eyes only, that something was asked and nothing has come.
function wait(isWaiting) {
    part('outcome').classList.toggle('waits', isWaiting);
}

/// What is under way is over: says how it ended, and what can be done then.
function settle(key = '', value = '') {
    forgetInterruption();
    wait(false);
    entry.hide();
    hasArrived = false;
    offer(part('submit'), part('stop'));
    part('go-on').hidden = ['', 'nothingCame'].includes(key) || page.place === '';
    part('again').hidden = key === '';
    words.say(part('status'), key, value);
}

/// Shows @p button in the other's place; the keyboard goes with it.
function offer(button, other) {
    const hadFocus = document.activeElement === other;
    button.hidden = false;
    other.hidden = true;
    if (hadFocus)
        button.focus({ preventScroll: true }); // who reads shall not be taken away from it
}

/// What the server waits between two phrases, so that they come about as fast as they are typed.
function phraseTime() {
    return Number(part('pace').value) * 5;
}

/// Something comes: @p begin has it shown. The keyboard goes to Stop where @p button had it, which is hidden.
function receive(button, begin) {
    const hadFocus = document.activeElement === button;
    settle();
    offer(part('stop'), part('submit'));
    if (hadFocus)
        part('stop').focus({ preventScroll: true });
    begin();
}

function ask() {
    kept = null;
    receive(part('again'), () => {
        page.clear();
        source.ask(question, phraseTime());
        wait(true);
    });
}

function goOn() {
    receive(part('go-on'), () => {
        page.reopen();
        fetchRest();
    });
}

function fetchRest() {
    source.goOn(question, page.place, phraseTime());
}

/// The server cannot be told of another pace: what has not come yet is asked for anew.
function changePace(pace) {
    page.setPace(Number(pace));
    if (part('stop').hidden || hasArrived)
        return;
    if (page.place === '')
        source.ask(question, phraseTime());
    else
        fetchRest();
}

function stop() {
    if (part('stop').hidden)
        return;
    source.stop();
    page.stop();
    if (!hasArrived)
        keep(true);
    settle('stopped');
}

/// Something else is to take the page: what has come of what is under way is kept.
function leave() {
    source.stop();
    if (!part('stop').hidden && !hasArrived)
        keep(true);
}

function keep(isStopped) {
    if (page.heading.title === undefined)
        return;
    kept = past.keep({ question, heading: page.heading, text: page.typewriter.text, isStopped }, kept);
    part('visit').hidden = false;
}

part('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = part('question').value.trim();
    if (asked === '') {
        part('question').focus();
        return;
    }
    leave();
    question = asked;
    ask();
});

part('stop').addEventListener('click', stop);
part('again').addEventListener('click', ask);
part('go-on').addEventListener('click', goOn);
document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing)
        stop();
});

part('visit').hidden = past.isEmpty;
rememberChoice(part('pace'), changePace);
if (!part('characters').parentElement.hidden)
    rememberChoice(part('characters'), (script) => page.setScript(script));
rememberChoice(part('light'), (light) => document.documentElement.dataset.light = light);
