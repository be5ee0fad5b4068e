// Who is at work, noted as durably as what she states: the browser writes its own note some seconds late, and a device that was out of
// power by then did not know whose its rounds were.
import { noted, onSession, remember } from 'jieming/shell/session.js';
import { read, write } from './store.js';

const KEY = 'last';

/** Takes up again who was at work, where the browser has lost it, and notes from now on who is. */
export async function recall() {
  onSession(() => write('people', { key: KEY, ...noted() }).catch(reportError));
  const durable = await read('people', KEY);
  if (durable?.at > noted().at) {
    remember(durable);
  }
}
