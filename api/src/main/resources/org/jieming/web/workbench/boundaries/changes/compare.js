// What changed in a district between two days: a list, and the outlines before and after with the ground gained and lost on the map.
import { html } from 'lit-html';
import { today } from 'jieming/shell/clock.js';
import { fit } from 'jieming/map/map.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import { asking, drawn, save } from '../ask.js';
import { word } from './words.js';

const PROCESS = 'changes-between';
const FILLS = { gained: '#1d6b4588', lost: '#c8102e88' };
const STROKES = { before: '#5d6b74', after: '#0f6cb0', gained: '#1d6b45', lost: '#c8102e' };

const whole = (value) => (value === null || value === undefined ? '–' : value.toLocaleString('en'));

function look(feature, chosen) {
  const part = feature.get('part');
  const stroke = new ol.style.Stroke({ color: STROKES[part], width: feature.get('id') === chosen ? 4 : 2, lineDash: part === 'before' ? [5, 4] : undefined });
  const fill = FILLS[part] && new ol.style.Fill({ color: FILLS[part] });
  const image = new ol.style.Circle({ radius: 5, fill: new ol.style.Fill({ color: STROKES[part] }) });
  return new ol.style.Style({ stroke, fill, image });
}

/** The comparison as a part of another panel: of(area) and template(). */
export function comparing(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  let area;
  let asked;
  let told;
  const asks = asking(desk);
  let chosen;
  const layer = new ol.layer.Vector({ source, zIndex: 79, style: (feature) => look(feature, chosen) });
  desk.layer(layer);

  function of(code) {
    area = code;
    told = undefined;
    source.clear();
  }

  function compare(event) {
    event.preventDefault();
    const { since, until, names } = event.target.elements;
    asked = { area, since: since.value, date: until.value, collections: names.checked ? ['divisions', 'places'] : ['divisions'] };
    asks.put(drawn(PROCESS, asked, desk.signal), ([document, shapes]) => {
      of(area);
      told = document;
      source.addFeatures(format.readFeatures(shapes));
    });
  }

  function locate(change) {
    chosen = change.id;
    layer.changed();
    const all = source.getFeatures().filter((each) => each.get('id') === change.id);
    const moved = all.filter((each) => FILLS[each.get('part')]);
    const extent = ol.extent.createEmpty();
    (moved.length > 0 ? moved : all).forEach((each) => ol.extent.extend(extent, each.getGeometry().getExtent()));
    if (!ol.extent.isEmpty(extent)) {
      fit(extent);
    }
    desk.redraw();
  }

  const property = (each) => html`<div>${either(each.title_zh, each.title_en)}: ${either(each.before_zh, each.before_en) ?? '–'} → ${either(each.after_zh, each.after_en) ?? '–'}</div>`;

  const shape = (each) => html`<button type="button" class="quiet" title=${word('show')}>${each.gained_m2 === undefined || each.gained_m2 === null ? word('redrawn') : word('groundChanged', whole(each.gained_m2), whole(each.lost_m2))}</button>`;

  const row = (change) => html`<tr data-change=${change.code || change.id} aria-current=${String(change.id === chosen)}>
    <td><button type="button" class="quiet" @click=${() => desk.visit(change.collection, change.id)}>${change.name}</button><div><small>${change.code}</small></div></td>
    <td>${word(change.what)}</td>
    <td @click=${() => { desk.aside(); locate(change); }}>${change.properties.map(property)}${change.shape ? shape(change.shape) : ''}${change.documents ? html`<div><small>${change.documents}</small></div>` : ''}
      ${change.shape || change.what === 'changed' ? '' : html`<button type="button" class="quiet">${word('show')}</button>`}</td></tr>`;

  const list = () => (told.changes.length === 0 ? html`<p class="done">${word('sameThen')}</p>` : html`<p class="note">${word('legend')}${told.not_listed ? word('notListed', told.not_listed) : ''}</p>
    <div class="scroll findings" tabindex="0"><table class="table"><thead><tr><th>${word('unit')}</th><th>${word('event')}</th><th>${word('what')}</th></tr></thead><tbody>${told.changes.map(row)}</tbody></table></div>
    <div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button>
      <button type="button" name="gpkg" @click=${() => save(PROCESS, asked, 'gpkg').catch(desk.fail)}>${word('saveBook')}</button></div>`);

  const template = () => html`<section id="compare"><h3>${word('compare')}</h3><form class="asking" id="compare-days" @submit=${compare}>
      <label class="field"><span>${word('since')}</span><input type="date" name="since" required></label>
      <label class="field"><span>${word('until')}</span><input type="date" name="until" required .value=${today()}></label>
      <button ?disabled=${asks.busy}>${word('compareNow')}</button>
      <label class="check"><input type="checkbox" name="names"> ${word('withNames')}</label></form>
    ${asks.busy ? waiting(word('comparing')) : told ? list() : ''}</section>`;

  return { of, template };
}
