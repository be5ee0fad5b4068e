// Editing an item: a form made from its schema, written only against the state that was seen.
import { html, render } from 'lit-html';
import { say } from '../shell/notice.js';
import { request } from '../shell/server.js';
import { either } from '../shell/words.js';
import { field, said } from './fields.js';
import { stale } from './stale.js';
import { word } from './words.js';

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const KEPT = ['id', 'geometry', 'valid_from', 'valid_to', 'revision'];

/**
 * Shows the form in the card; what was read is { collection, item, etag, schema }.
 *
 * does.written is called once it is written, does.given when it is given up.
 */
export function edit(box, read, does) {
  const place = document.createElement('div');
  const state = { ...read, mine: {}, refused: '', findings: [], conflict: undefined, saving: false, changing: false };
  box.replaceChildren(place);
  const draw = () => render(page(), place);

  const names = () => Object.keys(state.schema.properties).filter((name) => !KEPT.includes(name) && !state.schema.properties[name].readOnly);
  const value = (name) => (name in state.mine ? state.mine[name] : state.item.properties[name]);
  const told = (name) => state.findings.filter((each) => each.field === name).map((each) => either(each.zh, each.en));
  const row = (name) => field(name, state.schema.properties[name], value(name), told(name));
  const isSaid = (name) => !same(state.item.properties[name], null) || state.schema.required.includes(name) || told(name).length > 0;

  function page() {
    const { item, conflict, refused, findings, saving } = state;
    const [shown, others] = [names().filter(isSaid), names().filter((name) => !isSaid(name))];
    const elsewhere = findings.filter((each) => !names().includes(each.field));
    return html`<form class="edit" @submit=${save} @change=${remember}>
      <h2>${word('editing', item.properties.name || item.properties.marker_no || '')}</h2>
      ${conflict ? stale(conflict, state.schema, goOn) : ''}
      <div role="alert">${refused ? html`<p class="refused">${refused}</p>` : ''}${elsewhere.map((each) => html`<p class="refused">${either(each.zh, each.en)}</p>`)}</div>
      ${shown.map(row)}
      <details><summary>${word('others')}</summary>${others.map(row)}</details>
      ${grounds()}
      <div class="actions"><button class="primary" ?disabled=${saving || Boolean(conflict)}>${word(saving ? 'saving' : 'save')}</button>
        <button type="button" @click=${does.given}>${word('giveUp')}</button></div></form>`;
  }

  function grounds() {
    const radio = (changing) => html`<label class="check"><input type="radio" name="@how" value=${String(changing)} .checked=${state.changing === changing}
      @change=${() => { state.changing = changing; draw(); }}>${word(changing ? 'change' : 'correction')}</label>`;
    return html`<fieldset class="grounds"><legend>${word('how')}</legend>${radio(false)}${radio(true)}
      ${state.changing ? html`<label class="field"><span>${word('from')}</span><input type="date" name="@from" required></label>` : ''}
      <label class="field"><span>${word('reason')}</span><input name="@reason" maxlength="200"></label>
      <label class="field"><span>${word('actNumber')}</span><input name="@number" maxlength="100"></label>
      <label class="field"><span>${word('actTitle')}</span><input name="@title" maxlength="200"></label></fieldset>`;
  }

  function remember({ target }) {
    const property = state.schema.properties[target.name];
    if (property) {
      const now = said(property, target);
      if (same(now, state.item.properties[target.name])) {
        delete state.mine[target.name];
      } else {
        state.mine[target.name] = now;
      }
    }
  }

  function statement({ elements }) {
    const text = (name) => elements[name]?.value.trim() || undefined;
    const act = { number: text('@number'), title: text('@title') };
    return {
      properties: { ...state.mine, ...(state.changing && { valid_from: text('@from') }) },
      reason: text('@reason'),
      ...((act.number || act.title) && { act }),
    };
  }

  async function save(event) {
    event.preventDefault();
    Object.assign(state, { refused: '', findings: [] });
    if (Object.keys(state.mine).length === 0) {
      state.refused = word('unchanged');
      draw();
      return;
    }
    state.saving = true;
    draw();
    try {
      const headers = { 'If-Match': state.etag, 'Content-Type': 'application/merge-patch+json' };
      await request('PATCH', `collections/${state.collection}/items/${state.item.id}`, { body: statement(event.target), headers });
      say(word('written'));
      does.written();
    } catch (broken) {
      refuse(broken);
    }
  }

  function refuse(broken) {
    state.saving = false;
    if (broken.status === 412) {
      state.conflict = broken.problem;
    } else {
      state.findings = broken.problem?.findings || [];
      state.refused = broken.message;
    }
    draw();
    place.querySelector('.conflict, .refused')?.scrollIntoView({ block: 'nearest' });
  }

  /** Takes what the other wrote as the state that is edited, with one's own changes upon it. */
  async function goOn() {
    const { body, headers } = await request('GET', `collections/${state.collection}/items/${state.item.id}`, { query: { f: 'json' } });
    Object.assign(state, { item: body, etag: headers.get('ETag'), conflict: undefined });
    draw();
  }

  draw();
  place.querySelector('input, select, textarea').focus();
}
