// Targets of plans by year, with what is reached.
import { html } from 'lit-html';
import { either, unit } from 'jieming/shell/words.js';
import { word } from './words.js';

const SENSES = { 'at-least': '≥', 'at-most': '≤', under: '<', exactly: '=', increase: '+' };
const UNITS = { percent: '%', count: '', yuan: '¥' };
const counted = (row) => `${SENSES[row.sense]} ${row.value.toLocaleString('en')} ${row.unit in UNITS ? UNITS[row.unit] : unit(row.unit)}`;

function reached(row) {
  if (row.reached !== undefined && row.reached !== null) {
    return row.reached.toLocaleString('en', { maximumFractionDigits: 1 });
  }
  return row.reached_share === undefined || row.reached_share === null ? '' : `${(100 * row.reached_share).toFixed(0)} %`;
}

/** A table of the promises in the documents of a district; nothing when there are none. */
export function targets(rows) {
  const promised = rows.filter((row) => row.role === 'target').sort((one, other) => one.year - other.year);
  return promised.length === 0 ? '' : html`<h3>${word('targets')}</h3>
    <table class="table targets"><thead><tr><th>${word('dueYear')}</th><th>${word('target')}</th><th>${word('outcome')}</th><th class="number">${word('reached')}</th></tr></thead>
    <tbody>${promised.map((row) => html`<tr><td>${row.year}</td><td>${either(row.indicator_zh, row.indicator_en)} ${counted(row)} <small>${row.place} · ${row.document} ${row.position}</small></td>
      <td><span class="outcome ${row.outcome}">${either(row.outcome_zh, row.outcome_en)}</span></td><td class="number">${reached(row)}</td></tr>`)}</tbody></table>`;
}
