// The grid of a sheet, and the names on it by the cell in which each stands.
import { html } from 'lit-html';
import { items } from '../shell/server.js';
import { either, language } from '../shell/words.js';
import { partWithin } from './parts.js';
import { word } from './words.js';

/** Names of one sheet; more would not be read off a map. */
const MOST = 3000;
/** As the list of standard names has it, and planned ones, which are marked. */
const STANDARD = "status IN ('in-use', 'approved', 'filed', 'planned') AND (time_of_use IS NULL OR time_of_use <> 'historical')";
/** Approved, and not in use before it is announced (A.6). */
const PENDING = ['approved', 'filed'];
/** Cells along the long and the short side of a paper. */
const CELLS = { A4: [6, 4], A3: [8, 6] };
const TONES = /[\u0300\u0301\u0304\u030c]/g;
const DECIMALS = 6;
const geojson = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const label = (column, row) => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Columns and rows on a paper. */
function cells({ size, lying }) {
  const [long, short] = CELLS[size];
  return lying ? [long, short] : [short, long];
}

/** The grid to be laid over the map: every cell bears its label. */
export function grid(paper) {
  const [columns, rows] = cells(paper);
  const each = Array.from({ length: columns * rows }, (_, at) => label(at % columns, Math.floor(at / columns)));
  return html`<div class="cells of-${columns}-${rows}" aria-hidden="true">${each.map((name) => html`<span>${name}</span>`)}</div>`;
}

/** The cell of a place on the map, or undefined off the sheet. */
function cell([x, y], [west, south, east, north], paper) {
  const [columns, rows] = cells(paper);
  const [column, row] = [Math.floor(((x - west) / (east - west)) * columns), Math.floor(((north - y) / (north - south)) * rows)];
  return column >= 0 && column < columns && row >= 0 && row < rows ? label(column, row) : undefined;
}

const heading = ({ latin }) => (latin ? latin[0].toUpperCase() : '—');

/** The letters of a name without tone marks, as it is sorted by them: those on record, else those with the marks taken off; ü stays. */
const latinOf = ({ pinyin_plain: plain, pinyin }) => plain || (pinyin || '').normalize('NFD').replace(TONES, '').normalize('NFC');

/** The order of the index: by letters, then by characters. */
export const order = (one, other) => (!one.latin - !other.latin) || one.latin.localeCompare(other.latin, 'en') || one.name.localeCompare(other.name, 'zh');

/** Where a name stands on the sheet: its own town's in the middle of its shape, another's where its line or area comes into the town. */
function standing(geometry, outline, isOwn, extent) {
  const middle = ol.extent.getCenter(geometry.getExtent());
  return isOwn && ol.extent.containsCoordinate(extent, middle) ? middle : outline && partWithin(geometry, outline);
}

/**
 * The names in force on the day of the sheet, in the order of letters; on that of a township its own, and the streets, rivers and areas of
 * others that are drawn in it.
 */
export async function namesOn(map, sheet) {
  const extent = map.getView().calculateExtent(map.getSize());
  const bbox = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map((each) => each.toFixed(DECIMALS)).join(',');
  const town = sheet.towns?.find((each) => each.properties.code === sheet.town);
  const outline = town && geojson.readGeometry(town.geometry);
  const within = `division_code LIKE '${sheet.town?.slice(0, 9)}%'`;
  const ask = (filter) => items('places', { bbox, filter: [STANDARD, filter].filter(Boolean).map((each) => `(${each})`).join(' AND '), datetime: sheet.day, limit: MOST });
  const [own, others] = await Promise.all([ask(town && within), town ? ask(`division_code IS NULL OR NOT (${within})`) : { features: [] }]);
  const told = (isOwn) => ({ id, geometry, properties }) => {
    const { name, status } = properties;
    const place = standing(geojson.readGeometry(geometry), outline, isOwn, extent);
    return { id, name, properties, at: place, latin: latinOf(properties), pending: PENDING.includes(status), planned: status === 'planned', cell: place && cell(place, extent, sheet.paper) };
  };
  const found = [...own.features.map(told(true)), ...others.features.map(told(false))].filter((each) => each.cell);
  return { found: found.sort(order), cut: [own, others].some(({ features }) => features.length === MOST) };
}

/** The index, under the letters with which names begin. */
export function index({ found, cut }, title) {
  const groups = new Map();
  found.forEach((each) => groups.set(heading(each), [...(groups.get(heading(each)) || []), each]));
  const shown = ({ name, latin }) => (language() === 'en' && latin ? `${latin} ${name}` : name);
  return html`<h1>${word('indexTitle', title)}</h1><p>${word('indexNote', found.length)} ${cut ? word('indexCut', MOST) : ''} ${found.some(({ pending }) => pending) ? word('indexPending') : ''}</p>
    <div class="by-letter">${[...groups].map(([letter, all]) => html`<section><h2>${letter}</h2><ul>${all.map((each) => html`<li><span>${shown(each)}${each.town ? html` <small>${either(each.town.name, each.town.pinyin_plain || each.town.name)}</small>` : ''}${each.pending ? ' *' : ''}${each.planned ? word('planned') : ''}</span> <b>${each.cell}</b></li>`)}</ul></section>`)}</div>`;
}
