// Clean-up campaigns: their list, the form of a new one, and one to work on.
import { html } from 'lit-html';
import { request, toldOf } from 'jieming/shell/server.js';
import { listing } from '../listing.js';
import { campaign } from './campaign.js';
import { word } from './words.js';

const days = ({ from, to }) => (to ? word('until', from, to) : from);

/** The panel: a list, a form, or one campaign. */
export function open(desk) {
  const state = { beginning: false, refused: '' };

  const line = (each, panel) => html`<li><button type="button" class="quiet" name=${each.id} @click=${() => panel.enter(each.id)}><b>${each.name}</b></button>
    <small>${each.id} · ${each.area} · ${days(each)}${each.act?.number ? ` · ${each.act.number}` : ''}</small></li>`;

  const list = (panel) => html`
    ${state.beginning ? form(panel) : html`<div class="actions"><button type="button" class="primary" name="begin" @click=${() => { state.beginning = true; panel.redraw(); }}>${word('begin')}</button></div>`}
    ${panel.all?.length === 0 ? html`<p class="note">${word('none')}</p>` : ''}
    <ul class="queue">${(panel.all || []).map((each) => line(each, panel))}</ul>`;

  const form = (panel) => html`<form id="new-campaign" @submit=${(event) => begin(event, panel)}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <label class="field"><span>${word('name')}</span><input name="name" required maxlength="100" autocomplete="off" placeholder=${word('nameHint')}></label>
    <label class="field"><span>${word('area')}</span><select name="area">${panel.areas.map(({ name, code }) => html`<option value=${code}>${name} ${code}</option>`)}</select></label>
    <div class="beside"><label class="field"><span>${word('act')}</span><input name="number" maxlength="100" autocomplete="off"></label>
      <label class="field"><span>${word('to')}</span><input name="to" type="date"></label></div>
    <div class="actions"><button class="primary">${word('save')}</button></div></form>`;

  async function begin(event, panel) {
    event.preventDefault();
    const { name, area, number, to } = Object.fromEntries(new FormData(event.target));
    try {
      const { body } = await request('POST', 'campaigns', { body: { name, area, ...(to && { to }), ...(number && { act: { number } }) } });
      Object.assign(state, { beginning: false, refused: '' });
      panel.enter(body.id);
    } catch (broken) {
      state.refused = toldOf(broken);
      panel.redraw();
    }
  }

  listing(desk, 'campaigns', { back: () => word('back'), list, one: (id, panel) => campaign(desk, id, panel) });
}
