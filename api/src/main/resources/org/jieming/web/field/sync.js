// Sends what waits, as often as it takes: the server keeps each statement once by its id and each photograph once by its
// digest, so an answer that was lost does no harm. A photograph goes after the statement that names it: it is taken for no other.
import { request, Refusal } from 'jieming/shell/server.js';
import { ask, session } from 'jieming/shell/session.js';
import { all, write } from './store.js';
import { finish } from './track.js';

const SENT = ['statements', 'photos', 'tracks'];
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** Refusals that a later attempt may not meet. */
const PASSING = new Set([401, 403, 408, 412, 429]);
const listeners = [];
let running = false;
let wait = FIRST_WAIT;
let timer;

export const told = { waiting: 0, sent: 0, refused: [], sending: false, offline: false, signIn: false };

/** Calls back whenever something was sent, refused or could not be sent. */
export function onTold(listener) {
  listeners.push(listener);
}

/** The photographs that statements name; one of a draft that nobody saved goes nowhere. */
const named = (statements) => new Set(statements.flatMap(({ body: { photos } }) => (photos || []).map(({ hash }) => hash)));

async function tell(changes) {
  const [statements, photos, tracks] = await Promise.all(SENT.map(all));
  const stated = named(statements);
  const records = [...statements, ...photos.filter(({ hash }) => stated.has(hash)), ...tracks];
  Object.assign(told, changes, {
    waiting: records.filter(({ status }) => status === 'waiting').length,
    sent: records.filter(({ status }) => status === 'sent').length,
    refused: records.filter(({ status }) => status === 'refused'),
  });
  listeners.forEach((listener) => listener());
}

const address = (store, record) => `inspections/${record.round}/${store === 'photos' ? `photos/${record.hash}` : `${record.kind || 'observations'}/${record.id}`}`;

/** Statements and tracks tell by when they were sent how wrong the clock is. */
function body(store, record) {
  return store === 'photos' ? record.blob : { ...record.body, sent_at: new Date().toISOString() };
}

async function send(store, record) {
  try {
    await request('PUT', address(store, record), { body: body(store, record) });
    await write(store, { ...record, status: 'sent' });
  } catch (broken) {
    if (!(broken instanceof Refusal) || broken.status >= 500 || PASSING.has(broken.status)) {
      throw broken;
    }
    await write(store, { ...record, status: 'refused', reason: [broken.message, ...broken.reasons].join(' ') });
  }
}

/** A device may be lent: what one account stated is sent by that account alone. */
const mine = ({ status, account }) => status === 'waiting' && account === session().account?.id;

/** Tells of a photograph whether it is to be sent at all, and whether the statement that names it has gone before. */
async function order() {
  const statements = await all('statements');
  const stated = named(statements);
  const gone = named(statements.filter(({ status }) => status !== 'waiting'));
  return { isStated: ({ hash }) => stated.has(hash), isDue: ({ hash }) => gone.has(hash) };
}

const ANY = { isStated: () => true, isDue: () => true };

/** Whether a record went, for good or refused; one that must wait is tried again. */
async function attempt(store, record) {
  try {
    await send(store, record);
    await tell({ offline: false });
    return true;
  } catch (broken) {
    await tell({ offline: !(broken instanceof Refusal) });
    return false;
  }
}

async function pass() {
  let failures = 0;
  for (const store of SENT) {
    const { isStated, isDue } = store === 'photos' ? await order() : ANY;
    for (const record of (await all(store)).filter(mine).filter(isStated)) {
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
    const before = told.waiting;
    const failures = session().signed_in ? await pass() : before;
    // nobody is signed in, or what waits was stated by another account
    await tell({ sending: false, signIn: told.waiting > 0 && (!session().signed_in || failures < told.waiting) });
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
