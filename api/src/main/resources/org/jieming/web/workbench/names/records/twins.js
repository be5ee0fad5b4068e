// Names that may have been entered twice, in groups: each pair beside its evidence and on the map, with "not the same" to be said and taken back.
import { html } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { isOwn, ownFirst } from 'jieming/map/own.js';
import { execute, files } from 'jieming/shell/analysis.js';
import { get, request } from 'jieming/shell/server.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import * as places from '../places.js';
import { word } from './words.js';

const PROCESS = 'double-entries';
const FILES = [['xlsx', 'Excel'], ['csv', 'CSV']];
const USUAL = 500;
const AT_ONCE = 50;
const SHORT_CODE = 6;
const FIND = '#double-entries .primary';

/** A district and a distance to choose, the groups below, and what was decided before. */
export function open(desk) {
  const state = { areas: [], asked: undefined, told: undefined, busy: false, shown: AT_ONCE, apart: new Set(), kept: [], said: '' };
  desk.layer(places.layer);
  desk.leave(() => places.show(undefined, undefined));

  async function find(event) {
    event.preventDefault();
    const { area, distance } = event.target.elements;
    Object.assign(state, { asked: { area: area.value, distance: Number(distance.value) }, told: undefined, busy: true, shown: AT_ONCE, apart: new Set(), said: '' });
    redraw();
    try {
      state.told = await execute(PROCESS, state.asked, 'json', desk.signal);
      state.said = word('clusters', state.told.clusters_found, state.told.pairs_found);
    } catch (broken) {
      desk.fail(broken);
    }
    state.busy = false;
    redraw();
    focus('#twins .twins button', FIND);
  }

  /** Puts the keyboard on the first of these that is there; what it was on is gone or was switched off. */
  function focus(...wanted) {
    wanted.map((each) => desk.element.querySelector(each)).find((each) => each)?.focus();
  }

  /** The keyboard goes on with this pair while it is open, else with the next one; says that one's names. */
  function goOn(pair, done) {
    const all = [...desk.element.querySelectorAll('#twins [data-pair]')];
    const at = all.findIndex((each) => each.dataset.pair === key(pair));
    const next = at < 0 ? undefined : all.slice(at).find((each) => each.querySelector('[name=note]'));
    const names = next && [...next.querySelectorAll('[name=show]')].map((each) => each.textContent);
    state.said = `${done} ${names ? word('goOn', ...names) : ''}`;
    redraw();
    const own = next || all[at];
    focus(...(own ? [`[data-pair="${own.dataset.pair}"] :is([name=note], [name=back])`] : []), '#apart summary', FIND);
  }

  const key = ({ one, other }) => `${one}.${other}`;

  /** Not the same, as noted; without a note that is taken back. */
  async function decide(pair, note) {
    try {
      await request(note ? 'PUT' : 'DELETE', `namesakes/${key(pair)}`, note ? { body: { note } } : {});
      state.apart[note ? 'add' : 'delete'](key(pair));
      await remembered();
      goOn(pair, word(note ? 'decided' : 'tookBack'));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function apart(event, pair) {
    event.preventDefault();
    return decide(pair, event.target.elements.note.value.trim());
  }

  async function remembered() {
    state.kept = (await get('namesakes', {}, desk.signal)).namesakes;
    redraw();
  }

  const position = ({ longitude, latitude }) => (longitude === undefined ? undefined : [longitude, latitude]);

  function show(item, other) {
    places.show({ name: item.name, findings: [{ severity: 'warn', conflicts: [{ name: other.name, position: position(other) }] }] }, position(item));
    desk.show(item.collection, item.id);
  }

  const link = (item, other) => html`<button type="button" class="quiet" name="show" @click=${() => show(item, other)}>${item.name}</button> <small>${item.division || item.division_code}</small>`;

  const pair = (items) => (each) => {
    const [one, other] = [items.get(each.one), items.get(each.other)];
    return html`<li data-pair=${key(each)}>${link(one, other)} ${link(other, one)}
      <p class="note">${either(each.likeness_zh, each.likeness_en)} · ${each.distance_m === null ? word('unplaced') : word('metres', each.distance_m)}</p>
      ${state.apart.has(key(each))
    ? html`<p class="done">${word('decided')} <button type="button" class="quiet" name="back" @click=${() => decide(each)}>${word('back')}</button></p>`
    : html`<form @submit=${(event) => apart(event, each)}><label class="field"><span>${word('whyApart')}</span><input name="note" required maxlength="2000"></label>
      <div class="actions"><button name="apart">${word('apart')}</button></div></form>`}</li>`;
  };

  const cluster = ({ items, evidence }) => html`<ul class="queue twins">${evidence.map(pair(new Map(items.map((item) => [item.id, item]))))}</ul>`;

  const more = () => {
    state.shown += AT_ONCE;
    redraw();
  };

  const groups = ({ clusters, clusters_found: found }) => html`<section id="twins">
    ${clusters.slice(0, state.shown).map(cluster)}
    ${clusters.length > state.shown ? html`<button type="button" class="quiet" @click=${more}>${word('more')}</button>` : ''}
    ${found > 0 ? files(desk, PROCESS, state.asked, FILES, word('take')) : ''}</section>`;

  const known = (each) => html`<li>${each.one_name || word('hidden')} ≠ ${each.other_name || word('hidden')} <small>${word('by', each.author)} ${each.note || ''}</small>
    <button type="button" class="quiet" @click=${() => decide(each)}>${word('back')}</button></li>`;

  const redraw = desk.draw(() => html`<form id="double-entries" @submit=${find}><div class="beside">
      <label class="field"><span>${word('area')}</span><select name="area" required><option value="">${word('chooseArea')}</option>${state.areas.map((each) => [each, each.properties]).map(([each, { name, code }]) => html`
        <option value=${code.slice(0, SHORT_CODE)} ?selected=${isOwn(each)}>${name} ${code.slice(0, SHORT_CODE)}</option>`)}</select></label>
      <label class="field"><span>${word('within')}</span><input type="number" name="distance" min="0" max="100000" value=${USUAL}></label></div>
      <div class="actions"><button class="primary" ?disabled=${state.busy || state.areas.length === 0}>${word('find')}</button></div></form>
    <p class="done" id="twins-said" role="status">${state.said}</p>
    ${state.busy ? waiting(word('checking')) : ''}${state.told ? groups(state.told) : ''}
    ${state.kept.length > 0 ? html`<details id="apart"><summary>${word('remembered', state.kept.length)}</summary><ul class="queue">${state.kept.map(known)}</ul></details>` : ''}`);

  Promise.all([districts(), remembered()]).then(([all]) => {
    state.areas = ownFirst(all.filter((item) => item.properties.code));
    redraw();
  }, desk.fail);
}
