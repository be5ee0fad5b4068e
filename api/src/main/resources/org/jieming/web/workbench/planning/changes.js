// The changes of a scenario, as features on the map, told as what-if takes them.
import { nameOf } from './row.js';
import { sized } from './size.js';

const degrees = (feature) => ol.proj.toLonLat(feature.getGeometry().getCoordinates());
const round = (value) => Math.round(value * 1e6) / 1e6;

function change(feature) {
  const action = feature.get('action');
  const [lon, lat] = degrees(feature).map(round);
  const which = action === 'open' ? { name: nameOf(feature), kind: feature.get('kind') } : { facility: feature.getId() };
  const where = action === 'open' || action === 'move' ? { lon, lat } : {};
  return { action, ...which, ...where, ...(action === 'close' ? {} : sized(feature)) };
}

/** The changes among some facilities; what stays is none. */
export const changes = (features) => features.filter((feature) => feature.get('action')).map(change);
