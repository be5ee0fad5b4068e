// Taking a written import back as a whole: what would become of each item is shown before it is done.
import { moment } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { refresh } from 'jieming/map/tiles.js';
import { request, toldOf } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const SHOWN = 200;
const FATES = ['left', 'removed', 'restored', 'same'];

/** The part of the panel where that is decided; it begins closed, and is closed when the import is let go. */
export function takingBack(desk, state) {
  let listed;
  let done;
  let refused;
  let restOnly = false;
  let reason = '';
  let act = {};
  let busy = false;

  /** What the server says; undefined where it refuses, or another import is looked at by then. */
  async function send(body, dryRun) {
    const { id } = state.document;
    busy = true;
    refused = undefined;
    desk.redraw();
    try {
      const { body: told } = await request('POST', `imports/${id}/take-back?dry-run=${dryRun}`, { body, signal: desk.signal });
      return state.document?.id === id ? told : undefined;
    } catch (broken) {
      refused = state.document?.id === id ? toldOf(broken) : undefined;
      return undefined;
    } finally {
      busy = false;
    }
  }

  const order = () => ({ untouched_only: restOnly, ...(reason.trim() && { reason: reason.trim() }), ...(Object.keys(act).length > 0 && { act }) });

  function stated(event) {
    const { name, value } = event.target;
    const { [name]: before, ...others } = act;
    act = value.trim() ? { ...others, [name]: value.trim() } : others;
  }

  async function list() {
    listed = await send(order(), true) || listed;
    desk.redraw();
    document.getElementById('take-back')?.focus();
  }

  async function write(event) {
    event.preventDefault();
    const told = await send(order(), false);
    if (told) {
      done = told;
      listed = undefined;
      refresh();
    } else {
      // what stands against it now is shown
      const why = refused;
      listed = await send(order(), true) || listed;
      refused = why;
    }
    desk.redraw();
    document.getElementById('taken-back')?.focus();
  }

  function clear() {
    listed = undefined;
    done = undefined;
    refused = undefined;
    restOnly = false;
    reason = '';
    act = {};
  }

  const cause = ({ changed, findings = [] }) => html`${changed ? html`<div>${word('changedBy', changed.author ?? '', moment(changed.recorded_at), changed.revision)}</div>` : ''}
    ${findings.map((each) => html`<div>${either(each.zh, each.en)}</div>`)}`;
  const line = (each) => html`<tr><td><span class="badge ${each.fate === 'left' ? 'rejected' : 'same'}">${word(each.fate)}</span></td>
    <td>${each.name || each.id}</td><td>${cause(each)}</td></tr>`;

  function table({ counts, items, findings = [] }) {
    return html`<p>${FATES.filter((fate) => counts[fate] > 0).map((fate) => html`<b>${counts[fate].toLocaleString('en')}</b> ${word(fate)} `)}</p>
      ${cause({ findings })}
      <div class="scroll rows" tabindex="0"><table class="table"><thead><tr><th>${word('becomes')}</th><th>${word('name')}</th><th>${word('why')}</th></tr></thead>
        <tbody>${items.slice(0, SHOWN).map(line)}</tbody></table></div>
      ${items.length > SHOWN ? html`<p class="note">${word('andMore', items.length - SHOWN)}</p>` : ''}`;
  }

  function form(told) {
    const { removed, restored, left } = told.counts;
    // what waits for a reason is asked again with it; what somebody changed stays
    const isChanged = told.items.some((each) => each.changed);
    const isOpen = told.items.some((each) => each.fate === 'left' && !each.changed);
    const blocked = (removed + restored === 0 && !isOpen) || (isChanged && !restOnly);
    return html`<section class="take-back" aria-labelledby="take-back"><h3 id="take-back" tabindex="-1">${word('takeBackList', told.takes_back)}</h3>
      ${table(told)}
      <form @submit=${write}>
        <label class="field"><span>${word('reason')}</span><input name="back-reason" maxlength="200" .value=${reason} @input=${(event) => { reason = event.target.value; }}></label>
        <div @input=${stated}><label class="field"><span>${word('actNumber')}</span><input name="number" maxlength="100"></label>
          <div class="pair"><label class="field"><span>${word('actAuthority')}</span><input name="authority" maxlength="200"></label>
            <label class="field"><span>${word('actDate')}</span><input name="decided_on" type="date"></label></div></div>
        ${left > 0 ? html`<label class="check"><input type="checkbox" name="rest-only" .checked=${restOnly} @change=${(event) => { restOnly = event.target.checked; desk.redraw(); }}>${word('restOnly', removed + restored, left)}</label>` : ''}
        <div class="actions"><button class="primary" ?disabled=${blocked || busy}>${word('takeBackNow')}</button>
          <button type="button" @click=${() => { clear(); desk.redraw(); }}>${word('keepImport')}</button></div>
      </form></section>`;
  }

  function page() {
    if (done) {
      return html`<p class="done" role="status" id="taken-back" tabindex="-1">${done.revision ? word('takenBack', done.revision) : word('nothingToTakeBack')}</p>`;
    }
    return html`<div role="alert">${refused ? html`<p class="refused">${refused}</p>` : ''}</div>
      ${listed ? form(listed) : html`<div class="actions"><button type="button" name="take-back" ?disabled=${busy} @click=${list}>${word('takeBack')}</button></div>`}`;
  }

  return { page, clear, list };
}
