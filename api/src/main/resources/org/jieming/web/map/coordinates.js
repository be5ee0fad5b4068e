// Coordinates as surveyors write them. CGCS2000 ellipsoid (GB 22021-2008); Krüger series to the fourth power of n, good to
// a hundredth of a millimetre within a zone (Karney, Transverse Mercator with an accuracy of a few nanometers, 2011).

const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const FALSE_EASTING = 500000;

/** The 3-degree zone of a longitude in degrees: its number and central meridian. */
export function zoneOf(longitude) {
  const number = Math.round(longitude / 3);
  return { number, meridian: number * 3 };
}

/** Gauss-Krüger metres in the 3-degree zone of the point: x north, y east with the zone number before it. */
export function gaussKruger(longitude, latitude) {
  const { number, meridian } = zoneOf(longitude);
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - meridian) * Math.PI) / 180;
  const conformal = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  ALPHA.forEach((alpha, at) => {
    const k = 2 * (at + 1);
    north += alpha * Math.sin(k * xi) * Math.cosh(k * eta);
    east += alpha * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { x: RADIUS * north, y: RADIUS * east + FALSE_EASTING + number * 1e6, zone: number, meridian };
}

/** Degrees, minutes and seconds with one decimal, and the hemisphere. */
export function dms(degrees, positive, negative) {
  const tenths = Math.round(Math.abs(degrees) * 36000);
  const two = (value) => String(value).padStart(2, '0');
  const seconds = (tenths % 600) / 10;
  const text = `${Math.floor(tenths / 36000)}°${two(Math.floor(tenths / 600) % 60)}′${seconds.toFixed(1).padStart(4, '0')}″`;
  return text + (degrees < 0 ? negative : positive);
}
