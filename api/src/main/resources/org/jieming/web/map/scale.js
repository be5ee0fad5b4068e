// The scale of the map in true metres: lengths on the ellipsoid along the parallel in the middle of the map.
import { svg } from 'lit-html';
import { inverse } from './ellipsoid.js';

const STEPS = [1, 2, 5];
const PARTS = 4;
/** Shorter bars have no room for a number in their middle. */
const ROOM = 60;

/** Metres on the ground for each unit of the map, at a position of the map. */
export function trueness(center) {
  const reach = 500;
  const [west, east] = [-reach, reach].map((by) => ol.proj.toLonLat([center[0] + by, center[1]]));
  return inverse(west, east).metres / (2 * reach);
}

/** The longest round length, 1, 2 or 5 times a power of ten, that is no longer than the given one, in metres. */
export function round(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  return Math.max(...STEPS.filter((step) => step * power <= metres)) * power;
}

const label = (metres) => (metres >= 1000 ? `${metres / 1000}` : `${metres}`);

/** A bar of alternating parts, as SVG of the given pixels for each metre of ground, at most so many pixels long. */
export function bar(pixelsPerMetre, most) {
  const metres = round(most / pixelsPerMetre);
  const part = (metres * pixelsPerMetre) / PARTS;
  const unit = metres >= 1000 ? 'km' : 'm';
  const ticks = part * PARTS < ROOM ? [0, PARTS] : [0, PARTS / 2, PARTS];
  return {
    metres,
    width: part * PARTS + 42,
    drawing: svg`
      ${[0, 1, 2, 3].map((at) => svg`<rect x=${10 + at * part} y="14" width=${part} height="5" class=${at % 2 ? 'pale' : 'dark'}></rect>`)}
      ${ticks.map((at) => svg`<text x=${10 + at * part} y="10" text-anchor=${at === 0 ? 'start' : 'middle'}>${label((metres * at) / PARTS)}${at === PARTS ? ` ${unit}` : ''}</text>`)}`,
  };
}
