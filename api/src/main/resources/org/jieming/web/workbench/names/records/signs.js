// Names without sign, and signs that bear a name which no longer holds.
import { html } from 'lit-html';
import { geojson } from 'jieming/map/map.js';
import { either } from 'jieming/shell/words.js';
import { found, table } from './faults.js';
import { word } from './words.js';

const COLOURS = { 'no-sign': '#b36b00', 'no-protection-sign': '#b36b00' };
const OTHERS = '#c8102e';
const RADIUS = 6;

export const look = (feature) => new ol.style.Style({
  image: new ol.style.Circle({ radius: RADIUS, fill: new ol.style.Fill({ color: COLOURS[feature.get('fault')] || OTHERS }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 1.5 }) }),
});

export const ask = (execute) => execute('json');

/** What was found at its places. */
export const drawn = ({ findings }) => findings.filter((each) => each.position).map(({ collection, id, fault, position }) => geojson.readFeature({
  type: 'Feature', geometry: { type: 'Point', coordinates: position }, properties: { fault, leads: [collection, id] },
}));

/** The town of a code, or the code where no town of the list holds it. */
const town = (units, code) => units.find((each) => code.startsWith(each.code))?.name || code;

const row = (units, does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show(each.collection, each.id)}>${each.name}</button>
    ${each.former_name ? html`<br><small>${word('formerly', each.former_name)}</small>` : ''}</td>
  <td>${either(each.fault_zh, each.fault_en)}</td><td>${town(units, each.division_code)}</td><td>${each.signs}</td><td>${each.since || ''}</td></tr>`;

const unit = (faults) => ({ name, counts }) => html`<tr><th>${name}</th>${faults.map((fault) => html`<td>${counts[fault]}</td>`)}</tr>`;

/** Counts by town, then the names themselves. */
export function page(told, does) {
  const faults = found(told);
  return html`<p>${word('signsOf', told.names, told.signs)}</p>
    <div class="scroll" tabindex="0"><table class="table" id="towns"><thead><tr><td></td>${faults.map((fault) => html`<th>${word(fault)}</th>`)}</tr></thead>
      <tbody>${told.units.map(unit(faults))}</tbody></table></div>
    ${table(told, does, { id: 'faults', heads: ['name', 'fault', 'division', 'signs', 'since'], row: row(told.units, does), offered: (fault) => fault !== 'not-stated' })}`;
}
