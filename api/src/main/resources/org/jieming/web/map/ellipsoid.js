// Lengths and areas on the CGCS2000 ellipsoid (GB 22021-2008), in degrees, metres and square metres.
// Geodesics after Vincenty, Direct and inverse solutions of geodesics on the ellipsoid, Survey Review 23 (1975): good to a
// millimetre for lines that a county holds; between nearly opposite points of the earth it does not converge and NaN is told.

const A = 6378137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const MOST_STEPS = 100;
const RADIAN = Math.PI / 180;
/** Longest piece of a side, in metres, over which its area is told by Simpson's rule. */
const PIECE = 20000;

function series(cosSqAlpha) {
  const u2 = (cosSqAlpha * (A * A - B * B)) / (B * B);
  return [1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))), (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))];
}

function correction(k, sinSigma, cosSigma, cos2m) {
  const inner = cosSigma * (-1 + 2 * cos2m ** 2) - (k / 6) * cos2m * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2m ** 2);
  return k * sinSigma * (cos2m + (k / 4) * inner);
}

const reduced = (latitude) => Math.atan((1 - F) * Math.tan(latitude * RADIAN));

function longitudeStep(sinAlpha, cosSqAlpha, sigma, sinSigma, cosSigma, cos2m) {
  const c = (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
  return (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2m + c * cosSigma * (-1 + 2 * cos2m ** 2)));
}

/** The geodesic between two positions: its length in metres and its azimuth at the first, in radians from north. */
export function inverse([lon1, lat1], [lon2, lat2]) {
  const l = (lon2 - lon1) * RADIAN;
  const [u1, u2] = [reduced(lat1), reduced(lat2)];
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const east = c2 * Math.sin(lambda);
    const north = c1 * s2 - s1 * c2 * Math.cos(lambda);
    const sinSigma = Math.hypot(east, north);
    if (sinSigma === 0) {
      return { metres: 0, azimuth: 0 };
    }
    const cosSigma = s1 * s2 + c1 * c2 * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * Math.sin(lambda)) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    const cos2m = cosSqAlpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cosSqAlpha;
    const next = l + longitudeStep(sinAlpha, cosSqAlpha, sigma, sinSigma, cosSigma, cos2m);
    if (Math.abs(next - lambda) < 1e-12) {
      const [a, b] = series(cosSqAlpha);
      return { metres: B * a * (sigma - correction(b, sinSigma, cosSigma, cos2m)), azimuth: Math.atan2(east, north) };
    }
    lambda = next;
  }
  return { metres: NaN, azimuth: NaN };
}

/** The position reached from another along a geodesic. */
export function direct([lon, lat], azimuth, metres) {
  const u = reduced(lat);
  const [su, cu, sa, ca] = [Math.sin(u), Math.cos(u), Math.sin(azimuth), Math.cos(azimuth)];
  const sigma1 = Math.atan2(Math.tan(u), ca);
  const sinAlpha = cu * sa;
  const cosSqAlpha = 1 - sinAlpha ** 2;
  const [a, b] = series(cosSqAlpha);
  let sigma = metres / (B * a);
  let cos2m;
  for (let before = Infinity; Math.abs(sigma - before) > 1e-12;) {
    cos2m = Math.cos(2 * sigma1 + sigma);
    before = sigma;
    sigma = metres / (B * a) + correction(b, Math.sin(sigma), Math.cos(sigma), cos2m);
  }
  const [ss, cs] = [Math.sin(sigma), Math.cos(sigma)];
  const latitude = Math.atan2(su * cs + cu * ss * ca, (1 - F) * Math.hypot(sinAlpha, su * ss - cu * cs * ca));
  const lambda = Math.atan2(ss * sa, cu * cs - su * ss * ca);
  return [lon + (lambda - longitudeStep(sinAlpha, cosSqAlpha, sigma, ss, cs, cos2m)) / RADIAN, latitude / RADIAN];
}

/** The length of a line of positions. */
export function length(line) {
  return line.slice(1).reduce((sum, position, at) => sum + inverse(line[at], position).metres, 0);
}

/** The area between a parallel and the equator for each radian of longitude (Snyder, Map projections, 1987, formula 3-12). */
function band(latitude) {
  const sine = Math.sin(latitude * RADIAN);
  return ((A * A) / 2) * (1 - E2) * (sine / (1 - E2 * sine ** 2) + Math.atanh(E * sine) / E);
}

/** The area between a geodesic side and the equator; positive when it runs east. Simpson over pieces. */
function under(from, to) {
  const { metres, azimuth } = inverse(from, to);
  const pieces = Math.max(1, Math.ceil(metres / PIECE));
  let sum = 0;
  let before = from;
  for (let at = 1; at <= pieces; at += 1) {
    const after = at === pieces ? to : direct(from, azimuth, (metres * at) / pieces);
    const middle = direct(from, azimuth, (metres * (at - 0.5)) / pieces);
    sum += (((after[0] - before[0]) * RADIAN) / 6) * (band(before[1]) + 4 * band(middle[1]) + band(after[1]));
    before = after;
  }
  return sum;
}

/** The area of a ring, closed or not, whose sides are geodesics. */
export function area(ring) {
  return Math.abs(ring.reduce((sum, from, at) => sum + under(from, ring[(at + 1) % ring.length]), 0));
}
