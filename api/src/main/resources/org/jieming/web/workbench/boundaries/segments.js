// What both teams say of the line between the markers, where each has walked, on the map as well, and photographs that are lost.
import { html } from 'lit-html';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { doubts } from './doubts.js';
import { photo } from './photo.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];
const COLOURS = { a: '#0f6cb0', b: '#1d6b45' };
const LIGHTS = { agreed: 'green', contested: 'red', awaited: 'grey' };
const SHORT = 12;
/** What the server last said of a package brought back, by round. */
const receipts = new Map();
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

function look(feature) {
  const colour = COLOURS[feature.get('team')];
  const missed = feature.get('kind') === 'unwalked';
  const fill = new ol.style.Fill({ color: missed ? '#ffffff' : colour });
  const stroke = new ol.style.Stroke({ color: colour, width: missed ? 3 : 1 });
  return new ol.style.Style({ image: new ol.style.Circle({ radius: missed ? 7 : 2.5, fill, stroke }) });
}

/** The layer on which the ways lie. */
export const layerOfWays = () => new ol.layer.Vector({ source: new ol.source.Vector(), zIndex: 81, style: look });

/** Reads segments and ways of a round, and draws the ways. */
export async function readSegments(round, layer, signal) {
  const [{ segments }, ways] = await Promise.all([get(`inspections/${round}/segments`, {}, signal), get(`inspections/${round}/tracks`, {}, signal)]);
  layer.getSource().clear();
  layer.getSource().addFeatures(format.readFeatures(ways));
  return { segments, walks: ways.walks };
}

const yesNo = (name, value) => (value === null || value === undefined ? '' : word(name, word(value ? 'yes' : 'no')));

function said(round, withdraw, { statement, withheld }) {
  if (!statement) {
    return html`<span class="badge">${word(withheld ? 'withheld' : 'nothingYet')}</span>`;
  }
  const words = [word(statement.walked ? 'walkedYes' : 'walkedNo'), ...['recognisable', 'changed', 'encroached'].map((name) => yesNo(name, statement[name]))];
  return html`${words.filter(Boolean).join(' · ')}${statement.note ? html`<div>${statement.note}</div>` : ''}${doubts(statement)}<div>${statement.photos.map((each) => photo(round, statement, each, withdraw))}</div><small>${statement.author}</small>`;
}

const row = (round, withdraw) => (segment) => html`<tr data-segment=${segment.name} data-comparison=${segment.comparison}><td>${segment.name}</td>
  ${TEAMS.map((team) => html`<td data-team=${team}>${said(round, withdraw, segment[team])}</td>`)}
  <td><span class="light ${LIGHTS[segment.comparison]}" aria-hidden="true"></span>${word(segment.comparison)}
    ${segment.differences.map((each) => html`<div class="difference">${either(each.zh, each.en)} <small>${each.rule}</small></div>`)}</td></tr>`;

const kilometres = (metres) => (metres / 1_000).toFixed(2);

function walk(team, walks) {
  const told = walks[team];
  if (!told || told.withheld) {
    return told ? html`<li>${word('wayWithheld', word(team))}</li>` : '';
  }
  return html`<li data-walk=${team}>${word('walk', word(team), kilometres(told.walked_m), kilometres(told.length_m))}${doubts(told)}
    ${told.walked_m > 0 ? html`<ul>${told.unwalked.map((each) => html`<li>${word('unwalked', kilometres(each.from_m), kilometres(each.to_m), each.length_m, each.between)}</li>`)}</ul>` : ''}</li>`;
}

/** What a photograph that is missing is called: by its SHA-256, or by its place in the package that named it. */
const called = ({ photos_awaited: awaited }, hash) => {
  const found = awaited.find(({ id }) => id === hash);
  return found ? `${found.of} ${found.name}` : `${hash.slice(0, SHORT)}…`;
};

const lost = (round, hash, name, act) => html`<form class="asking" @submit=${act((event) => request('PUT', `inspections/${round}/photos/${hash}/loss`, { body: { reason: event.target.elements.reason.value } }))}>
  <label class="field"><span>${word('lostPhoto', name)}</span><input name="reason" required maxlength="4000"></label><button>${word('stateLost')}</button></form>`;

const ZIP = 'application/zip';
const GEOPACKAGE = 'application/geopackage+sqlite3';

/** The package as GeoPackage, and the way back, alone or in a ZIP with its photographs. */
const book = (round, act, receipt) => html`<p class="actions"><a id="book" href=${new URL(`inspections/${round}/package?f=gpkg`, ROOT)}>${word('book')}</a>
  <a id="tiles" href=${new URL(`inspections/${round}/tiles`, ROOT)}>${word('mapBook')}</a></p>
  <label class="field"><span>${word('bringBook')}</span><input type="file" name="gpkg" accept=".gpkg,.zip" @change=${act(async ({ target }) => {
    const [file] = target.files;
    const type = file.name.toLowerCase().endsWith('.zip') ? ZIP : GEOPACKAGE;
    const body = file.slice(0, file.size, type);
    receipt((await request('POST', `inspections/${round}/package`, { body, headers: { 'Content-Type': type } })).body);
  })}></label><p class="note">${word('bringPhotos')}</p>`;

const told = (receipt) => html`<p class="done" role="status" id="receipt">${word('receipt', receipt.kept, receipt.already_there, receipt.refused.length)}
    ${word('photoReceipt', receipt.photos_kept, receipt.photos_already_there, receipt.photos_missing.length)}</p>
  ${[...receipt.refused, ...receipt.photos_missing, ...receipt.photos_doubted, ...receipt.photos_withdrawn, ...receipt.superseded].map((each) => html`<p class="refused">${each.layer} ${each.row} ${each.field}: ${either(each.zh, each.en)}</p>`)}`;

const gpx = (round, act) => html`<label class="field"><span>${word('bringGpx')}</span><input type="file" name="gpx" accept=".gpx" @change=${act(async ({ target }) => {
  const body = new Blob([await target.files[0].arrayBuffer()], { type: 'application/gpx+xml' });
  await request('PUT', `inspections/${round}/tracks/${crypto.randomUUID()}`, { body, headers: { 'Content-Type': 'application/gpx+xml' } });
})}></label>`;

/** The part of a round below its markers; act wraps what changes something, withdraw takes a photograph back. */
export function between(round, { segments, walks }, act, withdraw) {
  const open = round.team && (round.stage === 'field' || round.stage === 'concluded');
  const receipt = (got) => {
    receipts.set(round.id, got);
  };
  return html`${round.own_photos_missing.map((hash) => lost(round.id, hash, called(round, hash), act))}
    <h3>${word('segments')}</h3><ul>${TEAMS.map((team) => walk(team, walks))}</ul><p class="note">${word('tolerance', walks.tolerance_m)}</p>
    ${open ? [gpx(round.id, act), book(round.id, act, receipt)] : ''}${receipts.has(round.id) ? told(receipts.get(round.id)) : ''}
    <div class="scroll" tabindex="0" role="region" aria-label=${word('segments')}><table class="table" id="segments"><thead><tr><th>${word('segment')}</th>
    ${TEAMS.map((team) => html`<th>${word(team)} ${round.parties[team].name}</th>`)}<th>${word('outcome')}</th></tr></thead><tbody>${segments.map(row(round, withdraw))}</tbody></table></div>`;
}
