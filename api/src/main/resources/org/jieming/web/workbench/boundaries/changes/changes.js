// Changes of divisions: what happened, what a unit contained before it, and a form that looks at a change before it is written.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { get, items } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { area as chosen, areas } from '../../area/areas.js';
import { bare } from '../ask.js';
import { changing } from './change.js';
import { comparing } from './compare.js';
import { word } from './words.js';

const KEEPERS = ['reviewer', 'administrator'];
const MOST = 200;

/** The events of a district, and the way to a new one. */
export async function open(desk) {
  let known = [];
  let area;
  let events;
  const contained = new Map();
  const change = changing(desk, () => read(area));
  const comparison = comparing(desk);

  async function read(code) {
    try {
      area = code;
      events = (await get('division-changes', { area }, desk.signal)).events;
      contained.clear();
      comparison.of(area);
      await change.of(area);
      desk.redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  /** Reads what is chosen, where it is another. */
  function follow() {
    const code = bare(chosen());
    if (code && code !== area) {
      read(code);
    } else {
      desk.redraw();
    }
  }

  /** What lay under a unit on a day. */
  const look = (unit) => async () => {
    try {
      const { features } = await items('divisions', { filter: `code LIKE '${bare(unit.code)}%'`, datetime: unit.day, limit: MOST }, desk.signal);
      contained.set(`${unit.id}/${unit.day}`, features.filter(({ id }) => id !== unit.id));
      desk.redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  };

  function inside(unit) {
    const found = contained.get(`${unit.id}/${unit.day}`);
    return found ? html`<ul class="contained">${found.length === 0 ? html`<li>${word('containedNothing')}</li>` : found.map(({ id, properties: { name, code } }) => html`<li>
      <button type="button" class="quiet" @click=${() => desk.visit('divisions', id)}>${name}</button> <small>${code}</small></li>`)}</ul>` : '';
  }

  const unit = (each) => html`<div><button type="button" class="quiet" @click=${() => desk.visit('divisions', each.id)}>${each.name || each.id}</button> <small>${each.code ? bare(each.code) : ''}</small>
    ${each.code ? html`<button type="button" class="quiet what" @click=${look(each)}>${word('contained', each.day)}</button>` : ''}${inside(each)}</div>`;

  const row = (event) => html`<tr data-event=${event.kind}><td>${event.effective}</td><td>${word(event.kind)}<div><small>${event.act?.number ?? ''}</small></div></td>
    <td>${event.before.map(unit)}</td><td>${event.after.map(unit)}</td></tr>`;

  const table = () => (events.length === 0 ? html`<p class="note">${word('noEvents')}</p>` : html`<div class="scroll" tabindex="0"><table class="table">
    <thead><tr><th>${word('effective')}</th><th>${word('event')}</th><th>${word('beforeIt')}</th><th>${word('afterIt')}</th></tr></thead><tbody>${events.map(row)}</tbody></table></div>`);

  desk.draw(() => html`${areas(known, follow)}
    ${events ? html`${table()}${comparison.template()}` : ''}
    ${events && session().roles.some((role) => KEEPERS.includes(role)) ? change.template() : ''}`);

  try {
    known = await coded();
    follow();
  } catch (broken) {
    desk.fail(broken);
  }
}
