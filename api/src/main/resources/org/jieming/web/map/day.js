// The day whose map is shown: today, or a past one.
import * as address from '../shell/address.js';
import { today } from '../shell/clock.js';
import { asOf } from './tiles.js';

const DAY = 86400000;
const listeners = [];
let day;

/** Milliseconds as the day they lie in, without hours. */
export const iso = (millis) => new Date(millis).toISOString().slice(0, 10);

/** The sides of a period as the server writes it, 2016-12-31/..: the first day and the one from which it is over, undefined where it is open. */
export const sides = (period) => period.split('/').map((side) => (side === '..' ? undefined : side));

/** A day within a period: today if it still runs, otherwise its last. */
export function within(period) {
  const [, to] = sides(period);
  return to && iso(Date.parse(to) - DAY);
}

/** The day shown, as 2020-01-31; undefined for today. */
export function shownDay() {
  return day;
}

function showDay(wanted) {
  if (wanted !== day) {
    day = wanted;
    asOf(day);
    address.write('day', day);
    listeners.forEach((listener) => listener());
  }
}

/** Shows the map of a past day written as text; the newest days, and what is no day, are today. */
export function goTo(text) {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text || '') && Number.isFinite(Date.parse(text));
  showDay(isDay && text < today() ? text : undefined);
}

/** Calls back whenever another day is shown. */
export function onDay(listener) {
  listeners.push(listener);
}
