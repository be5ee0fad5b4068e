// Cemeteries: how long their plots will last, which units have none, how much land each takes, and whether one may stand where the map
// is clicked.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { fit, geojson } from 'jieming/map/map.js';
import { latest } from 'jieming/shell/latest.js';
import { schema } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { areas } from '../area/areas.js';
import { dayField, execute, files, recall, reveal, said } from './ask.js';
import { declaration, zones, zoning } from './declared/declared.js';
import { grounds, screened } from './grounds.js';
import { filled, UNKNOWN } from './shades/choropleth.js';
import { shaded } from './shades/shaded.js';
import { shadeWord } from './shades/words.js';
import { word } from './words.js';

const FILLS = { served: '#7fb37a', unserved: '#d9606e', unknown: UNKNOWN };
/** The kinds of cemetery whose plots are forecast. */
const FORECAST = ['F5', 'F6'];
const SERVICE = { true: 'served', false: 'unserved', null: 'unknown' };
const LAND = '#22343f';
const dot = (fill) => new ol.style.Style({ zIndex: 3, image: new ol.style.Circle({ radius: 9, fill: new ol.style.Fill({ color: fill }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }) }) });
const GROUND = new ol.style.Style({ zIndex: 2, stroke: new ol.style.Stroke({ color: LAND, width: 3 }), fill: new ol.style.Fill({ color: LAND }) });
const SPOTS = { satisfied: dot('#2e6b34'), short: dot('#b3122a'), noted: dot('#8a5200'), unknown: dot('#56626b') };
const whole = (value) => (value === null ? word('undetermined') : value.toLocaleString('en'));
/** A number of years, or why there is none: they may never run out, or nobody knows. */
const years = (path, name) => either(path[`${name}_zh`], path[`${name}_en`]);

function look(feature) {
  if (feature.get('outcome')) {
    return SPOTS[feature.get('outcome')];
  }
  return feature.get('feature') === 'unit' ? filled(FILLS[SERVICE[feature.get('is_served')]]) : GROUND;
}

const legend = () => ({ title: shadeWord('cemeteries'), rows: [...Object.keys(FILLS).map((each) => [FILLS[each], shadeWord(each)]), [LAND, shadeWord('ground')]] });

/** How many people, as far as whoever asks is told; nothing where there are none. */
const some = (part, member) => (part[member] > 0 ? whole(part[member]) : (part.fewer_than_5 || []).includes(member) ? '< 5' : '');

/** The cemeteries of a unit, and how many of its people have none, as far as it is known. */
function ofUnit(unit) {
  if (unit.cemeteries.length === 0) {
    return unit.is_served === null ? html`<span class="outcome unknown">${word('undetermined')}</span>` : html`<span class="outcome short">${word('none')}</span>`;
  }
  const without = some(unit, 'people_unserved') ? html` <span class="outcome short">${word('none')}</span> <small>${word('ofThem', some(unit, 'people_unserved'))}</small>` : '';
  const unknown = some(unit, 'people_unknown') ? html` <span class="outcome unknown">${word('undetermined')}</span> <small>${word('ofThem', some(unit, 'people_unknown'))}</small>` : '';
  return html`${unit.cemeteries.join('、')}${without}${unknown}`;
}

/** Units with the plots they will need and how long the first cemetery that serves them will last, path by path. */
const forecast = (told) => html`<p class="note">${either(told.note_zh, told.note_en)}</p>
  <table class="table"><thead><tr><th>${word('path')}</th><th class="number">${word('plotsNeeded')}</th><th class="number">${word('missing')}</th><th class="number">${word('yearsLeft')} <small>${either(told.whole_area.years_left_for_zh, told.whole_area.years_left_for_en)}</small></th></tr></thead>
  <tbody>${told.whole_area.paths.map((path) => html`<tr><td>${path.path} <small>${word('rateThen', path.first_year, path.first_year_per_mille, path.last_year, path.last_year_per_mille)}</small></td><td class="number">${whole(path.plots_needed)}</td>
    <td class="number gap">${whole(path.plots_missing)} ${path.plots_needed_unserved > 0 ? html`<small>${word('unservedPlots', whole(path.plots_needed_unserved))}</small>` : ''}</td><td class="number">${years(path, 'years_left')}</td></tr>`)}</tbody></table>
  ${some(told.whole_area, 'people_unserved') ? html`<p class="note">${word('unservedBurials', some(told.whole_area, 'people_unserved'))}</p>` : ''}
  <table class="table served-units"><thead><tr><th>${word('unit')}</th><th>${word('cemeteries')}</th><th class="number">${word('firstFull')}</th></tr></thead>
  <tbody>${told.units.map((unit) => html`<tr><td>${unit.name}</td><td>${ofUnit(unit)}</td>
    <td class="number">${unit.cemeteries.length > 0 ? unit.paths.map((path) => years(path, 'first_full_in_years')).join(' / ') : ''}</td></tr>`)}</tbody></table>
  ${told.missing_inputs.map((each) => html`<p class="note">${either(each.input_zh, each.input_en)}</p>`)}`;

export async function open(desk) {
  let found = [];
  let kinds = [];
  let banned = [];
  let inputs;
  let place;
  let land;
  let told;
  let standing = [];
  let site;
  let ruled = [];
  const [reckoning, screening] = [latest(), latest()];
  [reckoning, screening].forEach(({ drop }) => desk.leave(drop));
  const units = new ol.source.Vector();
  const spot = new ol.source.Vector();
  shaded(desk, { source: units, style: look, legend });
  desk.layer(new ol.layer.Vector({ source: spot, zIndex: 90, style: look }));

  async function begin(event) {
    event.preventDefault();
    const { limit } = event.target.elements;
    const asked = said(event.target);
    const there = { area: asked.area, ...(asked.date && { date: asked.date }), ...zones(event.target) };
    const ofLand = { ...there, ...(limit.value && { limit_mu: Number(limit.value) }) };
    wipe();
    redraw();
    try {
      const [document, drawn, judged] = await reckoning.ask((signal) => Promise.all([execute('cemetery-capacity', asked, 'json', signal), execute('cemetery-capacity', asked, 'geojson', signal),
        execute('cemetery-screen', ofLand, 'json', signal)]));
      [inputs, place, land, told, standing, ruled] = [asked, there, ofLand, document, judged.sites, judged.clauses];
      units.addFeatures(geojson.readFeatures({ ...drawn, features: drawn.features.filter((each) => each.geometry) }));
      if (units.getFeatures().length > 0) {
        fit(units.getExtent());
      }
    } catch (broken) {
      desk.fail(broken);
    }
    redraw();
    reveal(desk);
  }

  /** What was told before is no answer to the next question. */
  function wipe() {
    screening.drop();
    [told, site] = [undefined, undefined];
    units.clear();
    spot.clear();
  }

  async function screen(longitude, latitude) {
    try {
      const sites = [{ name: `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`, lon: longitude, lat: latitude }];
      const judged = await screening.ask((signal) => execute('cemetery-screen', { ...place, sites }, 'json', signal));
      [ruled, [site]] = [judged.clauses, judged.sites];
      spot.clear();
      spot.addFeature(new ol.Feature({ geometry: new ol.geom.Point(ol.proj.fromLonLat([longitude, latitude])), outcome: site.outcome }));
    } catch (broken) {
      desk.fail(broken);
    }
    redraw();
  }

  function choose(one) {
    screening.drop();
    site = one;
    spot.clear();
    redraw();
  }

  desk.pick(({ longitude, latitude }) => {
    if (told) {
      screen(longitude, latitude);
    }
    return Boolean(told);
  });

  const redraw = desk.draw(() => html`<form class="cemeteries" @submit=${begin}>${areas(found, () => redraw())}${dayField()}
    <label class="field"><span>${word('landLimit')}</span><input type="number" name="limit" min="0" max="100000" step="any"></label>${declaration(kinds)}${zoning(banned)}
    <div class="actions"><button type="submit" class="primary">${word('reckon')}</button></div></form>
    ${told ? html`<div class="cemeteries"><p class="note">${word('clickToScreen')} ${word('unknownNote')}</p>
      ${site ? screened(site, ruled) : ''}${forecast(told)}${files(desk, 'cemetery-capacity', inputs)}
      ${grounds(standing, told.cemeteries, choose)}${files(desk, 'cemetery-screen', land)}</div>` : ''}`);
  try {
    const [areasFound, described, zoned] = await Promise.all([coded(), schema('cemeteries'), schema('constraint-zones')]);
    banned = zoned.properties.zone_kind.oneOf;
    found = areasFound;
    kinds = described.properties.cemetery_type.oneOf.filter((each) => FORECAST.includes(each.const));
    redraw();
    recall(desk.element);
  } catch (broken) {
    desk.fail(broken);
  }
}
