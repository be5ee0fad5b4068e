// Values of the register as people read and write them: code words, yes and no, shares in percent, units behind numbers.
import { either, unit, word } from '../shell/words.js';

const PER_CENT = 100;
const DIGITS = 12;
const CLOSE = ['degrees', 'percent'];

/** The title of a property in the language spoken. */
export function title(property, name) {
  const words = property?.['x-title'];
  return words ? either(words.zh, words.en) : name;
}

/** Whether a number is a share between 0 and 1, which people write in percent. */
export function isShare(property) {
  return property?.type === 'number' && property.minimum === 0 && property.maximum === 1;
}

/** A number of the register as it is written in a form. */
export function written(property, value) {
  return isShare(property) ? Number((value * PER_CENT).toPrecision(DIGITS)) : value;
}

/** A number written in a form as the register keeps it. */
export function kept(property, number) {
  return isShare(property) ? Number((number / PER_CENT).toPrecision(DIGITS)) : number;
}

/** The unit that stands behind the numbers of a property: its code, or undefined. */
export function unitOf(property) {
  return isShare(property) ? 'percent' : property?.['x-unit'];
}

/** The word for a code, or the value itself. */
export function coded(property, value) {
  const code = property?.oneOf?.find((each) => each.const === value);
  return code ? title(code, value) : String(value);
}

/** A value as people read it. */
export function shown(property, value) {
  if (Array.isArray(value)) {
    return value.map((each) => coded(property?.items, each)).join(either('、', ', '));
  }
  if (typeof value === 'boolean') {
    return word(value ? 'yes' : 'no');
  }
  const counted = unitOf(property);
  const number = typeof value === 'number' && counted !== 'year';
  const text = number ? written(property, value).toLocaleString('en', { maximumFractionDigits: 8 }) : coded(property, value);
  return counted ? `${text}${CLOSE.includes(counted) ? '' : ' '}${unit(counted)}`.trim() : text;
}

/** What to call an item: its name, or the number of a marker or sign. */
export const called = (properties) => properties.name || properties.marker_no || properties.sign_no || '';
