// The place-name codes of a district: which are missing, wrong or borne twice.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { found, table } from './faults.js';
import { word } from './words.js';

export const look = () => undefined;

export const ask = (execute) => execute('json');

/** A code is nowhere on the map. */
export const drawn = () => [];

const count = (told) => (fault) => html`<tr><th>${word(`code-${fault}`)}</th><td>${told.counts[fault]}</td></tr>`;

const row = (does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show(each.collection, each.id)}>${each.name}</button></td>
  <td>${either(each.fault_zh, each.fault_en)}</td><td>${each.place_code}</td><td>${each.class_code} <small>${either(each.class_zh, each.class_en)}</small></td><td>${each.division_code}</td></tr>`;

/** How many codes have which fault, then the names. */
export const page = (told, does) => html`<p>${word('codesOf', told.names)}</p><p class="note">${word('codesNote')}</p>
  <table class="table" id="code-faults"><tbody>${found(told).map(count(told))}</tbody></table>
  ${table(told, does, { id: 'codes', heads: ['name', 'fault', 'code', 'class', 'division'], row: row(does), called: (fault) => word(`code-${fault}`) })}`;
