// The questions the page asks. All addresses are relative: the page works behind any path prefix.
import { language } from './words.js';

const schemas = new Map();

async function ask(path, parameters, signal) {
  const query = new URLSearchParams(parameters);
  const answer = await fetch(`${path}?${query}`, { signal, headers: { Accept: 'application/geo+json, application/json' } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem[`detail_${language()}`] || `${answer.status} ${answer.statusText}`);
  }
  return answer.json();
}

/** Items of a collection as GeoJSON; filter is CQL2 text. */
export function items(collection, parameters, signal) {
  return ask(`collections/${collection}/items`, { f: 'json', ...parameters }, signal);
}

/** One item. */
export function item(collection, id) {
  return ask(`collections/${collection}/items/${encodeURIComponent(id)}`, { f: 'json' });
}

/** All versions of an item on both axes of time. */
export function history(collection, id) {
  return ask(`collections/${collection}/items/${encodeURIComponent(id)}/history`, { f: 'json' });
}

/** What a collection's properties are called, counted in and coded as; asked once. */
export function schema(collection) {
  if (!schemas.has(collection)) {
    const asked = ask(`collections/${collection}/schema`, { f: 'json' });
    schemas.set(collection, asked);
    asked.catch(() => schemas.delete(collection));
  }
  return schemas.get(collection);
}

/** The bounding box of a collection in degrees, or undefined while it holds no shape. */
export async function extent(collection) {
  const described = await ask(`collections/${collection}`, { f: 'json' });
  return described.extent?.spatial?.bbox?.[0];
}

/** Items whose name contains a text, from one collection. */
export function named(collection, text, signal) {
  const pattern = text.replace(/[\\%_]/g, '\\$&').replace(/'/g, "''");
  return items(collection, { filter: `name LIKE '%${pattern}%'`, limit: 20 }, signal);
}
