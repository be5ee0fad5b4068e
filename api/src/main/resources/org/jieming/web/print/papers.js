// The papers a sheet may have, in millimetres, and the scales it may be drawn at.
import { inverse } from '../map/ellipsoid.js';

const SIZES = { A4: [297, 210], A3: [420, 297] };
const SCALES = [1000, 2000, 5000, 10000, 25000, 50000, 100000, 150000, 200000, 250000, 300000, 400000, 500000, 750000, 1000000, 2000000, 5000000, 10000000];
/** A pixel of CSS on paper, in metres: a 96th of an inch. */
export const PIXEL = 0.0254 / 96;
/** Pixels of the picture for each pixel of CSS: 300 dots an inch. */
export const RATIO = 300 / 96;

/** The papers: id, size and way of lying. */
export const papers = ['A4', 'A3'].flatMap((size) => [
  { id: `${size.toLowerCase()}-landscape`, size, lying: true, width: SIZES[size][0], height: SIZES[size][1] },
  { id: `${size.toLowerCase()}-portrait`, size, lying: false, width: SIZES[size][1], height: SIZES[size][0] },
]);

/** The scales offered, the largest first, as denominators. */
export const scales = SCALES;

/** The largest scale at which so many metres of ground fit on so many pixels of paper. */
function fitting(metres, pixels) {
  return SCALES.find((scale) => metres / scale <= pixels * PIXEL) || SCALES[SCALES.length - 1];
}

/** The largest scale at which so much of an extent stands on a paper. */
export function covering([west, south, east, north], { width, height }, share = 1) {
  const [a, b, c] = [[west, south], [east, south], [west, north]].map((corner) => ol.proj.toLonLat(corner));
  const [across, up] = [inverse(a, b).metres, inverse(a, c).metres];
  return fitting(Math.max(across, up * (width / height)) * share, (width * 0.72 * 96) / 25.4);
}
