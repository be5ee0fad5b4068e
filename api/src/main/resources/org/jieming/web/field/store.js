// What the device keeps until the server has it, in IndexedDB: written at once, so that neither reload nor crash loses it.
import { PHOTOGRAPH, ROUND, upgrade, WITHDRAWAL } from './upgrade.js';
import { who } from './who.js';

const STORES = { rounds: ROUND, drafts: 'key', statements: 'id', pictures: PHOTOGRAPH, tracks: 'id', withdrawals: WITHDRAWAL, people: 'key' };
const VERSION = 8;

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('jieming-field', VERSION);
  asked.onupgradeneeded = () => {
    Object.entries(STORES)
      .filter(([name]) => !asked.result.objectStoreNames.contains(name))
      .forEach(([name, keyPath]) => asked.result.createObjectStore(name, { keyPath }));
    // half an upgrade is none
    upgrade(asked.result, asked.transaction).catch(() => asked.transaction.abort());
  };
  asked.onsuccess = () => {
    // a page of a newer program waits for this one to let go
    asked.result.onversionchange = () => asked.result.close();
    resolve(asked.result);
  };
  asked.onerror = () => reject(asked.error);
});

/** Does something in one transaction; resolves when it is durable. */
async function within(names, mode, work) {
  const transaction = (await opened).transaction(names, mode, mode === 'readwrite' ? { durability: 'strict' } : {});
  const result = work(transaction);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(result?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** One record, or undefined. */
export const read = (store, key) => within([store], 'readonly', (transaction) => transaction.objectStore(store).get(key));

/** All records of a store. */
export const all = (store) => within([store], 'readonly', (transaction) => transaction.objectStore(store).getAll());

/** Writes a record. */
export const write = (store, record) => within([store], 'readwrite', (transaction) => transaction.objectStore(store).put(record));

/** Turns a draft into a statement that waits to be sent: both or neither. */
export const state = (statement, draft) => within(['statements', 'drafts'], 'readwrite', (transaction) => {
  transaction.objectStore('statements').put(statement);
  transaction.objectStore('drafts').delete(draft);
});

/** Changes a record within one transaction, so that nothing is written between; where change answers undefined it stays. */
export const alter = (store, key, change) => within([store], 'readwrite', (transaction) => {
  const records = transaction.objectStore(store);
  const asked = records.get(key);
  asked.onsuccess = () => {
    const changed = asked.result && change(asked.result);
    if (changed) {
      records.put(changed);
    }
  };
});

/** A round as whoever is at work took it along, or undefined: what another account took is that account's. */
export const taken = (id) => (who() ? read('rounds', [who().id, id]) : undefined);

/** All rounds that whoever is at work took along. */
export const allTaken = async () => (await all('rounds')).filter(({ account }) => account === who()?.id);

/** What the account of a round has in it: its statements, say. */
export const own = async (store, { id, account }) => (await all(store)).filter((each) => each.round === id && each.account === account);

/** What a draft is called: of whom, in which round, about which thing. */
export const draftKey = ({ account, id }, ...thing) => [account, id, ...thing].join('/');

/** Where a photograph of a round is kept. */
export const pictureOf = ({ id, account }, hash) => [account, id, hash];

/** What a photograph in a statement is called: there it may be withdrawn, and stand in another. */
export const placeOf = (statement, hash) => `${statement}/${hash}`;

/** What the account of a round withdrew in it, by statement and photograph; one that the server refused takes nothing back. */
export async function withdrawnIn(round) {
  const withdrawn = (await own('withdrawals', round)).filter(({ status }) => status !== 'refused');
  return new Map(withdrawn.map((each) => [placeOf(each.statement, each.hash), each]));
}

/** Forgets a photograph that neither a statement nor a draft of a round names any more. */
export async function forget(round, hash) {
  const statements = await own('statements', round);
  const drafts = (await all('drafts')).filter(({ key }) => key.startsWith(draftKey(round, '')));
  if (![...statements.map(({ body }) => body), ...drafts].some(({ photos }) => photos?.some((each) => each.hash === hash))) {
    await within(['pictures'], 'readwrite', (transaction) => transaction.objectStore('pictures').delete(pictureOf(round, hash)));
  }
}

/** The SHA-256 of a file in hexadecimal digits: what a photograph is called. */
export async function digest(blob) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}
