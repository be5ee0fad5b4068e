// Tables matched to the register: their list, the form that sends one, and one to work on.
import { html } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { get } from 'jieming/shell/server.js';
import { waiting } from 'jieming/shell/waiting.js';
import { upload } from 'jieming/workbench/data/upload.js';
import * as places from '../places.js';
import { sheet } from './sheet.js';
import { word } from './words.js';

const SHORT_CODE = 6;

/** The panel: the list with its form, or one table. */
export function open(desk) {
  desk.layer(places.layer);
  const state = { all: undefined, areas: [], shown: undefined, sent: undefined, refused: '' };

  const line = (each) => html`<li><button type="button" class="quiet" name=${each.id} @click=${() => enter(each.id)}><b>${each.file}</b></button>
    <small>${each.id} · ${each.area_name} · ${word('rows', each.rows)} · ${word('by', each.author, each.begun_on)}</small></li>`;

  const form = () => html`<form id="new-matching" @submit=${send}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <label class="field"><span>${word('area')}</span><input name="area" list="matching-areas" required inputmode="numeric" maxlength="12" autocomplete="off">
      <datalist id="matching-areas">${state.areas.map(({ properties: { name, code } }) => html`<option value=${code.slice(0, SHORT_CODE)}>${name}</option>`)}</datalist></label>
    <label class="field"><span>${word('file')}</span><input type="file" name="file" required accept=".xlsx,.csv,.txt,.zip,.docx,.dbf"></label>
    <details><summary>${word('options')}</summary><div class="beside">
      <label class="field"><span>${word('layer')}</span><input name="layer" maxlength="100" autocomplete="off"></label>
      <label class="field"><span>${word('headerRow')}</span><input name="header-row" type="number" min="0" max="1000"></label></div></details>
    <div class="actions"><button class="primary">${word('send')}</button></div></form>`;

  const list = () => html`<p class="note">${word('explain')}</p>
    ${state.sent === undefined ? form() : waiting(word('sending'), state.sent)}
    ${state.all?.length === 0 ? html`<p class="note">${word('none')}</p>` : ''}
    <ul class="queue" id="matchings">${(state.all || []).map(line)}</ul>`;

  async function send(event) {
    event.preventDefault();
    const body = new FormData(event.target);
    try {
      Object.assign(state, { sent: 0, refused: '' });
      redraw();
      const { id } = await upload('matchings', body, (percent) => { state.sent = percent; redraw(); }, desk.signal);
      state.sent = undefined;
      enter(id);
    } catch (broken) {
      Object.assign(state, { sent: undefined, refused: broken.message });
      redraw();
    }
  }

  function enter(id) {
    state.shown = sheet(desk, id, { redraw: () => redraw(), leave });
    redraw();
  }

  function leave() {
    places.show(undefined, undefined);
    state.shown = undefined;
    redraw();
    load().catch(desk.fail);
  }

  async function load() {
    const [{ matchings }, areas] = await Promise.all([get('matchings', {}, desk.signal), districts()]);
    Object.assign(state, { all: matchings, areas: areas.filter((each) => each.properties.code) });
    redraw();
  }

  // drawn at once, so after all that it draws
  const redraw = desk.draw(() => (state.shown
    ? html`<div class="actions"><button type="button" class="quiet" name="back" @click=${leave}>${word('back')}</button></div>${state.shown()}`
    : list()));

  load().catch(desk.fail);
}
