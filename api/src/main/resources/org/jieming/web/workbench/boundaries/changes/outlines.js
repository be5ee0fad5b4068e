// The outlines of the units after a change that draws new borders, from a file: listed with whom each goes on from, and drawn on
// the map under their names over the outlines of today.
import { html } from 'lit-html';
import { fit } from 'jieming/map/map.js';
import { toldOf } from 'jieming/shell/server.js';
import { word } from './words.js';

/** The kinds of change that draw new borders. */
export const DRAWING = new Set(['create', 'split', 'boundary-change']);
const COLOURS = ['#1d6b45', '#0f6cb0', '#8a4b08', '#7a2a8c', '#c8102e'];
const LARGEST = 20 << 20;

function look(feature) {
  const colour = COLOURS[feature.get('part') % COLOURS.length];
  const text = new ol.style.Text({ text: feature.get('called'), font: '600 15px sans-serif', overflow: true, fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#fff', width: 4 }) });
  return new ol.style.Style({ stroke: new ol.style.Stroke({ color: colour, width: 3 }), fill: new ol.style.Fill({ color: `${colour}33` }), text });
}

const outlines = ({ features }) => (features || []).filter(({ geometry }) => ['Polygon', 'MultiPolygon'].includes(geometry?.type));

/** What a file holds: GeoJSON in degrees, a polygon for each unit. */
async function readFile(file) {
  const told = file.size > LARGEST ? {} : await file.text().then(JSON.parse).catch(() => ({}));
  const found = outlines(told);
  if (found.length === 0) {
    throw new Error(word('noOutlines'));
  }
  return found;
}

/** The outlines as a part of a form: demand(), after(units, columns) and template(units). */
export function outlining(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let parts = [];
  let refused = '';
  desk.layer(new ol.layer.Vector({ source, zIndex: 83, style: look }));

  function forget() {
    parts = [];
    refused = '';
    source.clear();
  }

  function draw() {
    source.clear();
    source.addFeatures(parts.map(({ geometry, properties }, part) => format.readFeature({ type: 'Feature', geometry, properties: { part, called: properties.name || String(part + 1) } })));
    fit(source.getExtent());
  }

  /** Whom a part goes on from: the unit whose code or name it bears, until it is said otherwise. */
  function origin({ id, properties: { code, name } }, units) {
    const like = (unit) => (code ? unit.code.startsWith(code) : unit.name === name);
    return id ?? (units.find(like)?.id || '');
  }

  async function take({ target }) {
    forget();
    try {
      parts = (await readFile(target.files[0])).map(({ geometry, properties }) => ({ geometry, properties: properties || {} }));
      draw();
    } catch (broken) {
      refused = toldOf(broken);
    }
    desk.redraw();
  }

  /** Whether there are any; where there are none, says so at the field. */
  function demand() {
    refused = parts.length === 0 ? word('noOutlines') : '';
    desk.redraw();
    return !refused;
  }

  /** The units after the change, as the server takes them; a new one has the level of those before, where it states none. */
  function after(units, columns) {
    const said = ({ properties }) => Object.fromEntries(Object.entries(properties).filter(([name, value]) => columns.includes(name) && value !== null && value !== ''));
    return parts.map((part) => {
      const id = origin(part, units);
      return { ...(id ? { id } : {}), properties: { ...(id ? {} : { level: units[0]?.level }), ...said(part) }, geometry: part.geometry };
    });
  }

  const row = (part, at, units) => html`<tr data-part=${at}><td><span class="light" data-colour=${at % COLOURS.length} aria-hidden="true"></span>${part.properties.name || at + 1}</td><td>${part.properties.code || '–'}</td>
    <td><select aria-label=${word('goesOnFrom', part.properties.name || at + 1)} @change=${({ target }) => { part.id = target.value; }}><option value="">${word('newUnit')}</option>
      ${units.map(({ id, name, code }) => html`<option value=${id} ?selected=${origin(part, units) === id}>${name} ${code}</option>`)}</select></td></tr>`;

  /** The field and the list; units are those before the change. */
  const template = (units) => html`<label class="field ${refused ? 'wrong' : ''}"><span>${word('outlines')}</span><input type="file" name="outlines" accept=".geojson,.json,application/geo+json" @change=${take}>
    <small>${word('outlinesHint')}</small>${refused ? html`<span class="reason" role="alert">${refused}</span>` : ''}</label>
    ${parts.length === 0 ? '' : html`<table class="table" id="outlines"><thead><tr><th>${word('unit')}</th><th>${word('newCode')}</th><th>${word('goesOnFromWhom')}</th></tr></thead><tbody>${parts.map((part, at) => row(part, at, units))}</tbody></table>`}`;

  return { forget, after, demand, template };
}
