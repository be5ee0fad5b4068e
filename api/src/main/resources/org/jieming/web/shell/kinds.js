// The collections of the register and the item types they hold.
import { get } from './server.js';
import { language } from './words.js';

/**
 * A function that tells the collections with their titles in the language spoken, as [{ id, title }]; it asks for them when it
 * is first called and after a change of language, and draws the desk anew when they have come.
 */
export function collections(desk) {
  let known = [];
  let spoken;
  return () => {
    if (spoken !== language()) {
      spoken = language();
      get('collections', { f: 'json', lang: spoken }, desk.signal).then((told) => {
        known = told.collections;
        desk.redraw();
      }, desk.fail);
    }
    return known;
  };
}

/** The item type of a collection: divisions hold items of type division, facilities of type facility. */
export function itemType(collection) {
  return collection.endsWith('ies') ? `${collection.slice(0, -3)}y` : collection.slice(0, -1);
}
