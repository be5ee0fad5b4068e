// The questions the page asks. Addresses are told from the folder above this module's: the page works behind any path prefix, and
// so do pages below it.
import { plain } from './plain.js';
import { language } from './words.js';

/** Where the service begins: this module is web/VERSION/shell/server.js below it. */
export const ROOT = new URL('../../../', import.meta.url);

const schemas = new Map();
let taken = {};

/** Header fields to go with every request that changes something. */
export function carry(headers) {
  taken = headers;
}

/** The header fields that go with every request that changes something. */
export function carried() {
  return taken;
}

/** An answer that is none: problem is the document of RFC 9457 when the server sent one. */
export class Refusal extends Error {
  constructor(answer, problem) {
    super(problem[`detail_${language()}`] || problem.detail || `${answer.status} ${answer.statusText}`);
    this.status = answer.status;
    this.problem = problem;
    // in milliseconds, how long the server asks to wait before it is asked again
    this.patience = 1000 * (Number(answer.headers.get('Retry-After')) || 5);
  }

  /** What the rules say, sentence by sentence, where they are why. */
  get reasons() {
    return (this.problem.findings || []).map((each) => each[language()]);
  }

  /** What went wrong, as people are told it: that rules speak against it each of them says better. */
  get told() {
    return plain(this.reasons.length > 0 ? this.reasons.join(' ') : this.message);
  }
}

/** What went wrong, as every page tells it: a refusal in the words of the rules or of the server, anything else as the browser does. */
export const toldOf = (broken) => broken.told ?? broken.message;

/** Asks or sends; resolves to { status, headers, body } with a JSON body or undefined, rejects with a Refusal. */
export async function request(method, path, { query = {}, body, headers = {}, signal } = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const json = body !== undefined && !(body instanceof Blob);
  const answer = await fetch(new URL(asked.size > 0 ? `${path}?${asked}` : path, ROOT), {
    method,
    signal,
    headers: { Accept: 'application/geo+json, application/json', 'Accept-Language': language(), ...(json && { 'Content-Type': 'application/json' }), ...(method !== 'GET' && taken), ...headers },
    body: json ? JSON.stringify(body) : body,
  });
  const typed = answer.headers.get('Content-Type') || '';
  const told = typed.includes('json') && answer.status !== 204 ? await answer.json() : undefined;
  if (!answer.ok) {
    throw new Refusal(answer, told || {});
  }
  return { status: answer.status, headers: answer.headers, body: told };
}

/** The JSON document at an address. */
export async function get(path, query, signal) {
  return (await request('GET', path, { query, signal })).body;
}

/** Items of a collection as GeoJSON; filter is CQL2 text. */
export function items(collection, query, signal) {
  return get(`collections/${collection}/items`, { f: 'json', ...query }, signal);
}

/** One item. */
export function item(collection, id, query) {
  return get(`collections/${collection}/items/${encodeURIComponent(id)}`, { f: 'json', ...query });
}

/** All versions of an item on both axes of time. */
export function history(collection, id) {
  return get(`collections/${collection}/items/${encodeURIComponent(id)}/history`, { f: 'json' });
}

/** What a collection's properties are called, counted in and coded as; asked once. */
export function schema(collection) {
  if (!schemas.has(collection)) {
    const asked = get(`collections/${collection}/schema`, { f: 'json' });
    schemas.set(collection, asked);
    asked.catch(() => schemas.delete(collection));
  }
  return schemas.get(collection);
}

/** Forgets the schemas: who is at work now may see other properties. */
export function forgetSchemas() {
  schemas.clear();
}

/** The bounding box of a collection in degrees, or undefined while it holds no shape. */
export async function extent(collection) {
  const described = await get(`collections/${collection}`, { f: 'json' });
  return described.extent?.spatial?.bbox?.[0];
}
