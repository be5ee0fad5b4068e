// Proposals to work through: one's own, those that wait for a decision, those that are due.
import { html } from 'lit-html';
import * as address from 'jieming/shell/address.js';
import { get } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import * as places from '../places.js';
import { filter } from './filter.js';
import { proposal } from './proposal.js';
import { take } from './handover.js';
import { again, form } from './form.js';
import { lamps } from './lamps.js';
import { word } from './words.js';

const FORMS = ['docx', 'csv', 'json'];
const MOST = 1000;
/** Names of one announcement, as many as the server puts on a paper. */
const ON_A_PAPER = 200;
const LIGHTS = ['red', 'amber', 'green'];

const running = (deadline) => !deadline.done_on;

async function due(signal) {
  const found = await Promise.all(LIGHTS.map(async (light) => (await get('proposals', { light, limit: MOST }, signal)).proposals));
  const all = new Map(found.flat().map((each) => [each.id, each]));
  const last = (each) => each.deadlines.filter(running).map((deadline) => deadline.last).sort()[0];
  return [...all.values()].sort((one, other) => last(one).localeCompare(last(other)));
}

const together = (list) => {
  const ids = list.filter((each) => each.announceable).map((each) => each.id);
  const others = list.filter((each) => each.not_announced);
  const papers = Array.from({ length: Math.ceil(ids.length / ON_A_PAPER) }, (_, i) => ids.slice(i * ON_A_PAPER, (i + 1) * ON_A_PAPER));
  return html`<div id="all-announcements">${papers.map((part) => html`<p>${word('together', part.length)} ${FORMS.map((f) => html`
      <a href="announcements?proposals=${part.join(',')}&f=${f}&lang=${language()}" download>${f.toUpperCase()}</a> `)}</p>`)}</div>
    ${others.length === 0 ? '' : html`<details id="not-announced"><summary>${word('leftOut', others.length)}</summary>
      <ul>${others.map((each) => html`<li>${each.name} <small>${each.id} · ${either(each.not_announced.zh, each.not_announced.en)}</small></li>`)}</ul></details>`}`;
};

const QUEUES = {
  mine: async (signal) => (await get('proposals', { mine: true, limit: MOST }, signal)).proposals,
  review: async (signal) => (await get('proposals', { waiting: true, limit: MOST }, signal)).proposals,
  due,
};

/** The panel of a queue: its list, one proposal of it, or the form of a new one. */
export const queue = (name) => (desk) => {
  desk.layer(places.layer);
  const state = { list: undefined, shown: undefined, last: undefined };
  const wanted = filter(() => redraw());
  const line = (each) => html`<li><button type="button" class="quiet" name=${each.id} @click=${() => open(each.id)}>
    <b>${each.former_name && each.former_name !== each.name ? `${each.former_name} → ` : ''}${each.name}</b></button>
    <span class="badge">${word(each.kind)}</span> <span class="badge ${each.stage}">${word(each.stage)}</span> ${each.asked ? html`<span class="badge submitted">${word('waits', each.asked.title)}</span>` : ''}
    <small>${each.id} · ${each.division} · ${each.author}</small>${lamps(each)}</li>`;
  const list = () => html`
    ${name === 'mine' ? html`<div class="actions"><button type="button" class="primary" name="new-proposal" @click=${() => show(form(desk, undefined, does))}>${word('begin')}</button></div>` : ''}
    ${state.list?.length > 0 ? wanted.fields(state.list) : ''}
    ${name === 'due' ? together(wanted.admitted(state.list || [])) : ''}
    ${state.list?.length === 0 ? html`<p class="note">${word(`${name}Empty`)}</p>` : ''}
    ${state.list?.length >= MOST ? html`<p class="note">${word('cut', MOST)}</p>` : ''}
    <ul class="queue">${wanted.admitted(state.list || []).map(line)}</ul>`;
  const redraw = desk.draw(() => html`${state.shown ? html`
    <div class="actions"><button type="button" class="quiet" name="back" @click=${() => show(undefined)}>${word('back')}</button></div>${state.shown()}` : list()}`);
  const does = { redraw: () => drawn(), open, edit: (known) => show(form(desk, known, does)), again: (known) => show(form(desk, undefined, does, again(known))) };

  /** What had the focus may be gone: then the proposal has it, or its line of the list, so that who works by keyboard or voice stays there. */
  function drawn() {
    redraw();
    if (document.activeElement === document.body) {
      document.querySelector(state.shown ? '#proposal h3' : `.queue [name="${state.last}"]`)?.focus({ preventScroll: true });
    }
  }

  /** Shows a proposal, and says so in the address, which can be sent on. */
  function open(id) {
    state.last = id;
    show(proposal(desk, id, does));
    address.write('proposal', id);
  }

  function show(shown) {
    address.write('proposal', undefined);
    places.show(undefined, undefined);
    state.shown = shown;
    drawn();
    if (!shown) {
      load().catch(desk.fail);
    }
  }

  async function load() {
    state.list = await QUEUES[name](desk.signal);
    drawn();
  }

  desk.leave(() => {
    places.show(undefined, undefined);
    address.write('proposal', undefined);
  });
  load().catch(desk.fail);
  const typed = name === 'mine' && take();
  if (typed) {
    show(form(desk, undefined, does, typed));
  } else if (address.read('proposal')) {
    open(address.read('proposal'));
  }
};
