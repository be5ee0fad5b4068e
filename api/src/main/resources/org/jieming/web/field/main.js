// The page of the field put together: who is at work, which round, which marker; all of it works without network once taken along.
import { html, render } from 'lit-html';
import { toldOf } from 'jieming/shell/server.js';
import { session, signIn } from 'jieming/shell/session.js';
import { language, onLanguage, speak } from 'jieming/shell/words.js';
import { recall } from './atwork.js';
import { form } from './form.js';
import { follow, onPosition } from './guide.js';
import { round, untaken } from './round.js';
import { rounds } from './rounds.js';
import { segmentForm } from './segment.js';
import { sightingForm } from './sighting.js';
import { taken } from './store.js';
import { onTold, start, sync, told } from './sync.js';
import { record, recover } from './track.js';
import { onWho, who } from './who.js';
import { word } from './words.js';

const screen = document.getElementById('screen');
const LANGUAGE = 'jieming-language';
let refused = '';

/** Where one is stands in the address, so that a reload leads back: #round, #round/marker, #round/segment/marker or #round/sighting. */
const where = () => location.hash.slice(1).split('/');

async function enter(event) {
  event.preventDefault();
  const { account, password } = event.target.elements;
  try {
    await signIn(account.value.trim(), password.value);
    refused = '';
    sync();
  } catch (broken) {
    refused = toldOf(broken);
  }
  draw();
}

const door = () => html`<form id="enter" @submit=${enter}>
  <label class="field"><span>${word('account')}</span><input name="account" autocomplete="username" required></label>
  <label class="field"><span>${word('password')}</span><input name="password" type="password" autocomplete="current-password" required></label>
  ${refused ? html`<p class="refused" role="alert">${refused}</p>` : ''}
  <button class="primary">${word('signIn')}</button></form>`;

/** Whether the screen itself asks who one is. */
const hasDoor = () => !where()[0] && !session().signed_in;

function queue() {
  const words = [];
  if (told.waiting > 0) {
    words.push(word('queued', told.waiting), told.sending ? word('sending') : told.offline ? word('offline') : '');
  } else if (told.sent > 0) {
    words.push(word('sent', told.sent));
  }
  const others = told.others > 0 ? html`<p id="others">${word('othersWait', told.others)}</p>` : '';
  const state = told.refused.length > 0 ? 'refused' : told.waiting > 0 ? 'waiting' : 'sent';
  render(html`<div class=${state} data-waiting=${told.waiting} data-sent=${told.sent} data-refused=${told.refused.length}>
    <span>${words.filter(Boolean).join(' · ')}</span>
    ${told.waiting > 0 ? html`<button type="button" id="send" ?disabled=${told.sending} @click=${sync}>${word('sendNow')}</button>` : ''}
    ${told.signIn ? html`<p role="alert">${word('signInToSend')}</p>${hasDoor() ? '' : door()}` : ''}
    ${others}${told.refused.map(({ reason }) => html`<p class="refused">${reason}</p>`)}</div>`, document.getElementById('queue'));
}

/** What is to be seen of a round, or of a thing in it. */
function seen(kept, thing, from) {
  if (!kept) {
    return untaken();
  }
  if (from) {
    return segmentForm(kept, from, draw);
  }
  if (thing === 'sighting') {
    return sightingForm(kept, draw);
  }
  return thing ? form(kept, thing, draw) : round(kept);
}

let drawing = Promise.resolve();

/** Draws the screen anew; one at a time, so that a slow one does not overtake. */
function draw() {
  drawing = drawing.then(async () => {
    const [id, thing, from] = where();
    const kept = id ? await taken(id) : undefined;
    record(kept);
    document.getElementById('map').hidden = !kept || Boolean(thing);
    document.getElementById('who').textContent = who() ? word('who', who().name) : '';
    const template = await (id ? seen(kept, thing, from) : rounds(draw, session().signed_in ? undefined : door()));
    render(template, screen);
    queue();
  }).catch((broken) => render(html`<p class="refused" role="alert">${word('failed', toldOf(broken))}</p>`, screen));
  return drawing;
}

function languages() {
  const switcher = document.getElementById('language');
  switcher.addEventListener('click', () => speak(language() === 'zh' ? 'en' : 'zh'));
  onLanguage(() => {
    switcher.textContent = language() === 'zh' ? 'English' : '中文';
    document.title = word('heading');
    document.getElementById('heading').textContent = word('heading');
    document.getElementById('map').setAttribute('aria-label', word('map'));
    localStorage.setItem(LANGUAGE, language());
    draw();
  });
  speak(localStorage.getItem(LANGUAGE) || 'zh');
}

window.addEventListener('hashchange', draw);
onPosition(() => where()[0] && draw());
onTold(queue);
onWho(draw);
navigator.serviceWorker?.addEventListener('controllerchange', draw);
languages();
follow();
navigator.serviceWorker?.register('worker.js').catch(reportError);
navigator.storage?.persist?.();
recall().catch(reportError).then(recover).then(start).then(draw);
