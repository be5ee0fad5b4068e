// Names without sign, and signs that bear a name which no longer holds.
import { html } from 'lit-html';
import { geojson } from 'jieming/map/map.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const AT_ONCE = 200;
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
  return html`<p>${word('signsOf', told.names, told.signs)}</p>
    <div class="scroll" tabindex="0"><table class="table" id="towns"><thead><tr><td></td>${faults.map((fault) => html`<th>${word(fault)}</th>`)}</tr></thead>
      <tbody>${told.units.map(unit(faults))}</tbody></table></div>
    <label class="field"><span>${word('only')}</span><select name="only" @change=${only}><option value="">${word('all')}</option>
      ${faults.filter((fault) => fault !== 'not-stated').map((fault) => html`<option value=${fault} ?selected=${fault === state.only}>${word(fault)} ${told.counts[fault]}</option>`)}</select></label>
    ${told.findings.length < told.findings_listed ? html`<p class="note">${word('first', told.findings.length, told.findings_listed)}</p>` : ''}
    ${listed.length === 0 ? html`<p class="done">${word('nothing')}</p>` : html`<div class="scroll tall" tabindex="0"><table class="table" id="faults">
      <thead><tr><th>${word('name')}</th><th>${word('fault')}</th><th>${word('division')}</th><th>${word('signs')}</th><th>${word('since')}</th></tr></thead>
      <tbody>${listed.slice(0, state.shown).map(row(told.units, does))}</tbody></table></div>
      ${listed.length > state.shown ? html`<button type="button" class="quiet" @click=${more}>${word('more')}</button>` : ''}`}`;
}
