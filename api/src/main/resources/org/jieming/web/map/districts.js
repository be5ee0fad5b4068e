// The districts of the register: divisions of county rank and functional areas.
import * as server from '../shell/server.js';

const RANK = "level = 'county' OR level = 'functional-area'";
const MOST = 60;
const order = (item) => item.properties.code || '~';

/** Those with a shape on a day, or today, by their code; not more than sixty. */
export async function districts(signal, day) {
  const page = await server.items('divisions', { filter: RANK, limit: MOST, datetime: day }, signal);
  return page.features.filter((item) => item.geometry).sort((one, other) => order(one).localeCompare(order(other)));
}

/** The extent of an item's shape in the map's own metres. */
export function extentOf(item) {
  return new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' }).readGeometry(item.geometry).getExtent();
}
