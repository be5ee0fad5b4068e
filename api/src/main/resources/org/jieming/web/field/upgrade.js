// What an older program kept goes on as that of the account which it bears.
import { last, remember } from 'jieming/shell/session.js';

/** Where a photograph of a round is kept: one file may be chosen in several rounds, and on a lent device by several people. */
export const PHOTOGRAPH = ['account', 'round', 'hash'];

/** Where the withdrawal of a photograph is kept: it is of one statement, and the same file may be right in another. */
export const WITHDRAWAL = ['account', 'round', 'statement', 'hash'];

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

/** Rounds were kept by their id, for whoever took them last. */
async function ownRounds(database, transaction) {
  const kept = await everything(transaction, 'rounds');
  database.deleteObjectStore('rounds');
  const rounds = database.createObjectStore('rounds', { keyPath: ROUND });
  kept.forEach((each) => rounds.put({ account: '', ...each }));
  return kept;
}

/** Withdrawals were of a photograph wherever it was stated: each goes on in every statement that names it by now. */
async function partWithdrawals(database, transaction) {
  const statements = await everything(transaction, 'statements');
  const kept = await everything(transaction, 'withdrawals');
  database.deleteObjectStore('withdrawals');
  const withdrawals = database.createObjectStore('withdrawals', { keyPath: WITHDRAWAL });
  for (const { key, account = '', ...each } of kept) {
    const isNaming = (stated) => stated.account === account && stated.round === each.round && stated.body.photos?.some(({ hash }) => hash === each.hash);
    statements.filter(isNaming).forEach(({ id: statement }) => withdrawals.put({ ...each, account, statement, body: { ...each.body, statement } }));
  }
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
  if (account && others.length === 0 && !last()) {
    remember({ id: account, name: account });
  }
}

/** Carries over what is there, in the transaction that changes the stores. */
export async function upgrade(database, transaction) {
  if (database.objectStoreNames.contains('photos')) {
    await partPhotographs(database, transaction);
  }
  if (!transaction.objectStore('withdrawals').keyPath.includes('statement')) {
    await partWithdrawals(database, transaction);
  }
  if (transaction.objectStore('rounds').keyPath === 'id') {
    const rounds = await ownRounds(database, transaction);
    await ownDrafts(transaction, rounds);
    holdOn(rounds);
  }
}
