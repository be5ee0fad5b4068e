// The findings of a check as a table, to be narrowed to one fault and told some at a time: those of signs and of codes.
import { html } from 'lit-html';
import { word } from './words.js';

export const AT_ONCE = 200;

/** The faults that were found at all. */
export const found = ({ counts }) => Object.keys(counts).filter((fault) => counts[fault] > 0);

/** The table; id is that of the element, heads are words, row draws a finding, called names a fault, offered says whether it can be chosen. */
export function table(told, does, { id, heads, row, called = word, offered = () => true }) {
  const { state } = does;
  const listed = told.findings.filter((each) => !state.only || each.fault === state.only);
  const only = ({ target }) => {
    Object.assign(state, { only: target.value, shown: AT_ONCE });
    does.redraw();
  };
  const more = () => {
    state.shown += AT_ONCE;
    does.redraw();
  };
  return html`<label class="field"><span>${word('only')}</span><select name="only" @change=${only}><option value="">${word('all')}</option>
      ${found(told).filter(offered).map((fault) => html`<option value=${fault} ?selected=${fault === state.only}>${called(fault)} ${told.counts[fault]}</option>`)}</select></label>
    ${told.findings.length < told.findings_listed ? html`<p class="note">${word('first', told.findings.length, told.findings_listed)}</p>` : ''}
    ${listed.length === 0 ? html`<p class="done">${word('nothing')}</p>` : html`<div class="scroll tall" tabindex="0"><table class="table" id=${id}>
      <thead><tr>${heads.map((head) => html`<th>${word(head)}</th>`)}</tr></thead>
      <tbody>${listed.slice(0, state.shown).map(row)}</tbody></table></div>
      ${listed.length > state.shown ? html`<button type="button" class="quiet" @click=${more}>${word('more')}</button>` : ''}`}`;
}
