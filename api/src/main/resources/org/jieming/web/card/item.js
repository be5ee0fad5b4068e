// Which item's card is open.
import { shownDay } from '../map/day.js';
import { mark } from '../map/map.js';
import { refresh } from '../map/tiles.js';
import * as address from '../shell/address.js';
import { fail } from '../shell/notice.js';
import * as server from '../shell/server.js';
import { onSession, session } from '../shell/session.js';
import { onLanguage } from '../shell/words.js';
import * as card from './card.js';
import { edit } from './edit.js';

const box = document.getElementById('card');
let chosen;

async function draw() {
  const { collection, item } = chosen;
  const edit = session().writes.includes(collection) ? () => begin(collection, item.id) : undefined;
  await card.show(box, collection, item, { close, locate: () => mark(item, true), edit });
}

/** Opens the form on the item as it stands now; back to the card when it is written or given up. */
async function begin(collection, id) {
  try {
    const { body, headers } = await server.request('GET', `collections/${collection}/items/${id}`, { query: { f: 'json' } });
    const schema = await server.schema(collection);
    edit(box, { collection, item: body, etag: headers.get('ETag'), schema }, {
      written: () => { refresh(); open(collection, id); },
      given: () => show(collection, body),
    });
  } catch (broken) {
    fail(broken);
  }
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

/** Opens the card of an item as of the day that is shown. */
export async function open(collection, id, going = false) {
  try {
    await show(collection, await server.item(collection, id, { datetime: shownDay() }), going);
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
  const again = () => chosen && !box.querySelector('form') && draw().catch(fail);
  onLanguage(again);
  onSession(again);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  const [collection, id] = (address.read('item') || '').split('/');
  if (id) {
    open(collection, id, going);
  }
}
