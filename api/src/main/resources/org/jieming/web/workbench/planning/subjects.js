// The places that do not keep a clause, or of which it cannot be told: what each has and what it should.
import { html } from 'lit-html';
import { either, unit } from 'jieming/shell/words.js';
import { word } from './words.js';

const MOST = 200;
const number = (value) => (value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 1 }));
const counted = (value, clause) => html`${number(value)} ${value === null || !clause.unit || clause.unit === 'count' ? '' : unit(clause.unit)}`;

/** A table of them; of clauses about units the units themselves are the table. */
export function subjects(desk, clause) {
  if (clause.basis === 'units' || clause.subjects.length === 0) {
    return '';
  }
  const names = new Map(clause.units.map(({ code, name }) => [code, name]));
  return html`<h3>${word('subjects')}</h3>
    <table class="table subjects"><thead><tr><th>${word('name')}</th><th>${word('unit')}</th><th class="number">${word('has')}</th><th class="number">${word('needs')}</th><th>${word('outcome')}</th></tr></thead>
    <tbody>${clause.subjects.slice(0, MOST).map((each) => html`<tr><td><button type="button" class="quiet" @click=${() => desk.show(each.collection, each.id)}>${each.name}</button></td>
      <td>${names.get(each.unit) || each.unit || ''}</td><td class="number">${counted(each.have, clause)}</td><td class="number">${counted(each.need, clause)}</td>
      <td><span class="outcome ${each.outcome}">${either(each.outcome_zh, each.outcome_en)}</span> ${each.reason_zh ? html`<small>${either(each.reason_zh, each.reason_en)}</small>` : ''}</td></tr>`)}</tbody></table>
    ${clause.subjects.length > MOST ? html`<p class="note">${word('rowsLeftOff', clause.subjects.length - MOST)}</p>` : ''}`;
}
