// The rounds one takes part in: take one along, or open what was taken.
import { html } from 'lit-html';
import { get, ROOT } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either } from 'jieming/shell/words.js';
import { all, write } from './store.js';
import { word } from './words.js';

const AT_ONCE = 4;
const OPEN = new Set(['field', 'concluded']);
let progress;

/** Keeps a round with its markers, then the tiles along the line and their style. */
async function take(id, draw) {
  const pack = await get(`inspections/${id}/package`);
  await write('rounds', { ...pack, account: session().account.id });
  const cache = await caches.open('jieming-strips');
  const addresses = ['styles/jieming?f=flat', ...pack.tiles].map((path) => new URL(path, ROOT).href);
  let done = 0;
  const fetchSome = async () => {
    for (let next = addresses.pop(); next; next = addresses.pop()) {
      if (!(await cache.match(next, { ignoreVary: true }))) {
        const answer = await fetch(next);
        await (answer.ok ? cache.put(next, answer) : undefined);
      }
      done += 1;
      progress = { id, done, total: pack.tiles.length + 1 };
      draw();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  progress = undefined;
  draw();
}

const title = (each) => html`<b>${each.line_name}</b><small>${word('team', each.plan.year, each.parties[each.team]?.name || '', either(each.stage_zh, each.stage_en))}</small>`;

/** The list; what the server says of it where there is network, else what was taken along. */
export async function rounds(draw, door) {
  const kept = await all('rounds');
  const listed = door ? undefined : await get('inspections').then((told) => told.inspections, () => undefined);
  const open = (listed || []).filter(({ stage, team }) => team && OPEN.has(stage));
  const more = kept.filter(({ id }) => !open.some((each) => each.id === id));
  const row = (each) => {
    const taken = kept.some(({ id }) => id === each.id);
    const busy = progress?.id === each.id;
    return html`<li data-round=${each.id}>${title(each)}
      ${taken ? html`<p class="done">${word('taken')}</p><a class="button" href="#${each.id}">${word('open')}</a>` : ''}
      ${listed ? html`<button type="button" class=${taken ? '' : 'primary'} ?disabled=${busy} @click=${() => take(each.id, draw)}>${busy ? word('taking', progress.done, progress.total) : word('take')}</button>` : ''}</li>`;
  };
  const shown = [...open, ...more];
  if (door && shown.length === 0) {
    // before she has signed in nobody knows whether she has rounds
    return door;
  }
  return html`${door || ''}<h2>${word('rounds')}</h2>
    ${shown.length === 0 ? html`<p class="note">${word('none')}</p>` : html`<ul class="cards">${shown.map(row)}</ul>`}`;
}
