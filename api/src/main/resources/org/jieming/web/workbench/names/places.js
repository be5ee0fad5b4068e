// The proposed place and the names against it, on the map.
import { geojson } from 'jieming/map/map.js';

const COLOURS = { block: '#c8102e', warn: '#b36b00', note: '#5d6b74' };
const PROPOSED = '#0f4f80';

const ring = (color, radius) => new ol.style.Circle({ radius, stroke: new ol.style.Stroke({ color, width: 3 }), fill: new ol.style.Fill({ color: '#ffffffcc' }) });

function look(feature) {
  const severity = feature.get('severity');
  const color = COLOURS[severity] || PROPOSED;
  return new ol.style.Style({
    image: ring(color, severity ? 7 : 9),
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

const point = (coordinates, properties) => geojson.readFeature({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties });

/** Draws a verdict, or nothing. */
export function show(verdict, place) {
  const source = layer.getSource();
  source.clear();
  (verdict?.findings || []).forEach(({ severity, conflicts }) => conflicts.filter((each) => each.position)
    .forEach(({ name, position }) => source.addFeature(point(position, { name, severity }))));
  if (place) {
    source.addFeature(point(place, { name: verdict?.name || '' }));
  }
}
