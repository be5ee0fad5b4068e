// Sends what waits, as often as it takes: the server keeps each statement once by its id and each photograph once by its
// digest, so an answer that was lost does no harm. A photograph goes after the statement that names it: it is taken for no other,
// and so does the word that it is withdrawn there; of one that was withdrawn wherever it was named before it went the bytes stay here.
import { request, Refusal } from 'jieming/shell/server.js';
import { ask, session } from 'jieming/shell/session.js';
import { all, alter, placeOf, read, write } from './store.js';
import { finish } from './track.js';
import { who } from './who.js';

const SENT = ['statements', 'pictures', 'tracks', 'withdrawals'];
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** Refusals that a later attempt may not meet. */
const PASSING = new Set([401, 403, 408, 412, 429]);
const listeners = [];
let running = false;
let wait = FIRST_WAIT;
let timer;

/** Of what is on the device the account at work is told her own, and how much waits for others to sign in. */
export const told = { waiting: 0, others: 0, sent: 0, refused: [], sending: false, offline: false, signIn: false };

/** Calls back whenever something was sent, refused or could not be sent. */
export function onTold(listener) {
  listeners.push(listener);
}

/** A photograph in the round in which somebody took it: in another it is another, be the file the same. */
const keyOf = ({ account, round, hash }) => [account, round, hash].join('/');

/** The photographs that statements name, but for some of them; one of a draft that nobody saved goes nowhere. */
const named = (statements, without = new Set()) => new Set(statements.flatMap(({ id, account, round, body: { photos } }) => (photos || [])
  .filter(({ hash }) => !without.has(placeOf(id, hash))).map(({ hash }) => keyOf({ account, round, hash }))));

/** What is to be sent or was; of photographs those that a statement names. */
async function outgoing() {
  const [statements, pictures, tracks, withdrawals] = await Promise.all(SENT.map(all));
  const stated = named(statements);
  const withdrawn = new Set(withdrawals.filter(({ status }) => status !== 'refused').map(({ statement, hash }) => placeOf(statement, hash)));
  const standing = named(statements, withdrawn);
  const due = pictures.filter((each) => (each.status === 'waiting' ? standing : stated).has(keyOf(each)));
  return { statements, pictures: due, tracks, withdrawals };
}

async function tell(changes) {
  const records = Object.values(await outgoing()).flat();
  const own = (wanted) => records.filter(({ status, account }) => status === wanted && account === who()?.id);
  const waiting = own('waiting').length;
  Object.assign(told, changes, {
    waiting,
    others: records.filter(({ status }) => status === 'waiting').length - waiting,
    sent: own('sent').length,
    refused: own('refused'),
  });
  listeners.forEach((listener) => listener());
}

const PATHS = { pictures: ({ hash }) => `photos/${hash}`, withdrawals: ({ hash }) => `photos/${hash}/withdrawal` };
const path = (store, record) => (PATHS[store] ? PATHS[store](record) : `${record.kind || 'observations'}/${record.id}`);
const address = (store, record) => `inspections/${record.round}/${path(store, record)}`;

/** Statements and tracks tell by when they were sent how wrong the clock is. */
function body(store, record) {
  const told = { pictures: record.blob, withdrawals: record.body }[store];
  return told || { ...record.body, sent_at: new Date().toISOString() };
}

/** The record as it goes: from now on a statement may have arrived, whatever comes back, and is not altered any more. */
async function begun(store, record) {
  if (store !== 'statements') {
    return record;
  }
  await alter(store, record.id, (kept) => ({ ...kept, begun: true }));
  return read(store, record.id);
}

/** A device may be lent: what one account stated is sent by that account alone. */
const isOfSession = ({ account }) => account === session().account?.id;

/** Sends a record and tells whether it went, for good or refused; it waits where somebody else has signed in meanwhile. */
async function send(store, kept) {
  const record = await begun(store, kept);
  if (!isOfSession(record)) {
    return false;
  }
  try {
    await request('PUT', address(store, record), { body: body(store, record) });
    await write(store, { ...record, status: 'sent' });
  } catch (broken) {
    if (!(broken instanceof Refusal) || broken.status >= 500 || PASSING.has(broken.status)) {
      throw broken;
    }
    await write(store, { ...record, status: 'refused', reason: broken.told });
  }
  return true;
}

const isDueOfSession = (record) => record.status === 'waiting' && isOfSession(record);

const ANY = () => true;

/** Tells whether it is the turn of a photograph, or of what is said of one: the statement that names it has gone before. */
async function turn(store) {
  const gone = (await all('statements')).filter(({ status }) => status !== 'waiting');
  const [ids, photos] = [new Set(gone.map(({ id }) => id)), named(gone)];
  const turns = { pictures: (photo) => photos.has(keyOf(photo)), withdrawals: ({ statement }) => ids.has(statement) };
  return turns[store] || ANY;
}

/** Whether a record went, for good or refused; one that must wait is tried again. */
async function attempt(store, record) {
  try {
    const went = await send(store, record);
    await tell({ offline: false });
    return went;
  } catch (broken) {
    await tell({ offline: !(broken instanceof Refusal) });
    return false;
  }
}

async function pass() {
  let failures = 0;
  for (const store of SENT) {
    const isDue = await turn(store);
    for (const record of (await outgoing())[store].filter(isDueOfSession)) {
      failures += isDue(record) && (await attempt(store, record)) ? 0 : 1;
    }
  }
  return failures;
}

/** Sends everything that waits, and again after a while where something still does. */
export async function sync() {
  clearTimeout(timer);
  if (running) {
    return;
  }
  running = true;
  await finish();
  await tell({ sending: true });
  try {
    await ask();
    await tell({});
    const before = told.waiting;
    const failures = session().signed_in ? await pass() : before;
    await tell({ sending: false, signIn: told.waiting > 0 && !session().signed_in });
    wait = told.waiting < before || failures === 0 ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
  } catch {
    await tell({ sending: false, offline: true });
    wait = Math.min(wait * 2, LONGEST_WAIT);
  } finally {
    running = false;
  }
  if (told.waiting > 0 && !told.signIn) {
    timer = setTimeout(sync, wait);
  }
}

/** Begins: now, whenever the network comes back, and when the page is looked at again. */
export function start() {
  window.addEventListener('online', () => {
    wait = FIRST_WAIT;
    sync();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && sync());
  return sync();
}
