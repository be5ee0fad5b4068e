// Where the device is, how old that is, why it is not known, and which marker to go to next.
import { inverse } from 'jieming/map/ellipsoid.js';

/** A position older than this is not attached unasked: one walks a hundred metres meanwhile. */
const FRESH = 60_000;
const PATIENCE = 30_000;
/** What took a position, as far as a browser tells (C-31): system and browser, not the model. */
const DEVICE = navigator.userAgent.replace(/^Mozilla\/5\.0 /, '').slice(0, 100);
const TROUBLES = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };
const listeners = [];
let fix;
let trouble = '';
let fading;

const tell = () => listeners.forEach((listener) => listener());

/** How many milliseconds ago the last position came, by the clock that was asked then; beyond telling where that was put back since. */
function age() {
  const since = fix ? Date.now() - fix.at : Infinity;
  return since < -FRESH ? Infinity : Math.max(since, 0);
}

const carried = () => fix && { ...fix.told, age_s: Math.round(age() / 1000) };

/** The position as statements carry it, or undefined when there is none of the last minute. Browsers give WGS 84. */
export const position = () => (age() <= FRESH ? carried() : undefined);

/** The last position when it is too old to be attached unasked, else undefined. */
export const stale = () => (age() > FRESH && Number.isFinite(age()) ? carried() : undefined);

/** Why there is no position: denied, unavailable, timeout or unsupported; empty while nothing went wrong. */
export const obstacle = () => (position() ? '' : trouble);

/** Calls back with every new position, with every obstacle, and when the last position has grown old. */
export function onPosition(listener) {
  listeners.push(listener);
}

function took({ coords }) {
  const told = { longitude: coords.longitude, latitude: coords.latitude, accuracy_m: Math.max(coords.accuracy, 0.1), datum: 'WGS84', device: DEVICE };
  // the clock of the satellites may differ from that of the device
  fix = { told, at: Date.now() };
  trouble = '';
  clearTimeout(fading);
  fading = setTimeout(locate, FRESH + 1);
  tell();
}

function failed({ code }) {
  trouble = TROUBLES[code] || 'unavailable';
  tell();
}

/** Asks the device once more where it is. */
export function locate() {
  navigator.geolocation?.getCurrentPosition(took, failed, { enableHighAccuracy: true, maximumAge: 0, timeout: PATIENCE });
  tell();
}

/** Begins to follow the device. */
export function follow() {
  if (!navigator.geolocation) {
    trouble = 'unsupported';
    tell();
    return;
  }
  navigator.geolocation.watchPosition(took, failed, { enableHighAccuracy: true, maximumAge: 5_000, timeout: PATIENCE });
}

/** How far and in which direction a marker lies: metres and degrees from north; undefined without position. */
export function way(marker) {
  const here = position();
  if (!here || marker.longitude === undefined) {
    return undefined;
  }
  const { metres, azimuth } = inverse([here.longitude, here.latitude], [marker.longitude, marker.latitude]);
  return { metres, azimuth: ((azimuth * 180) / Math.PI + 360) % 360 };
}

/** The nearest of some markers; without position the first. */
export function nearest(markers) {
  const far = (marker) => way(marker)?.metres ?? Infinity;
  return markers.reduce((best, each) => (far(each) < far(best) ? each : best), markers[0]);
}
