// Measured quantities as people read them.
import { word } from '../shell/words.js';

const grouped = (number, digits) => number.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** Metres below ten kilometres, then kilometres. */
export function distance(metres) {
  return metres < 10000 ? word('metres', grouped(metres, metres < 1000 ? 1 : 0)) : word('kilometres', grouped(metres / 1000, 2));
}

/** Square metres with mu (亩, 10000/15 m²), from a square kilometre on square kilometres with hectares. */
export function surface(squareMetres) {
  return squareMetres < 1e6
    ? word('squareMetres', grouped(squareMetres, 0), grouped((squareMetres * 15) / 10000, 2))
    : word('squareKilometres', grouped(squareMetres / 1e6, 3), grouped(squareMetres / 10000, 1));
}
