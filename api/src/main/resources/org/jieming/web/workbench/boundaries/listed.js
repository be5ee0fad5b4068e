// The rounds one takes part in, page after page.
import { get } from 'jieming/shell/server.js';

export async function listed(signal) {
  const rounds = [];
  let query = {};
  while (query) {
    const { inspections, next } = await get('inspections', query, signal);
    rounds.push(...inspections);
    query = next && { after: next };
  }
  return rounds;
}
