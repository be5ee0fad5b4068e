// Scenarios kept under names for the whole office: the list, and the form that keeps one.
import { html } from 'lit-html';
import * as address from 'jieming/shell/address.js';
import { get, request } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { adopting, mayPlan } from './adopted.js';
import { keptWord } from './kept-words.js';
import { word } from './words.js';

/** What a name holds at least: of dots alone the browser makes another address. */
const NAMED = /[\p{L}\p{N}]/u;

/** What is kept; question() gives the inputs to keep, take(scenario) goes on with one, compare(scenario) sets it beside, kindOf(code) names a kind, anew() asks again. */
export function keeping(desk, redraw, { question, take, compare, kindOf, anew: again }) {
  let kept = [];
  let known;
  const adoptions = adopting(desk, redraw, kindOf, again);

  async function list() {
    known = session().account;
    kept = session().signed_in ? (await get('scenarios', {}, desk.signal)).scenarios : [];
    await adoptions.list();
  }

  /** Goes on with a scenario, which is in the address from then on. */
  function open(each) {
    address.write('scenario', each.name);
    return take(each);
  }

  /** Goes on with the scenario that the address names, if it is kept. */
  async function recall() {
    const named = kept.find((each) => each.name === address.read('scenario'));
    await (named ? take(named) : undefined);
    return Boolean(named);
  }

  async function keep(event) {
    event.preventDefault();
    const { name: field, note } = event.target.elements;
    const name = field.value.trim();
    field.setCustomValidity(NAMED.test(name) ? '' : keptWord('nameless'));
    if (!field.reportValidity()) {
      return;
    }
    try {
      const before = kept.find((each) => each.name === name);
      await request('PUT', `scenarios/${encodeURIComponent(name)}`, {
        body: { note: note.value, inputs: question() },
        headers: before ? { 'If-Match': `"${before.version}-0"` } : {},
        signal: desk.signal,
      });
      await list();
      address.write('scenario', name);
      desk.say(word('keptAs', name));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  async function forget({ name, version }) {
    if (!window.confirm(word('forgetSure', name))) {
      return;
    }
    try {
      await request('DELETE', `scenarios/${encodeURIComponent(name)}`, { headers: { 'If-Match': `"${version}-0"` }, signal: desk.signal });
      await list();
      desk.say(word('forgotten', name));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const form = () => (!mayPlan() ? '' : html`<form class="keep" @submit=${keep}><div class="pair">
    <label class="field"><span>${word('name')}</span><input name="name" required maxlength="80" @input=${({ target }) => target.setCustomValidity('')}></label>
    <label class="field"><span>${word('note')}</span><input name="note" maxlength="2000"></label></div><button class="primary">${word('keep')}</button></form>`);

  /** Who signs in while the panel is open sees what the office keeps. */
  function anew() {
    if (session().account !== known) {
      list().catch(desk.fail);
    }
  }

  const names = (comparable) => anew() || (kept.length === 0 ? '' : html`<h3>${word('scenarios')}</h3><ul class="kept">${kept.map((each) => html`<li>
    <button type="button" class="quiet" @click=${() => open(each)}>${each.name}</button> <small>${each.note}</small>
    ${mayPlan() && each.inputs.changes?.length > 0 ? adoptions.offer(each) : ''}
    ${mayPlan() ? html`<button type="button" class="quiet forget" @click=${() => forget(each)}>${word('forget')}</button>` : ''}</li>`)}</ul>
    ${comparable ? html`<label class="field"><span>${word('compareWith')}</span>
      <select name="against" @change=${(event) => compare(kept.find((each) => each.name === event.target.value))}>
      <option value="">${word('asIs')}</option>${kept.map((each) => html`<option>${each.name}</option>`)}</select></label>` : ''}`);

  /** What is asked is no longer a scenario that is kept. */
  const leave = () => address.write('scenario');

  return { list, recall, leave, form, names, adopted: adoptions.template };
}
