// What the device keeps until the server has it, in IndexedDB: written at once, so that neither reload nor crash loses it.
const PHOTOGRAPH = ['account', 'round', 'hash'];
const STORES = { rounds: 'id', drafts: 'key', statements: 'id', pictures: PHOTOGRAPH, tracks: 'id', withdrawals: PHOTOGRAPH };
const VERSION = 5;

/**
 * Photographs of an older program were kept by their digest alone, so that the second round in which a file was chosen took it from
 * the first: each goes on in every round that has a statement which names it.
 */
function carryOver(database, transaction) {
  const kept = transaction.objectStore('photos').getAll();
  const stated = transaction.objectStore('statements').getAll();
  // what is asked for last is answered last
  stated.onsuccess = () => {
    const pictures = transaction.objectStore('pictures');
    const photos = new Map(kept.result.map((photo) => [photo.hash, photo]));
    for (const { account = '', round, body } of stated.result) {
      (body.photos || []).filter(({ hash }) => photos.has(hash)).forEach(({ hash }) => pictures.put({ ...photos.get(hash), account, round, status: 'waiting' }));
    }
    // what went already in its own round does not go again
    photos.forEach((photo) => pictures.put({ account: '', ...photo }));
    database.deleteObjectStore('photos');
  };
}

/** Withdrawals of an older program were kept by round and photograph, so that on a lent device that of one account stood for all. */
function rekey(database, transaction) {
  const kept = transaction.objectStore('withdrawals').getAll();
  kept.onsuccess = () => {
    database.deleteObjectStore('withdrawals');
    const withdrawals = database.createObjectStore('withdrawals', { keyPath: PHOTOGRAPH });
    kept.result.forEach(({ key, ...each }) => withdrawals.put({ account: '', ...each }));
  };
}

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('jieming-field', VERSION);
  asked.onupgradeneeded = () => {
    Object.entries(STORES)
      .filter(([name]) => !asked.result.objectStoreNames.contains(name))
      .forEach(([name, keyPath]) => asked.result.createObjectStore(name, { keyPath }));
    if (asked.result.objectStoreNames.contains('photos')) {
      carryOver(asked.result, asked.transaction);
    }
    if (asked.transaction.objectStore('withdrawals').keyPath === 'key') {
      rekey(asked.result, asked.transaction);
    }
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

/** Where a photograph of a round is kept: one file may be chosen in several rounds, and on a lent device by several people. */
export const pictureOf = ({ id, account }, hash) => [account, id, hash];

/** What the account of a round withdrew in it, by photograph; one that the server refused takes nothing back. */
export async function withdrawnIn({ id, account }) {
  const own = (await all('withdrawals')).filter((each) => each.round === id && each.account === account && each.status !== 'refused');
  return new Map(own.map((each) => [each.hash, each]));
}

/** Forgets a photograph that neither a statement nor a draft of a round names any more. */
export async function forget(round, hash) {
  const statements = (await all('statements')).filter((each) => each.round === round.id && each.account === round.account);
  const drafts = (await all('drafts')).filter(({ key }) => key.startsWith(`${round.id}/`));
  if (![...statements.map(({ body }) => body), ...drafts].some(({ photos }) => photos?.some((each) => each.hash === hash))) {
    await within(['pictures'], 'readwrite', (transaction) => transaction.objectStore('pictures').delete(pictureOf(round, hash)));
  }
}

/** The SHA-256 of a file in hexadecimal digits: what a photograph is called. */
export async function digest(blob) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}
