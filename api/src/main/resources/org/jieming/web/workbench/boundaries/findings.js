// Where divisions, lines and markers do not fit together: a list beside the map, each row with the way to its place.
import { html } from 'lit-html';
import { fit, map } from 'jieming/map/map.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import { areas, ask, save } from './ask.js';
import { repairing } from './repair/repair.js';
import { word } from './words.js';

const PROCESS = 'mosaic-check';
const LEVELS = ['township', 'village', 'county'];
const COLOURS = { block: '#c8102e', warn: '#b36b00', note: '#0f6cb0' };
const SHORT_CODE = 6;

function look(feature, resolution, chosen) {
  const colour = COLOURS[feature.get('severity')];
  const stroke = new ol.style.Stroke({ color: colour, width: chosen ? 5 : 2.5 });
  const fill = new ol.style.Fill({ color: `${colour}40` });
  const white = new ol.style.Stroke({ color: '#ffffff', width: 1.5 });
  const spot = new ol.style.Circle({ radius: chosen ? 10 : 6, fill: new ol.style.Fill({ color: colour }), stroke: white });
  const place = new ol.geom.Point(ol.proj.fromLonLat([feature.get('longitude'), feature.get('latitude')]));
  return [new ol.style.Style({ stroke, fill }), new ol.style.Style({ geometry: place, image: spot })];
}

/** Asks for an area and a level, and tells what was found. */
export async function open(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let known;
  let asked;
  let told;
  let busy = false;
  let chosen;
  const layer = new ol.layer.Vector({ source, zIndex: 80, style: (feature, resolution) => look(feature, resolution, feature.getId() === chosen) });
  desk.layer(layer);

  const repair = repairing(desk, () => check());

  const inputs = (form) => ({ area: form.elements.area.value, level: form.elements.level.value });

  async function check(event) {
    event?.preventDefault();
    asked = event ? inputs(event.target) : asked;
    repair.forget();
    busy = true;
    redraw();
    try {
      const [document, shapes] = await Promise.all([ask(PROCESS, asked, 'json', desk.signal), ask(PROCESS, asked, 'geojson', desk.signal)]);
      told = document;
      chosen = undefined;
      source.clear();
      source.addFeatures(format.readFeatures(shapes));
      if (source.getFeatures().length > 0) {
        fit(source.getExtent());
      }
    } catch (broken) {
      desk.fail(broken);
    } finally {
      busy = false;
      redraw();
    }
  }

  function locate(found) {
    chosen = found.number;
    layer.changed();
    fit(source.getFeatureById(found.number).getGeometry().getExtent());
    redraw();
  }

  /** A click on a finding chooses its row. */
  desk.pick(({ pixel }) => {
    const number = map.forEachFeatureAtPixel(pixel, (feature) => feature.getId(), { hitTolerance: 5, layerFilter: (each) => each === layer });
    if (number) {
      locate(told.findings[number - 1]);
    }
    return Boolean(number);
  });

  const item = (each) => html`<div><button type="button" class="quiet" @click=${() => desk.show(each.collection, each.id)}>${each.name}</button></div>`;
  const row = (found) => html`<tr data-finding=${found.number} aria-current=${String(found.number === chosen)}>
    <td>${found.number}</td>
    <td><span class="badge ${found.severity}">${word(found.severity)}</span> <small>${found.rule}</small></td>
    <td><button type="button" class="quiet" title=${word('show')} @click=${() => locate(found)}>${either(found.sentence_zh, found.sentence_en)}</button></td>
    <td>${found.items.map(item)}</td></tr>`;

  function summary() {
    const { checked, counts, findings } = told;
    return html`<p class="note">${word('checked', checked.units, checked.lines, checked.markers)}
        ${checked.units_without_shape ? word('noShape', checked.units_without_shape) : ''}
        ${checked.markers_hidden ? word('hidden', checked.markers_hidden) : ''}
        ${checked.units_schematic ? word('schematic', checked.units_schematic) : ''}</p>
      ${findings.length === 0 ? html`<p class="done">${word('nothing')}</p>` : html`
        <p>${Object.keys(COLOURS).map((each) => html`<span class="badge ${each}">${word(each)} ${counts[each]}</span> `)}</p>
        <div class="scroll findings" tabindex="0"><table class="table"><thead><tr><th></th><th></th><th>${word('what')}</th><th>${word('items')}</th></tr></thead>
          <tbody>${findings.map(row)}</tbody></table></div>
        <div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button></div>`}
      ${repair.template(asked)}`;
  }

  const redraw = desk.draw(() => html`
    ${known?.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <form id="mosaic" class="asking" @submit=${check}>
      <label class="field"><span>${word('area')}</span><select name="area">${(known || []).map(({ properties: { name, code } }) => html`<option value=${code.slice(0, SHORT_CODE)}>${name} ${code.slice(0, SHORT_CODE)}</option>`)}</select></label>
      <label class="field"><span>${word('level')}</span><select name="level">${LEVELS.map((each) => html`<option value=${each}>${word(each)}</option>`)}</select></label>
      <button class="primary" ?disabled=${busy || !known?.length}>${word('check')}</button></form>
    ${busy ? waiting(word('checking')) : told ? summary() : ''}`);

  try {
    known = await areas();
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
