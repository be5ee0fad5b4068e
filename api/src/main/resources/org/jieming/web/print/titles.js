// What a sheet is called unless somebody names it.
import { either } from '../shell/words.js';
import { ALL, district } from './units.js';
import { word } from './words.js';

const named = ({ properties: { name, pinyin_plain: latin } }) => either(name, latin);

/** The sheet of one town. */
export const townTitle = (town) => word('townTitle', named(town));

/** The sheet of what was chosen: the atlas, a town, all towns of the district in the middle of the map, or the map as it stands. */
export function usualTitle({ content, town: code }, { towns, found }) {
  if (content === 'atlas') {
    return word('atlasTitle');
  }
  const town = towns.find((each) => each.properties.code === code);
  if (town) {
    return townTitle(town);
  }
  const here = district(found);
  return here ? word(code === ALL ? 'volumeTitle' : 'usualTitle', named(here)) : word('plainTitle');
}
