// The names of a sheet as they are drawn on it: all that its index lists, and nothing else.
import { drawn } from '../map/tiles.js';

/** All names are written, however far the sheet is seen from; where one has no room, its dot stands alone. */
const NEAR = 1;
const dot = new ol.style.Style({ image: new ol.style.Circle({ radius: 1.4, fill: new ol.style.Fill({ color: '#4a4a4a' }), declutterMode: 'none' }) });

const mark = ({ id, at, properties }) => new ol.Feature({
  ...properties, geometry: new ol.geom.Point(at), id, layer: 'places', ...(properties.class_code && { class_group: properties.class_code.slice(0, 2) }),
});

/** A layer of the names found for an index. */
export function marks({ found }) {
  const source = new ol.source.Vector({ features: found.map(mark) });
  return new ol.layer.Vector({ source, style: (feature) => [dot, ...(drawn(feature, NEAR) ?? [])], declutter: true, renderBuffer: 160 });
}
