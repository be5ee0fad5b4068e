// What an older program kept goes on as that of the account which it bears.
import { isKnown, remember } from './who.js';

/** Where a photograph of a round is kept: one file may be chosen in several rounds, and on a lent device by several people. */
export const PHOTOGRAPH = ['account', 'round', 'hash'];

/** Where a round that was taken along is kept: each account takes it for itself. */
export const ROUND = ['account', 'id'];

const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const everything = (transaction, store) => answer(transaction.objectStore(store).getAll());

/**
 * Photographs were kept by their digest alone, so that the second round in which a file was chosen took it from the first: each goes
 * on in every round that has a statement which names it.
 */
async function partPhotographs(database, transaction) {
  const photos = new Map((await everything(transaction, 'photos')).map((photo) => [photo.hash, photo]));
  const pictures = transaction.objectStore('pictures');
  for (const { account = '', round, body } of await everything(transaction, 'statements')) {
    (body.photos || []).filter(({ hash }) => photos.has(hash)).forEach(({ hash }) => pictures.put({ ...photos.get(hash), account, round, status: 'waiting' }));
  }
  // what went already in its own round does not go again
  photos.forEach((photo) => pictures.put({ account: '', ...photo }));
  database.deleteObjectStore('photos');
}

/** A store gets another key; without an account what it kept is nobody's. */
async function rekey(database, transaction, store, keyPath) {
  const kept = await everything(transaction, store);
  database.deleteObjectStore(store);
  const anew = database.createObjectStore(store, { keyPath });
  kept.forEach(({ key, ...each }) => anew.put({ account: '', ...each }));
  return kept;
}

/**
 * Drafts bore no account: one with photographs is of whoever took these, any other of whoever had taken the round along.
 */
async function ownDrafts(transaction, rounds) {
  const drafts = transaction.objectStore('drafts');
  const taken = new Map((await everything(transaction, 'pictures')).map(({ account, round, hash }) => [`${round}/${hash}`, account]));
  const holder = new Map(rounds.map(({ id, account = '' }) => [id, account]));
  for (const draft of await answer(drafts.getAll())) {
    const [round] = draft.key.split('/');
    const photo = (draft.photos || []).find(({ hash }) => taken.has(`${round}/${hash}`));
    const account = photo ? taken.get(`${round}/${photo.hash}`) : holder.get(round) ?? '';
    drafts.delete(draft.key);
    drafts.put({ ...draft, key: `${account}/${draft.key}` });
  }
}

/** Who had the device alone is at work on it still. */
function holdOn(rounds) {
  const [account, ...others] = new Set(rounds.map((round) => round.account));
  if (account && others.length === 0 && !isKnown()) {
    remember({ id: account, name: account });
  }
}

/** Carries over what is there, in the transaction that changes the stores. */
export async function upgrade(database, transaction) {
  if (database.objectStoreNames.contains('photos')) {
    await partPhotographs(database, transaction);
  }
  if (transaction.objectStore('withdrawals').keyPath === 'key') {
    await rekey(database, transaction, 'withdrawals', PHOTOGRAPH);
  }
  if (transaction.objectStore('rounds').keyPath === 'id') {
    const rounds = await rekey(database, transaction, 'rounds', ROUND);
    await ownDrafts(transaction, rounds);
    holdOn(rounds);
  }
}
