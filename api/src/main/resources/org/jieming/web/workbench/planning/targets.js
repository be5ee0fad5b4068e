// Indicators against their targets, year by year, with a light for how each stands.
import { html } from 'lit-html';
import { either, unit } from 'jieming/shell/words.js';
import { word } from './words.js';

const SENSES = { 'at-least': '≥', 'at-most': '≤', under: '<', exactly: '=', increase: '+' };
const UNITS = { percent: '%', count: '', yuan: '¥' };
const counted = (row) => `${SENSES[row.sense]} ${row.value.toLocaleString('en')} ${row.unit in UNITS ? UNITS[row.unit] : unit(row.unit)}`;

function reached(row) {
  if (row.reached !== undefined && row.reached !== null) {
    return `${row.reached_exact === false ? '≥ ' : ''}${row.reached.toLocaleString('en', { maximumFractionDigits: 1 })}`;
  }
  return row.reached_share === undefined || row.reached_share === null ? '' : `${(100 * row.reached_share).toFixed(0)} %`;
}

/** Green: kept. Red: not kept, and due. Amber: not kept yet, and due later. Grey: cannot be told. */
function light(row, year) {
  return { satisfied: 'green', short: row.year > year ? 'amber' : 'red' }[row.outcome] || 'grey';
}

function indicators(rows) {
  const found = new Map();
  rows.forEach((row) => found.set(row.indicator, [...(found.get(row.indicator) || []), row]));
  return [...found.values()];
}

/** A table of the promises in the documents of a district on a day; nothing when there are none. */
export function targets(rows, day) {
  const promised = rows.filter((row) => row.role === 'target').sort((one, other) => one.year - other.year);
  const year = Number(day.slice(0, 4));
  const line = (row) => html`<tr><td>${row.year}</td><td>${either(row.indicator_zh, row.indicator_en)} ${counted(row)} <small>${row.place} · ${row.document} ${row.position}</small></td>
    <td><i class="light ${light(row, year)}" role="img" aria-label=${word(`light-${light(row, year)}`)} title=${word(`light-${light(row, year)}`)}></i>
      <span class="outcome ${row.outcome}">${either(row.outcome_zh, row.outcome_en)}</span></td><td class="number">${reached(row)}</td></tr>`;
  return promised.length === 0 ? '' : html`<h3>${word('targets')}</h3>
    <table class="table targets"><thead><tr><th>${word('dueYear')}</th><th>${word('target')}</th><th>${word('outcome')}</th><th class="number">${word('reached')}</th></tr></thead>
    ${indicators(promised).map((group) => html`<tbody>${group.map(line)}</tbody>`)}</table>
    <p class="note">${['green', 'amber', 'red', 'grey'].map((each) => html`<i class="light ${each}"></i>${word(`light-${each}`)} `)}</p>`;
}
