// Where the device is, and which marker to go to next.
import { inverse } from 'jieming/map/ellipsoid.js';

const listeners = [];
let fix;

/** The last position as statements carry it, or undefined. Browsers give WGS 84. */
export const position = () => fix;

/** Calls back with every new position. */
export function onPosition(listener) {
  listeners.push(listener);
}

/** Begins to follow the device. */
export function follow() {
  navigator.geolocation?.watchPosition(
    ({ coords }) => {
      fix = { longitude: coords.longitude, latitude: coords.latitude, accuracy_m: Math.max(coords.accuracy, 0.1), datum: 'WGS84' };
      listeners.forEach((listener) => listener());
    },
    () => {},
    { enableHighAccuracy: true, maximumAge: 5_000 },
  );
}

/** How far and in which direction a marker lies: metres and degrees from north; undefined without position. */
export function way(marker) {
  if (!fix || marker.longitude === undefined) {
    return undefined;
  }
  const { metres, azimuth } = inverse([fix.longitude, fix.latitude], [marker.longitude, marker.latitude]);
  return { metres, azimuth: ((azimuth * 180) / Math.PI + 360) % 360 };
}

/** The nearest of some markers; without position the first. */
export function nearest(markers) {
  const far = (marker) => way(marker)?.metres ?? Infinity;
  return markers.reduce((best, each) => (far(each) < far(best) ? each : best), markers[0]);
}
