// The districts of the register: divisions of county rank and functional areas.
import * as server from '../shell/server.js';
import { apart, cities } from './cities.js';
import { DISTRICTS } from './levels.js';

const MOST = 60;
const MANY = 1000;
const order = (item) => item.properties.code || '~';

/** What was asked, by its day: several parts of the page show the same districts. */
const asked = new Map();

/** A page of them behind those found before it. */
function joined(before, page) {
  const next = page.links.find(({ rel }) => rel === 'next')?.href;
  return { next, found: [...before, ...page.features].sort((one, other) => order(one).localeCompare(order(other))) };
}

const ask = async (day) => joined([], await server.items('divisions', { filter: DISTRICTS, limit: MOST, datetime: day }));

function all(day) {
  if (!asked.has(day)) {
    asked.set(day, ask(day));
    asked.get(day).catch(() => asked.delete(day));
  }
  return asked.get(day);
}

/** Those with a shape on a day, or today, by their code; sixty at first, see more. */
export const districts = async (day) => (await all(day)).found.filter((item) => item.geometry);

const divisions = async (filter) => (await server.items('divisions', { filter, limit: MANY })).features;

/** Those with a code, drawn or not, and cities without counties: a question can be asked of a district that has no shape. */
export async function coded() {
  const [{ found }, besides] = await Promise.all([all(), cities(divisions)]);
  const listed = [...found.filter((item) => item.properties.code), ...besides];
  return apart(listed.sort((one, other) => order(one).localeCompare(order(other))), divisions);
}

/** Whether there are more than these: the others are found by name. */
export const isCut = async (day) => Boolean((await all(day)).next);

/** Finds sixty more of a day. */
export async function more(day) {
  const { next, found } = await all(day);
  if (next) {
    asked.set(day, Promise.resolve(joined(found, await server.get(next))));
  }
}

/** Forgets them, after a change of the register. */
export function forget() {
  asked.clear();
}

/** The extent of an item's shape in the map's own metres. */
export function extentOf(item) {
  return new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' }).readGeometry(item.geometry).getExtent();
}

/** Whether an item is of the invented county that new registers are born with: GB/T 2260 assigns no code that begins with 99. */
export function isInvented({ properties: { code, division_code: within, line_code: line } }) {
  return [code, within, line].some((each) => String(each ?? '').startsWith('99'));
}

/** The code of a district as people write it: six digits. */
export function shortCode(item) {
  return (item.properties.code || '').replace(/0{6}$/, '');
}
