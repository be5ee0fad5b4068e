// The way walked, recorded while a round is open: every fix is on the device before anything is sent. A track goes in pieces,
// each with an id of its own and beginning where the one before ended, so that it may be sent in any order and again.
import { inverse } from 'jieming/map/ellipsoid.js';
import { onPosition, position } from './guide.js';
import { all, write } from './store.js';

const STEP_METRES = 10;
const STEP_MILLISECONDS = 30_000;
const LONGEST_PIECE = 60;
let piece;
let round;
/** How many fixes of a piece it shares with the one before. */
let carried = 0;
let recorded = 0;

/** How many fixes this page has recorded of the open round. */
export const fixes = () => recorded;

/** Opens a round of somebody: fixes belong to it from now on. */
export function record(opened) {
  if (round?.id !== opened?.id || round?.account !== opened?.account) {
    finish();
    [round, piece, carried, recorded] = [opened, undefined, 0, 0];
    add();
  }
}

const isNew = (last, now) => !last || Date.parse(now.at) - Date.parse(last.at) >= STEP_MILLISECONDS
  || inverse([last.longitude, last.latitude], [now.longitude, now.latitude]).metres >= STEP_METRES;

function begin(points) {
  carried = points.length;
  piece = { id: crypto.randomUUID(), round: round.id, account: round.account, kind: 'tracks', status: 'open', body: { datum: 'WGS84', points } };
}

async function add() {
  if (!round || !position()) {
    return;
  }
  const { longitude, latitude, accuracy_m: accuracy } = position();
  const now = { at: new Date().toISOString(), longitude, latitude, accuracy_m: accuracy };
  if (!isNew(piece?.body.points.at(-1), now)) {
    return;
  }
  if (!piece) {
    begin([]);
  }
  piece.body.points.push(now);
  recorded += 1;
  const full = piece.body.points.length >= LONGEST_PIECE;
  await write('tracks', { ...piece });
  await (full ? finish() : undefined);
}

/** Lets what was recorded be sent, and goes on with another piece. */
export async function finish() {
  if (piece && piece.body.points.length > carried) {
    const done = piece;
    begin(done.body.points.slice(-1));
    await write('tracks', { ...done, status: 'waiting' });
  }
}

/** What a page recorded that was closed or crashed before it could finish. */
export async function recover() {
  const left = (await all('tracks')).filter(({ status, id }) => status === 'open' && id !== piece?.id);
  await Promise.all(left.map((each) => write('tracks', { ...each, status: 'waiting' })));
}

onPosition(add);
