// How much of the survey form is filled, by field, by unit and by record; the units coloured on the map.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const STEPS = [[90, '#1a7f4b'], [70, '#7fae3f'], [50, '#e0a100'], [0, '#c8102e']];
const NONE = '#9aa5ac';
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

const colour = (percent) => (percent === null || percent === undefined ? NONE : STEPS.find(([from]) => percent >= from)[1]);

export const look = (feature) => new ol.style.Style({
  stroke: new ol.style.Stroke({ color: colour(feature.get('mean_percent')), width: 2 }),
  fill: new ol.style.Fill({ color: `${colour(feature.get('mean_percent'))}55` }),
  text: new ol.style.Text({ text: feature.get('mean_percent') === null ? '' : `${feature.get('mean_percent')}%`, font: '600 13px sans-serif', stroke: new ol.style.Stroke({ color: '#ffffff', width: 3 }) }),
});

export async function ask(execute) {
  const [told, shapes] = await Promise.all([execute('json'), execute('geojson')]);
  return { ...told, shapes };
}

/** The towns by their means: villages and the whole lie under and over them. */
export function drawn({ shapes, units }) {
  const towns = new Set(units.filter((each) => each.level === 'township').map((each) => each.code));
  return format.readFeatures(shapes).filter((feature) => towns.has(feature.get('code'))).map((feature) => {
    feature.set('leads', ['divisions', feature.getId()]);
    return feature;
  });
}

const percent = (value) => (value === null || value === undefined ? '—' : `${value}%`);
const field = (each) => html`<tr><th>${either(each.title_zh, each.title_en)}</th><td>${each.lacking}</td></tr>`;
const unit = (each) => html`<tr><th>${each.name}</th><td>${each.records}</td><td>${each.complete}</td><td>${percent(each.mean_percent)}</td><td>${each.nothing_cited}</td></tr>`;
const statement = (each) => html`<tr><th>${either(each.title_zh, each.title_en)}</th><td>${each.without_source}</td></tr>`;
const uncited = (does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show('places', each.id)}>${each.name}</button></td>
  <td>${each.nothing_cited ? word('noSource') : ''}</td><td>${either(each.statements_zh, each.statements_en)}</td></tr>`;
const record = (does) => (each) => html`<tr><td><button type="button" class="quiet" @click=${() => does.show('places', each.id)}>${each.name}</button></td>
  <td>${percent(each.percent)}</td><td>${either(each.lacking_zh, each.lacking_en)}</td></tr>`;

/** The whole, then towns, fields and the emptiest records. */
export const page = (told, does) => html`<p>${word('filled', told.records, told.complete, percent(told.mean_percent))}</p>
  <div class="scroll" tabindex="0"><table class="table" id="towns"><thead><tr><td></td><th>${word('records')}</th><th>${word('complete')}</th><th>${word('mean')}</th><th>${word('noSource')}</th></tr></thead>
    <tbody>${told.units.filter((each) => each.level !== 'village').map(unit)}</tbody></table></div>
  <details><summary>${word('fields')}</summary><table class="table" id="fields"><thead><tr><td></td><th>${word('lacking')}</th></tr></thead><tbody>${told.fields.map(field)}</tbody></table></details>
  ${told.incomplete.length < told.records - told.complete ? html`<p class="note">${word('first', told.incomplete.length, told.records - told.complete)}</p>` : ''}
  <div class="scroll tall" tabindex="0"><table class="table" id="incomplete"><thead><tr><th>${word('name')}</th><th>${word('mean')}</th><th>${word('lacks')}</th></tr></thead>
    <tbody>${told.incomplete.map(record(does))}</tbody></table></div>
  <p>${word('nothingCited', told.nothing_cited)}</p>
  <table class="table" id="statements"><thead><tr><td></td><th>${word('uncitedCount')}</th></tr></thead><tbody>${told.statements.map(statement)}</tbody></table>
  <div class="scroll tall" tabindex="0"><table class="table" id="uncited"><thead><tr><th>${word('name')}</th><td></td><th>${word('uncited')}</th></tr></thead>
    <tbody>${told.without_source.map(uncited(does))}</tbody></table></div>`;
