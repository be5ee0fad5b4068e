// The rounds one takes part in, page after page, those whose field work begins last first.
import { get } from 'jieming/shell/server.js';

const newestFirst = (one, other) => other.plan.from.localeCompare(one.plan.from) || other.id.localeCompare(one.id);

export async function listed(signal) {
  const rounds = [];
  let query = {};
  while (query) {
    const { inspections, next } = await get('inspections', query, signal);
    rounds.push(...inspections);
    query = next && { after: next };
  }
  return rounds.sort(newestFirst);
}
