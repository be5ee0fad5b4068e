// The queue of a table's rows: one is chosen, its candidates stand beside it, and a key decides. The page goes on to the next row
// at once; what was decided is sent in its turn.
import { html } from 'lit-html';
import { latest } from 'jieming/shell/latest.js';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { language } from 'jieming/shell/words.js';
import * as places from '../places.js';
import { comparison } from './comparison.js';
import { word } from './words.js';

const PAGE = 50;
const MOST_SHOWN = 300;
const NEAR_THE_END = 10;
const STATES = { open: 'open', sure: 'sure', unsure: 'unsure', none: 'noneFound', later: 'later', decided: 'decided', '': 'all' };
const KEYS = { n: 'new', l: 'later', x: 'not-a-place', u: 'open' };

/** The queue; does is { redraw, columns(), counted() }. */
export function queue(desk, address, does) {
  const state = { rows: [], matched: 0, at: 0, wanted: 'open', said: '', whole: true };
  const reading = latest();
  let sending = Promise.resolve();
  /** The row whose candidates stand beside the queue, by number, and the one that was decided last. */
  let beheld;
  let last;
  desk.leave(reading.drop);
  const chosen = () => state.rows[state.at];
  const list = () => desk.element.querySelector('#sheet-rows');
  const beside = comparison(desk, { redraw: does.redraw, decide, back: () => list()?.focus() });

  const page = (from, signal) => get(`${address}/rows`, { state: state.wanted, from, limit: PAGE, lang: language() }, signal);

  async function load() {
    const { rows, matched } = await reading.ask((signal) => page(0, signal));
    Object.assign(state, { rows, matched, at: Math.min(state.at, Math.max(0, rows.length - 1)), whole: rows.length < PAGE });
    shown();
  }

  async function more() {
    if (state.whole || state.adding) {
      return;
    }
    const before = state.rows;
    state.adding = true;
    const { rows } = await page(before.at(-1).row + 1, desk.signal).finally(() => { state.adding = false; });
    if (state.rows !== before) {
      return;
    }
    const surplus = Math.max(0, Math.min(state.at, state.rows.length + rows.length - MOST_SHOWN));
    state.rows = [...state.rows, ...rows].slice(surplus);
    Object.assign(state, { at: state.at - surplus, whole: rows.length < PAGE });
    does.redraw();
  }

  /** The chosen row is in view, and its candidates are on the map; of another row no hit and no note stay beside it. */
  function shown() {
    const row = chosen();
    if (row?.row !== beheld) {
      beside.clear();
      beheld = row?.row;
    }
    const conflicts = (row?.candidates || []).filter((each) => each.position);
    places.show(row && { name: row.name, findings: [{ severity: 'note', conflicts }] }, undefined);
    places.go();
    does.redraw();
    list()?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function choose(at) {
    state.at = Math.max(0, Math.min(at, state.rows.length - 1));
    shown();
    if (state.at > state.rows.length - NEAR_THE_END) {
      more().catch(desk.fail);
    }
  }

  /** Goes on to the next row on which nobody decided. */
  function goOn() {
    const next = state.rows.findIndex((row, i) => i > state.at && !row.decision && !row.pending);
    choose(next < 0 ? state.at + 1 : next);
  }

  const put = async (row, body) => (await request('PUT', `${address}/rows/${row.row}/decision`, { body, query: { lang: language() }, headers: { 'If-Match': row.etag } })).body;

  /** The row as it stands, after what was decided on it was refused. */
  async function anew(row) {
    const { rows } = await get(`${address}/rows`, { from: row.row, limit: 1, lang: language() }, desk.signal);
    Object.assign(row, { decision: undefined }, rows[0]);
  }

  async function kept(row, body) {
    try {
      Object.assign(row, { decision: undefined }, await put(row, body));
      const done = row.decision ? word('noted', row.number, row.decision.title) : word('takenBack', row.number);
      state.said = `${done} ${chosen() === row || !chosen() ? '' : word('next', chosen().number, chosen().name)}`;
    } catch (broken) {
      desk.fail(broken);
      state.said = word('noted', row.number, toldOf(broken));
      await anew(row).catch(desk.fail);
    }
    row.pending = false;
    does.redraw();
    if (!state.rows.some((each) => each.pending)) {
      does.counted();
    }
  }

  function send(row, body) {
    row.pending = true;
    sending = sending.then(() => kept(row, body)).catch(desk.fail);
  }

  function decide(body) {
    const row = chosen();
    if (body.decision === 'open') {
      takeBack(row);
    } else if (row) {
      last = row;
      send(row, body);
      goOn();
    }
    list()?.focus();
  }

  /** What was decided on the chosen row; where nothing was, what was decided last, whose row is chosen again. */
  function takeBack(row) {
    const decided = row?.decision ? row : last;
    if (!decided) {
      state.said = word('nothingDecided');
      does.redraw();
      return;
    }
    last = undefined;
    send(decided, { decision: 'open' });
    choose(state.rows.includes(decided) ? state.rows.indexOf(decided) : state.at);
  }

  const same = (candidate) => candidate && decide({ decision: 'same', item: candidate.id, ...beside.note() });

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE / 5, PageUp: -PAGE / 5 }[event.key];
    const number = Number(event.key);
    const decision = KEYS[event.key.toLowerCase()];
    if (step) {
      choose(state.at + step);
    } else if (event.key === 'Enter') {
      same(chosen()?.candidates[0]);
    } else if (number > 0) {
      same(beside.candidates(chosen())[number - 1]);
    } else if (decision) {
      decide({ decision, ...beside.note() });
    } else if (event.key === '/') {
      beside.look();
    } else {
      return;
    }
    event.preventDefault();
  }

  const filtered = ({ target }) => {
    Object.assign(state, { wanted: target.value, at: 0 });
    load().catch(desk.fail);
  };

  const standing = (row) => (row.pending ? '…' : row.decision ? `${row.decision.title} ${row.decision.item_name || ''}` : row.state_title);
  const first = ({ candidates: [best] }) => (best ? `${best.name} ${best.divisions.join('')}` : '');
  const option = (row, i) => html`<li role="option" id="row-${row.row}" aria-selected=${String(i === state.at)} @click=${() => choose(i)}>
    <b>${row.name || '—'}</b> <span class="badge ${row.state}">${standing(row)}</span>
    <small>${row.number} · ${word('candidates', row.candidates.length)} ${first(row)}${row.decision ? ` · ${word('by', row.decision.actor, row.decision.on)}` : ''}</small></li>`;

  const filter = () => html`<label class="field"><span>${word('state')}</span><select name="state" @change=${filtered}>
    ${Object.entries(STATES).map(([value, name]) => html`<option value=${value} ?selected=${value === state.wanted}>${word(name)}</option>`)}</select></label>`;

  const work = () => html`<div class="beside rows"><ul class="queue" id="sheet-rows" role="listbox" tabindex="0" aria-label=${word('queue')}
      aria-activedescendant="row-${chosen().row}" aria-describedby="matching-keys" @keydown=${key}>${state.rows.map(option)}</ul>
    ${beside.page(does.columns(), chosen())}</div>`;

  return {
    load,
    /** Puts the keyboard on the queue. */
    focus: () => list()?.focus(),
    page: () => html`${filter()}<p class="note">${word('matched', state.matched)} · <span id="matching-keys">${word('keys')}</span></p>
      <p class="done" role="status" id="matching-said">${state.said}</p>
      ${state.rows.length === 0 ? html`<p class="note">${word('empty')}</p>` : work()}`,
  };
}
