// One campaign: how far it is, the search, and the queue of its entries worked by the keyboard, with the evidence beside.
import { html } from 'lit-html';
import { get, request } from 'jieming/shell/server.js';
import { language } from 'jieming/shell/words.js';
import { waiting } from 'jieming/shell/waiting.js';
import * as places from '../places.js';
import { decision } from './decision.js';
import { evidence } from './evidence.js';
import { word } from './words.js';

const CAUSES = ['exaggerated', 'foreign', 'weird', 'forbidden', 'duplicate', 'entered-twice', 'not-standard'];
const OF_THE_LAW = 5;
const STAGES = ['found', 'decided', 'done'];
const FORMS = ['docx', 'xlsx', 'csv'];
const DECISIONS = ['rename', 'abolish', 'keep', 'dismiss'];
const PAGE = 200;

/** Shows the campaign of a number; does is { redraw }. */
export function campaign(desk, id, does) {
  const state = { known: undefined, entries: [], matched: 0, at: 0, stage: 'found', cause: '', searching: false, said: '', spoken: language() };
  const address = `campaigns/${id}`;
  const chosen = () => state.entries[state.at];
  const form = decision(desk, address, { redraw: does.redraw, took });

  async function load() {
    const lang = language();
    state.spoken = lang;
    const [known, { entries, matched }] = await Promise.all([get(address, { lang }, desk.signal), page()]);
    Object.assign(state, { known, entries, matched, at: Math.min(state.at, Math.max(0, entries.length - 1)) });
    shown();
  }

  const page = (after) => get(`${address}/entries`, { stage: state.stage, cause: state.cause, after, limit: PAGE, lang: language() }, desk.signal);

  async function more() {
    const { entries } = await page(state.entries.at(-1).id);
    state.entries.push(...entries);
    does.redraw();
  }

  /** The chosen entry is in view, and on the map with those that are like it. */
  function shown() {
    const entry = chosen();
    const conflicts = (entry?.evidence || []).filter((each) => each.other).map(({ other }) => other);
    places.show(entry && { name: entry.name, findings: [{ severity: 'warn', conflicts }] }, entry?.position);
    places.go();
    does.redraw();
    desk.element.querySelector('#entries [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function choose(at) {
    form.close();
    state.at = Math.max(0, Math.min(at, state.entries.length - 1));
    shown();
  }

  /** Puts the keyboard on the queue, or on the head of the page where it is empty. */
  function focus() {
    desk.element.querySelector(chosen() ? '#entries' : '#campaign h3')?.focus();
  }

  /** Says what was done and which entry is next; whoever listens does not see the queue move on. */
  async function took(message) {
    await load();
    state.said = `${message} ${chosen() ? word('next', chosen().name, word(chosen().cause)) : word('empty')}`;
    does.redraw();
    focus();
  }

  function key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const wanted = DECISIONS[Number(event.key) - 1];
    if (step) {
      choose(state.at + step);
    } else if (wanted && chosen()) {
      form.open(chosen(), wanted);
    } else if (event.key === 'Enter' && chosen()) {
      desk.show(chosen().collection, chosen().item);
    } else {
      return;
    }
    event.preventDefault();
  }

  async function search(event) {
    event.preventDefault();
    const causes = new FormData(event.target).getAll('cause');
    Object.assign(state, { searching: true, said: '' });
    does.redraw();
    try {
      const { body } = await request('POST', `${address}/searches`, { body: { causes } });
      const { found, added, left } = body.searched;
      state.said = `${word('searched', found, added)} ${left > 0 ? word('left', left) : ''}`;
    } catch (broken) {
      desk.fail(broken);
    }
    state.searching = false;
    await load().catch(desk.fail);
    does.redraw();
    focus();
  }

  const filtered = ({ target }) => {
    state[target.name] = target.value;
    state.at = 0;
    load().catch(desk.fail);
  };

  const counts = () => html`<table class="table" id="counts"><thead><tr><th>${word('cause')}</th>${STAGES.map((each) => html`<th>${word(each)}</th>`)}</tr></thead>
    <tbody>${state.known.counts.map((each) => html`<tr><th>${each.title}</th>${STAGES.map((stage) => html`<td>${each[stage]}</td>`)}</tr>`)}</tbody></table>`;

  const searchForm = () => html`<form id="campaign-search" @submit=${search}><fieldset><legend>${word('causes')}</legend>
    ${CAUSES.map((each, i) => html`<label class="check"><input type="checkbox" name="cause" value=${each} ?checked=${i < OF_THE_LAW}>${word(each)}</label> `)}
    <button ?disabled=${state.searching}>${word('search')}</button></fieldset></form>`;

  const choice = (name, words) => html`<label class="field"><span>${word(name)}</span><select name=${name} @change=${filtered}>
    <option value="">${word('all')}</option>${words.map((each) => html`<option value=${each} ?selected=${each === state[name]}>${word(each)}</option>`)}</select></label>`;

  const option = (each, i) => html`<li role="option" id="entry-${each.id}" aria-selected=${String(i === state.at)} @click=${() => choose(i)}>
    <b>${each.name}</b> <span class="badge">${word(each.cause)}</span> <span class="badge ${each.stage}">${each.stage_title}</span><small>${each.division}</small></li>`;

  const queue = () => html`<div class="beside"><div>
      <ul class="queue" id="entries" role="listbox" tabindex="0" aria-label=${word('queue')} aria-activedescendant="entry-${chosen().id}" aria-describedby="campaign-keys" @keydown=${key}>${state.entries.map(option)}</ul>
      ${state.entries.length < state.matched ? html`<button type="button" class="quiet" @click=${() => more().catch(desk.fail)}>${word('more')}</button>` : ''}</div>
    <div aria-live="polite">${chosen() ? html`${evidence(desk, chosen())}${form.page(chosen())}` : ''}</div></div>`;

  const lists = () => html`<p>${word('list')}: ${FORMS.map((f) => html`<a href="${address}/entries?f=${f}&lang=${language()}${state.stage && `&stage=${state.stage}`}${state.cause && `&cause=${state.cause}`}" download>${f.toUpperCase()}</a> `)}</p>`;

  /** What the server said was said in the language of then. */
  function heed() {
    if (state.known && state.spoken !== language()) {
      load().catch(desk.fail);
    }
  }

  load().then(focus).catch(desk.fail);
  return () => (heed() || state.known ? html`<article id="campaign">
    <h3 tabindex="-1">${state.known.name}</h3><p class="note">${state.known.id} · ${state.known.area_name} ${state.known.act?.number || ''}</p>
    <details ?open=${state.known.counts.every((each) => each.found + each.decided + each.done === 0)}><summary>${word('causes')}</summary>${searchForm()}${counts()}</details>
    ${state.searching ? waiting(word('searching')) : ''}
    <p class="done" id="campaign-said" role="status">${state.said}</p>
    <div class="beside">${choice('stage', STAGES)}${choice('cause', CAUSES)}</div>
    <p class="note">${word('matched', state.matched)} · <span id="campaign-keys">${word('keys')}</span></p>
    ${state.entries.length === 0 ? html`<p class="note">${word('empty')}</p>` : html`${lists()}${queue()}`}</article>` : '');
}
