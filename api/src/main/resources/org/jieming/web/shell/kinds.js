// The collections of the register and the item types they hold.
import { get } from './server.js';
import { language } from './words.js';

/** Collections with their titles in the language spoken, as [{ id, title }]. */
export async function collections(signal) {
  return (await get('collections', { f: 'json', lang: language() }, signal)).collections;
}

/** The item type of a collection: divisions hold items of type division, facilities of type facility. */
export function itemType(collection) {
  return collection.endsWith('ies') ? `${collection.slice(0, -3)}y` : collection.slice(0, -1);
}
