// Whether two scenarios ask alike: only then is what lies between them due to what they change.
import { get } from 'jieming/shell/server.js';

/** What belongs to the scenario itself; the service compares by the same rule. */
const MAY_DIFFER = ['changes', 'against', 'outlines', 'against_outlines', 'radius', 'radius_then', 'level'];
const CODE = 12;

/** The titles of the inputs in which two scenarios differ. */
export async function unlike(one, other, signal) {
  const { inputs } = await get('processes/what-if', {}, signal);
  const plain = (value) => (Array.isArray(value) ? [...value].sort() : value);
  const said = (asked, name) => JSON.stringify(name === 'area' ? asked.area.padEnd(CODE, '0') : plain(asked[name] ?? inputs[name].schema.default));
  return Object.keys(inputs).filter((name) => !MAY_DIFFER.includes(name) && said(one, name) !== said(other, name)).map((name) => inputs[name].title);
}
