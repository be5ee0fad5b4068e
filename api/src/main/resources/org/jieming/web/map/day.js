// The day whose map is shown: today, or a past one.
import * as address from '../shell/address.js';
import { asOf } from './tiles.js';

const listeners = [];
let day;

/** The day shown, as 2020-01-31; undefined for today. */
export function shownDay() {
  return day;
}

/** Shows the map of a day, or of today. */
export function showDay(wanted) {
  if (wanted !== day) {
    day = wanted;
    asOf(day);
    address.write('day', day);
    listeners.forEach((listener) => listener());
  }
}

/** Calls back whenever another day is shown. */
export function onDay(listener) {
  listeners.push(listener);
}
