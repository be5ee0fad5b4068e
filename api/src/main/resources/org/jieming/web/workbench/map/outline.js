// The outline of an area as a small picture.

const WIDTH = 72;
const HEIGHT = 54;
const EDGE = 3;

const rings = (geometry) => (geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates);

/** An SVG path within 72 by 54, and the box of degrees it came from; the shape is drawn in Mercator, as on the map. */
export function outline(geometry) {
  const lines = rings(geometry).map((ring) => ring.map((position) => ol.proj.fromLonLat(position)));
  const extent = ol.extent.boundingExtent(lines.flat());
  const scale = Math.min((WIDTH - 2 * EDGE) / ol.extent.getWidth(extent), (HEIGHT - 2 * EDGE) / ol.extent.getHeight(extent));
  const [x0, y0] = ol.extent.getCenter(extent);
  const point = ([x, y]) => `${(WIDTH / 2 + (x - x0) * scale).toFixed(1)} ${(HEIGHT / 2 - (y - y0) * scale).toFixed(1)}`;
  const path = lines.map((line) => `M${line.map(point).join('L')}Z`).join('');
  return { path, box: ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326') };
}
