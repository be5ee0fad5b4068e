// Tables matched to the register: their list, the form that sends one, and one to work on.
import { html } from 'lit-html';
import { own } from 'jieming/map/own.js';
import { toldOf } from 'jieming/shell/server.js';
import { waiting } from 'jieming/shell/waiting.js';
import { upload } from 'jieming/workbench/data/upload.js';
import { listing } from '../listing.js';
import { sheet } from './sheet.js';
import { word } from './words.js';

/** The panel: the list with its form, or one table. */
export function open(desk) {
  const state = { sent: undefined, refused: '' };

  const line = (each, panel) => html`<li><button type="button" class="quiet" name=${each.id} @click=${() => panel.enter(each.id)}><b>${each.file}</b></button>
    <small>${each.id} · ${each.area_name} · ${word('rows', each.rows)} · ${word('by', each.author, each.begun_on)}</small></li>`;

  const form = (panel) => html`<form id="new-matching" @submit=${(event) => send(event, panel)}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <label class="field"><span>${word('area')}</span><input name="area" list="matching-areas" required inputmode="numeric" maxlength="12" autocomplete="off" value=${own()[0]?.code ?? ''}>
      <datalist id="matching-areas">${panel.areas.map(({ name, code }) => html`<option value=${code}>${name}</option>`)}</datalist></label>
    <label class="field"><span>${word('file')}</span><input type="file" name="file" required accept=".xlsx,.csv,.txt,.zip,.docx,.dbf"></label>
    <details><summary>${word('options')}</summary><div class="beside">
      <label class="field"><span>${word('layer')}</span><input name="layer" maxlength="100" autocomplete="off"></label>
      <label class="field"><span>${word('headerRow')}</span><input name="header-row" type="number" min="0" max="1000"></label></div></details>
    <div class="actions"><button class="primary">${word('send')}</button></div></form>`;

  const list = (panel) => html`<p class="note">${word('explain')}</p>
    ${state.sent === undefined ? form(panel) : waiting(word('sending'), state.sent)}
    ${panel.all?.length === 0 ? html`<p class="note">${word('none')}</p>` : ''}
    <ul class="queue" id="matchings">${(panel.all || []).map((each) => line(each, panel))}</ul>`;

  async function send(event, panel) {
    event.preventDefault();
    const body = new FormData(event.target);
    try {
      Object.assign(state, { sent: 0, refused: '' });
      panel.redraw();
      const { id } = await upload('matchings', body, (percent) => { state.sent = percent; panel.redraw(); }, desk.signal);
      state.sent = undefined;
      panel.enter(id);
    } catch (broken) {
      Object.assign(state, { sent: undefined, refused: toldOf(broken) });
      panel.redraw();
    }
  }

  listing(desk, 'matchings', { back: () => word('back'), list, one: (id, panel) => sheet(desk, id, panel) });
}
