// What citizens may know of facilities: asked without an account, whoever is signed in on this machine.
import { inverse } from 'jieming/map/ellipsoid.js';
import { apart, cities } from 'jieming/map/cities.js';
import { DISTRICTS, ofLevel } from 'jieming/map/levels.js';
import { ROOT } from 'jieming/shell/server.js';

const MOST = 300;
const PAGE = 500;
const NEAR = 5_000;
const METRES_PER_DEGREE = 110_500;
const SHORT_CODE = 6;
const TOWN_CODE = 9;

/** The JSON document at an address with several forms, as anybody gets it. */
export const ask = (path, query = {}) => told(path, { f: 'json', ...query });

async function told(path, query) {
  const asked = new URL(path, ROOT);
  Object.entries(query).forEach(([name, value]) => asked.searchParams.set(name, value));
  const answer = await fetch(asked, { credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${answer.statusText}`);
  }
  return answer.json();
}

const items = (collection, query) => ask(`collections/${collection}/items`, query);
const byCode = (one, other) => (one.properties.code || '~').localeCompare(other.properties.code || '~');
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** Those of some kinds that serve today; the server decides which, as it does for every figure. */
const serving = (query) => items('facilities', { serving: true, limit: MOST, ...query });
const among = (kinds) => `facility_type IN (${kinds.map(quoted).join(',')})`;

/** All items of a collection that a question is about, page after page. */
async function all(collection, query) {
  let page = await items(collection, { ...query, limit: PAGE });
  const found = [...page.features];
  for (let next = following(page); next; next = following(page)) {
    page = await told(next, {});
    found.push(...page.features);
  }
  return found;
}

/** All divisions of a kind in order of their codes. */
const divisions = async (filter) => (await all('divisions', { filter })).sort(byCode);

/** The address of the page after this one; undefined after the last. */
const following = ({ links }) => links.find(({ rel }) => rel === 'next')?.href;

/** Districts and cities without counties in order of their codes; functional areas without one come last. */
export async function districts() {
  const [found, besides] = await Promise.all([divisions(DISTRICTS), cities(divisions)]);
  return apart([...found, ...besides].sort(byCode), divisions);
}

/** What stands for a district in the address: its code, six digits, or the id of a functional area, which has none. */
export const keyOf = ({ id, properties: { code } }) => (code ? code.slice(0, SHORT_CODE) : id);

/** The towns of a district, in order of code: those under its code, or those that a functional area looks after (managed_by). */
export async function towns(district) {
  const { code, name } = district?.properties || {};
  const theirs = code ? `code LIKE '${code.slice(0, SHORT_CODE)}%'` : `managed_by = ${quoted(name || '')}`;
  return (await divisions(`${ofLevel('township')} AND ${theirs}`)).filter((town) => town.properties.code);
}

/** The codes that an area is made of: its own, or of a functional area those of its towns. */
export const codesOf = (district, its) => (district?.properties.code ? [keyOf(district)] : its.map((town) => town.properties.code.slice(0, TOWN_CODE)));

/** The code, six digits, of the district where most of the first facilities of some kinds serve; undefined where none does. */
export async function servedDistrict(kinds) {
  const { features } = await serving({ filter: among(kinds) });
  const counts = new Map();
  features.map((each) => (each.properties.division_code || '').slice(0, SHORT_CODE)).forEach((code) => counts.set(code, 1 + (counts.get(code) || 0)));
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The code, six digits, of the district that whoever is signed in on this machine works for; undefined where nobody is. */
export async function ownDistrict() {
  const answer = await fetch(new URL('session', ROOT), { credentials: 'same-origin' });
  const { grants = [] } = answer.ok ? await answer.json() : {};
  return grants.map(({ division }) => division?.code).find((code) => code)?.slice(0, SHORT_CODE);
}

/** The codes of the divisions that hold a position. */
export async function around([longitude, latitude]) {
  const { divisions } = await told('reverse', { point: `${longitude},${latitude}` });
  return divisions.map((each) => each.code);
}

/** How far a facility is from a position, in metres. */
export function metres(facility, [longitude, latitude]) {
  const [lon, lat] = facility.geometry.coordinates;
  return inverse([longitude, latitude], [lon, lat]).metres;
}

function box([longitude, latitude]) {
  const high = NEAR / METRES_PER_DEGREE;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  return [longitude - wide, latitude - high, longitude + wide, latitude + high].map((degree) => degree.toFixed(4)).join(',');
}

/** The facilities that serve, of some kinds, within some codes, or the nearest ones within 5 km of a position, nearest first: { found, more }. */
export async function facilities(kinds, codes, position) {
  if (position) {
    return nearest(kinds, position);
  }
  if (codes.length === 0) {
    return { found: [], more: false };
  }
  const { features: found, links } = await serving({ filter: `${among(kinds)} AND (${codes.map((code) => `division_code LIKE '${code}%'`).join(' OR ')})` });
  return { found, more: links.some(({ rel }) => rel === 'next') };
}

/** Pages come in the order of keys: which are the nearest is known only when all of them are there. */
async function nearest(kinds, position) {
  const around = await all('facilities', { serving: true, filter: among(kinds), bbox: box(position) });
  const near = around.filter((each) => each.geometry).map((each) => [metres(each, position), each])
    .filter(([away]) => away <= NEAR).sort(([one], [other]) => one - other);
  return { found: near.slice(0, MOST).map(([, each]) => each), more: near.length > MOST };
}
