// What citizens may know of facilities: asked without an account, whoever is signed in on this machine.
import { inverse } from 'jieming/map/ellipsoid.js';
import { ROOT } from 'jieming/shell/server.js';

const MOST = 300;
const PAGE = 200;
const NEAR = 5_000;
const METRES_PER_DEGREE = 110_500;
const SHORT_CODE = 6;

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
const byCode = (one, other) => one.properties.code.localeCompare(other.properties.code);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
/** Those of some kinds that serve today; the server decides which, as it does for every figure. */
const serving = (query) => items('facilities', { serving: true, limit: MOST, ...query });
const among = (kinds) => `facility_type IN (${kinds.map(quoted).join(',')})`;

/** All divisions of a kind that have a code, in order of it, page after page. */
async function divisions(filter) {
  const found = [];
  let page = await items('divisions', { filter, limit: PAGE });
  found.push(...page.features);
  for (let next = following(page); next; next = following(page)) {
    page = await told(next, {});
    found.push(...page.features);
  }
  return found.filter((item) => item.properties.code).sort(byCode);
}

/** The address of the page after this one; undefined after the last. */
const following = ({ links }) => links.find(({ rel }) => rel === 'next')?.href;

/** Districts that have a code, in order of it. */
export const districts = () => divisions("level = 'county' OR level = 'functional-area'");

/** The towns of a district, in order of code. */
export const towns = (district) => divisions(`level = 'township' AND code LIKE '${district.slice(0, SHORT_CODE)}%'`);

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

/** The facilities that serve, of some kinds, within a code or within 5 km of a position, nearest first: { found, more }. */
export async function facilities(kinds, code, position) {
  const { features: found, links } = await serving(position
    ? { filter: among(kinds), bbox: box(position) }
    : { filter: `${among(kinds)} AND division_code LIKE '${code}%'` });
  const more = links.some(({ rel }) => rel === 'next');
  if (!position) {
    return { found, more };
  }
  const placed = found.filter((each) => each.geometry).map((each) => [metres(each, position), each]);
  return { found: placed.filter(([away]) => away <= NEAR).sort(([one], [other]) => one - other).map(([, each]) => each), more };
}
