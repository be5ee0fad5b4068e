// The protection list: what it says of each name, what it does not say yet, and what is wrong with the signs.
import { html } from 'lit-html';
import { geojson } from 'jieming/map/map.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const WELL = '#2e8b57';
const FAULTY = '#c8102e';
const RADIUS = 7;
const FACTS = ['protection_class', 'period', 'protection_reason', 'meaning', 'origin', 'listed_on', 'protection_batch', 'listing_doc', 'protective_measures', 'sign_kind', 'location_quality', 'source'];

export const look = (feature) => new ol.style.Style({
  image: new ol.style.RegularShape({ points: 4, radius: RADIUS, fill: new ol.style.Fill({ color: feature.get('faulty') ? FAULTY : WELL }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 1.5 }) }),
});

export const ask = (execute) => execute('json');

/** The names at their places. */
export const drawn = ({ entries }) => entries.filter((each) => each.position).map(({ collection, id, faults, position }) => geojson.readFeature({
  type: 'Feature', geometry: { type: 'Point', coordinates: position }, properties: { faulty: faults.length > 0, leads: [collection, id] },
}));

const said = (each, name) => either(each[`${name}_zh`], each[`${name}_en`]);
const titles = (some) => some.map(({ title_zh: zh, title_en: en }) => either(zh, en)).join('、');
const unit = (each) => html`<tr><th>${each.name}</th><td>${each.names}</td><td>${each.lacking}</td><td>${each.without_protection_sign}</td><td>${each.sign_faults}</td></tr>`;
const sign = (each) => html`${each.sign_no} ${said(each, 'form')} ${said(each, 'state')} `;
const facts = (each) => FACTS.filter((name) => said(each, name)).map((name) => html`<dt>${word(name)}</dt><dd>${said(each, name)}</dd>`);

const row = (does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show(each.collection, each.id)}>${each.name}</button>
    <br><small>${each.division}${each.in_use ? '' : ` · ${word('historical')}`}</small></td>
  <td><dl class="letters">${facts(each)}</dl>${each.lacking.length > 0 ? html`<small>${word('notSaid', titles(each.lacking))}</small>` : ''}</td>
  <td>${each.signs.map(sign)}${each.faults.length > 0 ? html`<span class="badge warn">${titles(each.faults)}</span>` : ''}</td></tr>`;

/** Counts by town, then the names; the check of all signs is a step away. */
export const page = (told, does) => html`<p>${word('guarded', told.names, told.historical, told.lacking, told.without_protection_sign)}</p>
  <p class="note">${word('guardedNote')}</p>
  <div class="scroll" tabindex="0"><table class="table" id="towns"><thead><tr><td></td><th>${word('names')}</th><th>${word('lacking')}</th><th>${word('no-protection-sign')}</th><th>${word('faulty')}</th></tr></thead>
    <tbody>${told.units.filter((each) => each.names > 0).map(unit)}</tbody></table></div>
  ${told.entries.length < told.names ? html`<p class="note">${word('first', told.entries.length, told.names)}</p>` : ''}
  ${told.names === 0 ? html`<p class="note">${word('noneGuarded')}</p>` : html`<div class="scroll tall" tabindex="0"><table class="table" id="guarded">
    <thead><tr><th>${word('name')}</th><th>${word('says')}</th><th>${word('signs')}</th></tr></thead><tbody>${told.entries.map(row(does))}</tbody></table></div>`}
  <div class="actions"><button type="button" name="all-signs" @click=${() => does.check('sign-check')}>${word('allSigns')}</button></div>`;
