// Which item's card is open, and the forms that may stand in its place.
import { goTo, shownDay, sides, within } from '../map/day.js';
import { mark } from '../map/map.js';
import { refresh } from '../map/tiles.js';
import * as address from '../shell/address.js';
import { fail } from '../shell/notice.js';
import * as server from '../shell/server.js';
import { onSession, session } from '../shell/session.js';
import { onLanguage, word } from '../shell/words.js';
import * as card from './card.js';
import { edit } from './edit.js';
import { ending } from './ending.js';

const ITEM = /^([a-z-]+)\/([0-9a-f-]{36})$/;
const box = document.getElementById('card');
let chosen;
let form;

/** Leaves the form, unless its reader would rather keep what is not saved; tells whether it is left. */
function leave() {
  if (form?.isDirty() && !window.confirm(word('leaveForm'))) {
    return false;
  }
  leaveForm();
  return true;
}

function leaveForm() {
  form?.end();
  form = undefined;
}

async function draw() {
  const { collection, item } = chosen;
  const may = session().writes.includes(collection);
  const begins = (make) => (may ? () => begin(make, collection, item.id).catch(fail) : undefined);
  await card.show(box, collection, item, { close, locate: () => mark(item, true), edit: begins(edit), finish: begins(ending) });
}

/** Opens a form on the item as it stands now, the end of one that is no more as it was on the day that is shown, since it may have been entered in error; back to the card when it is written or given up. */
async function begin(make, collection, id) {
  const day = make === ending && shownDay();
  const { body, headers } = await server.request('GET', `collections/${collection}/items/${id}`, { query: { f: 'json', ...(day && { datetime: day }) } });
  const schema = await server.schema(collection);
  mark();
  form = make(box, { collection, item: body, etag: headers.get('ETag'), schema }, {
    written: (left) => afterwards(collection, left),
    given: () => leave() && show(collection, body),
  });
}

/** After something was written: the map drawn anew, and the card of what is left of it. */
function afterwards(collection, id) {
  leaveForm();
  refresh();
  if (id) {
    open(collection, id);
  } else {
    close();
  }
}

/** Asks what is to be added, of what the one at work may write, and opens an empty form. */
export async function make() {
  if (!leave()) {
    return;
  }
  try {
    const { collections } = await server.get('collections', { f: 'json' });
    const writable = collections.filter((each) => session().writes.includes(each.id)).map(({ id, title }) => ({ id, name: title }));
    card.choice(box, word('makeWhat'), writable, (each) => makeIn(each).catch(fail), close);
    box.focus();
  } catch (broken) {
    fail(broken);
  }
}

async function makeIn({ id: collection, name }) {
  const schema = await server.schema(collection);
  chosen = undefined;
  address.write('item');
  mark();
  form = edit(box, { collection, item: { properties: {} }, schema, title: name }, {
    written: (id) => afterwards(collection, id),
    given: close,
  });
}

/** Opens the card of an item that is at hand; going also moves the map there. */
export async function show(collection, item, going = false) {
  if (!leave()) {
    return;
  }
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

/** Opens the card of an item as of the day that is shown; of one that was not in force then, asks for one of its times. */
export async function open(collection, id, going = false) {
  try {
    await show(collection, await server.item(collection, id, { datetime: shownDay() }), going);
  } catch (broken) {
    if (broken.problem?.code === 'ended' && leave()) {
      const times = broken.problem.periods.map((each) => ({ name: card.period(...sides(each)), day: within(each) }));
      card.choice(box, word('notOnDay', shownDay() || word('today')), times, ({ day }) => elsewhen(day, collection, id), close);
      box.focus();
    } else {
      fail(broken);
    }
  }
}

function elsewhen(day, collection, id) {
  goTo(day);
  open(collection, id, true);
}

/** Lets the reader choose between items that lie on each other. */
export function choose(items) {
  if (leave()) {
    card.choice(box, word('whichOne', items.length), items, (each) => open(each.collection, each.id), close);
  }
}

/** Closes the card and gives the keyboard back to the map. */
export function close() {
  if (!box.hidden && leave()) {
    box.hidden = true;
    chosen = undefined;
    address.write('item');
    mark();
    document.getElementById('map').focus();
  }
}

/** Opens what the address says. */
export function start(going) {
  const again = () => chosen && !form && draw().catch(fail);
  onLanguage(again);
  onSession(again);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && !form && close());
  window.addEventListener('beforeunload', (event) => form?.isDirty() && event.preventDefault());
  const [, collection, id] = (address.read('item') || '').match(ITEM) || [];
  if (id) {
    open(collection, id, going);
  }
}
