// What a shape measures on the ellipsoid, in words.
import { area, length } from './ellipsoid.js';
import { distance, surface } from './units.js';

const degrees = (line) => line.map((each) => ol.proj.toLonLat(each));
const open = (ring) => degrees(ring.slice(0, -1));

/** The area of a polygon without its holes, in square metres. */
function within([shell, ...holes]) {
  return holes.reduce((left, hole) => left - area(open(hole)), area(open(shell)));
}

const parts = (shape) => (shape.getType().startsWith('Multi') ? shape.getCoordinates() : [shape.getCoordinates()]);

/** The area of polygons, the length of lines; nothing of points. */
export function size(shape) {
  const sum = (measure) => parts(shape).map(measure).reduce((one, other) => one + other, 0);
  if (shape.getType().endsWith('Polygon')) {
    return surface(sum(within));
  }
  return shape.getType().endsWith('LineString') ? distance(sum((line) => length(degrees(line)))) : '';
}
