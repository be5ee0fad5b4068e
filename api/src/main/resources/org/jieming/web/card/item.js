// Which item's card is open.
import { mark } from '../map/map.js';
import * as address from '../shell/address.js';
import { fail } from '../shell/notice.js';
import * as server from '../shell/server.js';
import { onLanguage } from '../shell/words.js';
import * as card from './card.js';

const box = document.getElementById('card');
let chosen;

async function draw() {
  const { collection, item } = chosen;
  await card.show(box, collection, item, { close, locate: () => mark(item, true) });
}

/** Opens the card of an item that is at hand; going also moves the map there. */
export async function show(collection, item, going = false) {
  chosen = { collection, item };
  address.write('item', `${collection}/${item.id}`);
  try {
    await draw();
    mark(item, going);
    box.focus();
  } catch (broken) {
    fail(broken);
  }
}

/** Opens the card of an item. */
export async function open(collection, id, going = false) {
  try {
    await show(collection, await server.item(collection, id), going);
  } catch (broken) {
    fail(broken);
  }
}

/** Lets the reader choose between items that lie on each other. */
export function choose(items) {
  card.choice(box, items, (each) => open(each.collection, each.id), close);
}

/** Closes the card and gives the keyboard back to the map. */
export function close() {
  if (!box.hidden) {
    box.hidden = true;
    chosen = undefined;
    address.write('item');
    mark();
    document.getElementById('map').focus();
  }
}

/** Opens what the address says. */
export function start(going) {
  onLanguage(() => chosen && draw().catch(fail));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  const [collection, id] = (address.read('item') || '').split('/');
  if (id) {
    open(collection, id, going);
  }
}
