// A list of findings beside the map: each row leads to its place, each place on the map to its row; one goes through them in order
// and leaves out what is of no concern today.
import { html } from 'lit-html';
import { fit, map } from 'jieming/map/map.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const COLOURS = { block: '#c8102e', warn: '#b36b00', note: '#0f6cb0' };
/** Rows drawn at once: a province has thousands of findings, and nobody reads them all. */
const PAGE = 200;

function look(feature, chosen) {
  const colour = COLOURS[feature.get('severity')];
  const stroke = new ol.style.Stroke({ color: colour, width: chosen ? 5 : 2.5 });
  const fill = new ol.style.Fill({ color: `${colour}40` });
  const white = new ol.style.Stroke({ color: '#ffffff', width: 1.5 });
  const spot = new ol.style.Circle({ radius: chosen ? 10 : 6, fill: new ol.style.Fill({ color: colour }), stroke: white });
  const place = new ol.geom.Point(ol.proj.fromLonLat([feature.get('longitude'), feature.get('latitude')]));
  return [new ol.style.Style({ stroke, fill }), new ol.style.Style({ geometry: place, image: spot, zIndex: chosen ? 2 : 1 })];
}

/** A list of findings as a part of a panel: tell(document, shapes), forget(), and template() to draw it. */
export function finding(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  const hidden = new Set();
  let told;
  let rule = '';
  let chosen;
  let page = 0;
  const listed = () => told.findings.filter((found) => !hidden.has(found.severity) && (!rule || found.rule === rule));
  const isShown = (feature) => !hidden.has(feature.get('severity')) && (!rule || feature.get('rule') === rule);
  const layer = new ol.layer.Vector({ source, zIndex: 80, style: (feature) => (isShown(feature) ? look(feature, feature.getId() === chosen) : null) });
  desk.layer(layer);

  function forget() {
    told = undefined;
    chosen = undefined;
    page = 0;
    rule = '';
    hidden.clear();
    source.clear();
  }

  function tell(document, shapes) {
    forget();
    told = document;
    source.addFeatures(format.readFeatures(shapes));
    if (source.getFeatures().length > 0) {
      fit(source.getExtent());
    }
  }

  function again() {
    layer.changed();
    desk.redraw();
  }

  function locate(found) {
    chosen = found.number;
    page = Math.max(0, Math.floor(listed().indexOf(found) / PAGE));
    fit(source.getFeatureById(found.number).getGeometry().getExtent());
    again();
    desk.element.querySelector(`[data-finding="${found.number}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** A click on a finding chooses its row. */
  desk.pick(({ pixel }) => {
    const number = map.forEachFeatureAtPixel(pixel, (feature) => feature.getId(), { hitTolerance: 5, layerFilter: (each) => each === layer });
    if (number) {
      locate(told.findings[number - 1]);
    }
    return Boolean(number);
  });

  function step(by) {
    const rows = listed();
    const at = rows.findIndex((found) => found.number === chosen);
    locate(rows[at < 0 ? 0 : (at + by + rows.length) % rows.length]);
  }

  function toggle(severity) {
    if (!hidden.delete(severity)) {
      hidden.add(severity);
    }
    page = 0;
    again();
  }

  function only({ target }) {
    rule = target.value;
    page = 0;
    again();
  }

  function turn(to) {
    page = to;
    desk.redraw();
  }

  const item = (each) => html`<div><button type="button" class="quiet" @click=${() => desk.visit(each.collection, each.id)}>${each.name}</button></div>`;
  const row = (found) => html`<tr data-finding=${found.number} aria-current=${String(found.number === chosen)}>
    <td>${found.number}</td>
    <td><span class="badge ${found.severity}">${word(found.severity)}</span> <small>${found.rule}</small></td>
    <td><button type="button" class="quiet" title=${word('show')} @click=${() => { desk.aside(); locate(found); }}>${either(found.sentence_zh, found.sentence_en)}</button>
      ${found.number === chosen ? html`<div class="note">${found.longitude.toFixed(6)}, ${found.latitude.toFixed(6)}</div>` : ''}</td>
    <td>${found.items.map(item)}</td></tr>`;

  const severity = (each) => html`<button type="button" class="badge ${each}" name="severity-${each}" aria-pressed=${String(!hidden.has(each))} title=${word('toggle')}
    ?disabled=${!told.counts[each]} @click=${() => toggle(each)}>${word(each)} ${told.counts[each]}</button> `;

  const rules = () => [...new Set(told.findings.map((found) => found.rule))].sort();

  const pages = (rows) => (rows.length <= PAGE ? '' : html`<div class="actions"><button type="button" name="earlier" ?disabled=${page === 0} @click=${() => turn(page - 1)}>‹</button>
    <span>${word('rows', page * PAGE + 1, Math.min(rows.length, (page + 1) * PAGE), rows.length)}</span>
    <button type="button" name="later" ?disabled=${(page + 1) * PAGE >= rows.length} @click=${() => turn(page + 1)}>›</button></div>`);

  function template() {
    if (!told || told.findings.length === 0) {
      return told ? html`<p class="done">${word('nothing')}</p>` : '';
    }
    const rows = listed();
    return html`<div class="sifting">${Object.keys(COLOURS).map(severity)}
        <select name="rule" aria-label=${word('rule')} .value=${rule} @change=${only}><option value="">${word('allRules')}</option>${rules().map((each) => html`<option value=${each}>${each}</option>`)}</select>
        <button type="button" name="previous" aria-label=${word('previous')} title=${word('previous')} ?disabled=${rows.length === 0} @click=${() => step(-1)}>↑</button>
        <button type="button" name="next" aria-label=${word('nextFinding')} title=${word('nextFinding')} ?disabled=${rows.length === 0} @click=${() => step(1)}>↓</button></div>
      <div class="scroll findings" tabindex="0" role="region" aria-label=${word('what')}><table class="table"><thead><tr><th>${word('number')}</th><th>${word('severity')}</th><th>${word('what')}</th><th>${word('items')}</th></tr></thead>
        <tbody>${rows.slice(page * PAGE, (page + 1) * PAGE).map(row)}</tbody></table></div>${pages(rows)}`;
  }

  return { tell, forget, template };
}
