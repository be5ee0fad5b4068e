// Which part of a place lies on the sheet of a town.

/** Points along every line of a shape for each part of its town's width. */
const STEPS = 400;

/** The rings and lines of a geometry. */
function lines(geometry) {
  const all = geometry.getCoordinates();
  return { LineString: () => [all], MultiLineString: () => all, Polygon: () => all, MultiPolygon: () => all.flat() }[geometry.getType()]?.() || [];
}

function along([[x0, y0], [x1, y1]], step) {
  const parts = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / step));
  return Array.from({ length: parts + 1 }, (_, i) => [x0 + ((x1 - x0) * i) / parts, y0 + ((y1 - y0) * i) / parts]);
}

/** The middle of what a line or the edge of an area has within an outline, or the point there; undefined where nothing is. */
export function partWithin(geometry, outline) {
  if (geometry.getType() === 'Point') {
    return outline.intersectsCoordinate(geometry.getCoordinates()) ? geometry.getCoordinates() : undefined;
  }
  const step = ol.extent.getWidth(outline.getExtent()) / STEPS;
  const inside = lines(geometry).flatMap((line) => line.slice(1).flatMap((end, i) => along([line[i], end], step)))
    .filter((each) => outline.intersectsCoordinate(each));
  return inside[Math.floor(inside.length / 2)];
}
