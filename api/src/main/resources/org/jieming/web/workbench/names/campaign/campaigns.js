// Clean-up campaigns: their list, the form of a new one, and one to work on.
import { html } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { get, request } from 'jieming/shell/server.js';
import * as places from '../places.js';
import { campaign } from './campaign.js';
import { word } from './words.js';

const SHORT_CODE = 6;

const days = ({ from, to }) => (to ? word('until', from, to) : from);

/** The panel: a list, a form, or one campaign. */
export function open(desk) {
  desk.layer(places.layer);
  const state = { all: undefined, areas: [], shown: undefined, beginning: false, refused: '' };

  const line = (each) => html`<li><button type="button" class="quiet" name=${each.id} @click=${() => enter(each.id)}><b>${each.name}</b></button>
    <small>${each.id} · ${each.area} · ${days(each)}${each.act?.number ? ` · ${each.act.number}` : ''}</small></li>`;

  const list = () => html`
    ${state.beginning ? form() : html`<div class="actions"><button type="button" class="primary" name="begin" @click=${() => { state.beginning = true; redraw(); }}>${word('begin')}</button></div>`}
    ${state.all?.length === 0 ? html`<p class="note">${word('none')}</p>` : ''}
    <ul class="queue">${(state.all || []).map(line)}</ul>`;

  const form = () => html`<form id="new-campaign" @submit=${begin}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <label class="field"><span>${word('name')}</span><input name="name" required maxlength="100" autocomplete="off" placeholder=${word('nameHint')}></label>
    <label class="field"><span>${word('area')}</span><select name="area">${state.areas.map(({ properties: { name, code } }) => html`
      <option value=${code.slice(0, SHORT_CODE)}>${name} ${code.slice(0, SHORT_CODE)}</option>`)}</select></label>
    <div class="beside"><label class="field"><span>${word('act')}</span><input name="number" maxlength="100" autocomplete="off"></label>
      <label class="field"><span>${word('to')}</span><input name="to" type="date"></label></div>
    <div class="actions"><button class="primary">${word('save')}</button></div></form>`;

  async function begin(event) {
    event.preventDefault();
    const { name, area, number, to } = Object.fromEntries(new FormData(event.target));
    try {
      const { body } = await request('POST', 'campaigns', { body: { name, area, ...(to && { to }), ...(number && { act: { number } }) } });
      Object.assign(state, { beginning: false, refused: '' });
      enter(body.id);
    } catch (broken) {
      state.refused = broken.message;
      redraw();
    }
  }

  function enter(id) {
    state.shown = campaign(desk, id, { redraw: () => redraw() });
    redraw();
  }

  function leave() {
    places.show(undefined, undefined);
    state.shown = undefined;
    redraw();
    load().catch(desk.fail);
  }

  async function load() {
    const [{ campaigns }, areas] = await Promise.all([get('campaigns', {}, desk.signal), districts()]);
    Object.assign(state, { all: campaigns, areas: areas.filter((each) => each.properties.code) });
    redraw();
  }

  // drawn at once, so after all that it draws
  const redraw = desk.draw(() => (state.shown
    ? html`<div class="actions"><button type="button" class="quiet" name="back" @click=${leave}>${word('back')}</button></div>${state.shown()}`
    : list()));

  load().catch(desk.fail);
}
