// The districts and towns that a sheet may be of.
import { shownDay } from '../map/day.js';
import { extentOf, isInvented, shortCode } from '../map/districts.js';
import { ofLevel } from '../map/levels.js';
import { view } from '../map/map.js';
import { items } from '../shell/server.js';

/** The choice of all towns, a sheet each. */
export const ALL = '*';
/** More a district cannot have: the codes of its towns differ in three digits. */
const MOST_TOWNS = 999;

/** The district in the middle of the map. */
export const district = (found) => found.find((item) => ol.extent.containsCoordinate(extentOf(item), view.getCenter()));

/** The towns with a shape of the district in the middle of the map. */
export async function towns(found) {
  const here = district(found);
  if (!here?.properties.code) {
    return [];
  }
  const { features } = await items('divisions', { filter: `${ofLevel('township')} AND code LIKE '${shortCode(here)}%'`, datetime: shownDay(), limit: MOST_TOWNS });
  return features.filter((item) => item.geometry);
}

/** The districts of the atlas: the real ones, where there are any. */
export function plates(found) {
  const real = found.filter((item) => !isInvented(item));
  return real.length > 0 ? real : found;
}
