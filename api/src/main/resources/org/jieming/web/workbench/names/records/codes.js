// The place-name codes of a district: which are missing, wrong or borne twice.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const AT_ONCE = 200;

export const look = () => undefined;

export const ask = (execute) => execute('json');

/** A code is nowhere on the map. */
export const drawn = () => [];

const count = (told) => (fault) => html`<tr><th>${word(`code-${fault}`)}</th><td>${told.counts[fault]}</td></tr>`;

const row = (does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show(each.collection, each.id)}>${each.name}</button></td>
  <td>${either(each.fault_zh, each.fault_en)}</td><td>${each.place_code}</td><td>${each.class_code}</td><td>${each.division_code}</td></tr>`;

/** How many codes have which fault, then the names. */
export function page(told, does) {
  const { state } = does;
  const faults = Object.keys(told.counts).filter((fault) => told.counts[fault] > 0);
  const listed = told.findings.filter((each) => !state.only || each.fault === state.only);
  const only = ({ target }) => {
    Object.assign(state, { only: target.value, shown: AT_ONCE });
    does.redraw();
  };
  const more = () => {
    state.shown += AT_ONCE;
    does.redraw();
  };
  return html`<p>${word('codesOf', told.names)}</p><p class="note">${word('codesNote')}</p>
    <table class="table" id="code-faults"><tbody>${faults.map(count(told))}</tbody></table>
    <label class="field"><span>${word('only')}</span><select name="only" @change=${only}><option value="">${word('all')}</option>
      ${faults.map((fault) => html`<option value=${fault} ?selected=${fault === state.only}>${word(`code-${fault}`)} ${told.counts[fault]}</option>`)}</select></label>
    ${told.findings.length < told.findings_listed ? html`<p class="note">${word('first', told.findings.length, told.findings_listed)}</p>` : ''}
    ${listed.length === 0 ? html`<p class="done">${word('nothing')}</p>` : html`<div class="scroll tall" tabindex="0"><table class="table" id="codes">
      <thead><tr><th>${word('name')}</th><th>${word('fault')}</th><th>${word('code')}</th><th>${word('class')}</th><th>${word('division')}</th></tr></thead>
      <tbody>${listed.slice(0, state.shown).map(row(does))}</tbody></table></div>
      ${listed.length > state.shown ? html`<button type="button" class="quiet" @click=${more}>${word('more')}</button>` : ''}`}`;
}
