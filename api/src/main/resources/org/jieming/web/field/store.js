// What the device keeps until the server has it, in IndexedDB: written at once, so that neither reload nor crash loses it.
const STORES = { rounds: 'id', drafts: 'key', statements: 'id', photos: 'hash', tracks: 'id', withdrawals: 'key' };
const VERSION = 3;

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('jieming-field', VERSION);
  asked.onupgradeneeded = () => Object.entries(STORES)
    .filter(([name]) => !asked.result.objectStoreNames.contains(name))
    .forEach(([name, keyPath]) => asked.result.createObjectStore(name, { keyPath }));
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

/** Forgets a photograph that neither a statement nor a draft names any more. */
export async function forget(hash) {
  const bodies = [...(await all('statements')).map(({ body }) => body), ...(await all('drafts'))];
  if (!bodies.some(({ photos }) => photos?.some((each) => each.hash === hash))) {
    await within(['photos'], 'readwrite', (transaction) => transaction.objectStore('photos').delete(hash));
  }
}

/** The SHA-256 of a file in hexadecimal digits: what a photograph is called. */
export async function digest(blob) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}
