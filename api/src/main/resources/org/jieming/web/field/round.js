// One round: the way to the next marker, the strip map, and the list of markers.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { nearest, position, way } from './guide.js';
import { all, read } from './store.js';
import { show } from './strip.js';
import { sector, word } from './words.js';

const KILOMETRE = 1_000;

function told({ metres, azimuth }) {
  const far = metres < KILOMETRE ? word('metres', Math.round(metres)) : word('kilometres', (metres / KILOMETRE).toFixed(2));
  return word('away', either(...sector(azimuth)), far);
}

/** The markers of which this device or, when it was taken along, the server knows a statement. */
export async function stated(round) {
  const here = (await all('statements')).filter((each) => each.round === round.id).map(({ body }) => body.marker);
  return new Set([...here, ...round.stated.map(({ marker }) => marker)]);
}

/** The screen of a round. */
export async function round(id) {
  const kept = await read('rounds', id);
  if (!kept) {
    return html`<p class="note">${word('none')}</p><a class="button" href="#">${word('back')}</a>`;
  }
  const [done, drafts] = [await stated(kept), await all('drafts')];
  const left = kept.markers.filter((each) => !done.has(each.id));
  const next = left.length > 0 ? nearest(left) : undefined;
  const to = next && way(next);
  show(kept, done, next);
  const row = (each) => html`<li><a class="button marker" data-marker=${each.marker_no} href="#${id}/${each.id}"><span>${each.marker_no}</span>
    <small>${done.has(each.id) ? word('stated') : drafts.some(({ key }) => key === `${id}/${each.id}`) ? word('draft') : ''}</small></a></li>`;
  return html`<a class="button" href="#">${word('back')}</a>
    <h2>${kept.line_name}</h2><p class="note" id="done">${word('done', kept.markers.length - left.length, kept.markers.length)}</p>
    ${next ? html`<a id="next" class="button primary" href="#${id}/${next.id}"><small>${word('next')}</small><b>${next.marker_no}</b>
      <span id="way">${to ? told(to) : word('noFix')}</span><small>${position() ? word('accuracy', Math.round(position().accuracy_m)) : ''}</small></a>`
    : html`<p class="done">${word('allDone')}</p>`}
    <ul class="cards markers">${kept.markers.map(row)}</ul>`;
}
