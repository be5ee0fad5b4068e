// Who is at work: asked at the start, told anew by signing in and out.
import * as server from './server.js';

const NOBODY = { signed_in: false, roles: [], grants: [], writes: [] };
const LAST = 'jieming-last-account';
const listeners = [];
let now = NOBODY;

function become(session) {
  now = session;
  server.forgetSchemas();
  server.carry(session.csrf ? { [session.csrf_header]: session.csrf } : {});
  listeners.forEach((listener) => {
    try {
      listener();
    } catch (broken) {
      reportError(broken);
    }
  });
}

/** What the server says of the one at work: signed_in, account, roles, grants, and in writes the collections she may write. */
export function session() {
  return now;
}

/** Calls back whenever somebody else is at work. */
export function onSession(listener) {
  listeners.push(listener);
}

/** What is noted of who was at work on this device last, as { id, name, at }: without id once she has signed out. */
export const noted = () => JSON.parse(localStorage.getItem(LAST)) || { at: 0 };

/** Who was at work on this device last, for what goes on without network; undefined once she has signed out. */
export const last = () => (noted().id ? noted() : undefined);

/** Notes who is at work on this device, or that nobody is. */
export const remember = ({ id, name, at = Date.now() }) => localStorage.setItem(LAST, JSON.stringify({ id, name, at }));

onSession(() => now.account && remember(now.account));

/** Asks the server who is at work. */
export async function ask() {
  become(await server.get('session'));
}

/** Signs in, or rejects with the server's refusal. */
export async function signIn(account, password) {
  become((await server.request('POST', 'session', { body: { account, password } })).body);
}

/** Signs out; rejects where the session may go on. */
export async function signOut() {
  await server.request('DELETE', 'session');
  remember({});
  become(NOBODY);
  // she has left, whether or not the server can be asked what strangers may do
  await ask().catch(() => {});
}
