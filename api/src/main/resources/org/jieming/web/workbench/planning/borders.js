// Borders of a scenario: the outline of a unit is drawn anew on the map, and whoever lives inside belongs to it.
import { html } from 'lit-html';
import { geojson, map } from 'jieming/map/map.js';
import { word } from './words.js';

const LOOK = new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#0f6cb0', width: 3, lineDash: [8, 5] }), fill: new ol.style.Fill({ color: '#0f6cb011' }) });

/** The outlines drawn anew; units are those that may be, changed() is told when one is another. */
export function bordering(desk, redraw, units, changed) {
  let choosing = false;
  const source = new ol.source.Vector();
  desk.layer(new ol.layer.Vector({ source, zIndex: 85, style: LOOK }));
  const modify = new ol.interaction.Modify({ source });
  map.addInteraction(modify);
  desk.leave(() => map.removeInteraction(modify));
  modify.on('modifyend', changed);

  function add(geometry, code, name) {
    source.addFeature(new ol.Feature({ geometry, code, name }));
  }

  /** Takes a click when a unit is to be chosen; says whether it did. */
  function pick(place) {
    if (!choosing) {
      return false;
    }
    choosing = false;
    const unit = units.getFeaturesAtCoordinate(place)[0];
    if (unit && !source.getFeatures().some((each) => each.get('code') === unit.get('code'))) {
      add(unit.getGeometry().clone(), unit.get('code'), unit.get('name'));
    }
    redraw();
    return true;
  }

  /** What process what-if is told. */
  const outlines = () => source.getFeatures().map((each) => ({ unit: each.get('code'), geometry: geojson.writeGeometryObject(each.getGeometry(), { decimals: 7 }) }));

  /** Begins with outlines kept earlier. */
  function take(kept = []) {
    source.clear();
    kept.forEach(({ unit, geometry }) => add(geojson.readGeometry(geometry), unit, units.getFeatures().find((each) => each.get('code') === unit)?.get('name') || unit));
  }

  function restore(each) {
    source.removeFeature(each);
    changed();
  }

  const button = () => html`<button type="button" aria-pressed=${String(choosing)} @click=${() => { choosing = !choosing; redraw(); }}>${word(choosing ? 'clickUnit' : 'redraw')}</button>`;

  const list = () => (source.isEmpty() ? '' : html`<ul class="redrawn">${source.getFeatures().map((each) => html`<li>${each.get('name')} <button type="button" class="quiet" @click=${() => restore(each)}>${word('restore')}</button></li>`)}</ul>
    <p class="note">${word('redrawHint')}</p>`);

  return { pick, outlines, take, button, list };
}
