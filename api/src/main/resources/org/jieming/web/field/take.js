// Takes a round along: its markers first, then what the map of its strip is made of. What could not be had is counted and said.
import { get, ROOT } from 'jieming/shell/server.js';
import { pictures } from './pictures.js';
import { write } from './store.js';

const AT_ONCE = 4;

async function keep(cache, address) {
  if (await cache.match(address, { ignoreVary: true })) {
    return true;
  }
  try {
    const answer = await fetch(address);
    await (answer.ok ? cache.put(address, answer) : undefined);
    return answer.ok;
  } catch {
    // no network, or no room left on the device
    return false;
  }
}

/** Keeps a round for the account that the package tells, then the style of its map, the pictures in that, and its tiles; step(done, total) is told after each. */
export async function take(id, step) {
  const pack = await get(`inspections/${id}/package`);
  const cache = await caches.open('jieming-strips');
  const style = new URL('styles/jieming?f=flat', ROOT).href;
  await keep(cache, style);
  const rules = await cache.match(style, { ignoreVary: true });
  const parts = [style, ...pictures(rules ? await rules.json() : []), ...pack.tiles.map((path) => new URL(path, ROOT).href)];
  const round = { ...pack, parts: parts.length };
  await write('rounds', { ...round, missing: parts.length });
  let [done, missing] = [0, 0];
  const some = async () => {
    for (let next = parts.pop(); next; next = parts.pop()) {
      missing += (await keep(cache, next)) ? 0 : 1;
      done += 1;
      step(done, round.parts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  await write('rounds', { ...round, missing });
}

/** Whether the page itself opens without network. */
export const isReady = () => Boolean(navigator.serviceWorker?.controller);
