// The proposed place and the names against it, on the map.
import { fit as goTo, geojson, reveal } from 'jieming/map/map.js';

const COLOURS = { block: '#c8102e', warn: '#b36b00', note: '#5d6b74' };
const PROPOSED = '#0f4f80';
/** Metres: farther names are against it by the list, not by the eye. */
const NEAR = 5000;
let gone = '';

const ring = (color, radius) => new ol.style.Circle({ radius, stroke: new ol.style.Stroke({ color, width: 3 }), fill: new ol.style.Fill({ color: '#ffffffcc' }) });

function look(feature) {
  const severity = feature.get('severity');
  const color = COLOURS[severity] || PROPOSED;
  return new ol.style.Style({
    image: ring(color, severity ? 7 : 9),
    stroke: new ol.style.Stroke({ color, width: 5 }),
    fill: new ol.style.Fill({ color: `${color}22` }),
    text: new ol.style.Text({
      text: feature.get('name'),
      font: '600 14px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
      offsetY: -18,
      fill: new ol.style.Fill({ color }),
      stroke: new ol.style.Stroke({ color: '#ffffff', width: 4 }),
    }),
  });
}

/** Above the register while the panel is open. */
export const layer = new ol.layer.Vector({ source: new ol.source.Vector(), style: look, zIndex: 90 });

const drawn = (geometry, properties) => geojson.readFeature({ type: 'Feature', geometry, properties });
const point = (coordinates) => ({ type: 'Point', coordinates });

/** Draws a verdict and a place, as a position or as GeoJSON, or nothing. */
export function show(verdict, place) {
  const source = layer.getSource();
  source.clear();
  gone = verdict || place ? gone : '';
  (verdict?.findings || []).forEach(({ severity, conflicts }) => conflicts.filter((each) => each.position)
    .forEach(({ name, position }) => source.addFeature(drawn(point(position), { name, severity }))));
  if (place) {
    source.addFeature(drawn(Array.isArray(place) ? point(place) : place, { name: verdict?.name || '' }));
  }
}

const proposed = (feature) => !feature.get('severity');
const middle = (feature) => ol.proj.toLonLat(ol.extent.getCenter(feature.getGeometry().getExtent()));

/** The extent of the place and of the names near it, or of the names where there is none. */
function near() {
  const all = layer.getSource().getFeatures();
  const place = all.find(proposed);
  const extent = ol.extent.createEmpty();
  all.filter((each) => !place || ol.sphere.getDistance(middle(each), middle(place)) <= NEAR).forEach((each) => ol.extent.extend(extent, each.getGeometry().getExtent()));
  return extent;
}

/** Goes to what is drawn. */
export const fit = () => goTo(near());

/** Goes to what is drawn where it is not seen, unless it went there before: whoever looks elsewhere since is left there. */
export function go() {
  const extent = near();
  const isOther = extent.join() !== gone;
  gone = extent.join();
  if (isOther && !ol.extent.isEmpty(extent)) {
    reveal(extent);
  }
}
