// One round: the way to the next marker, the strip map, and the list of markers.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { nearest, way } from './guide.js';
import { statedSegments } from './segment.js';
import { sightings } from './sighting.js';
import { all, draftKey, own } from './store.js';
import { show } from './strip.js';
import { fixes } from './track.js';
import { whereabouts } from './whereabouts.js';
import { sector, word } from './words.js';

const KILOMETRE = 1_000;

function told({ metres, azimuth }) {
  const far = metres < KILOMETRE ? word('metres', Math.round(metres)) : word('kilometres', (metres / KILOMETRE).toFixed(2));
  return word('away', either(...sector(azimuth)), far);
}

/** The markers of which this device or, when it was taken along, the server knows a statement. */
export async function stated(round) {
  const here = (await own('statements', round)).filter(({ kind }) => !kind).map(({ body }) => body.marker);
  return new Set([...here, ...round.stated.map(({ marker }) => marker)]);
}

/** The screen of a round that nobody took along, or another account did. */
export const untaken = () => html`<p class="warning" id="untaken">${word('untaken')}</p><a class="button" href="#">${word('back')}</a>`;

/** The screen of a round. */
export async function round(kept) {
  const { id } = kept;
  const [done, drafts, walked] = [await stated(kept), await all('drafts'), await statedSegments(kept)];
  const segments = kept.segments || [];
  const left = kept.markers.filter((each) => !done.has(each.id));
  const next = left.length > 0 ? nearest(left) : undefined;
  const to = next && way(next);
  show(kept, done, next);
  const row = (each) => html`<li><a class="button marker" data-marker=${each.marker_no} href="#${id}/${each.id}"><span>${each.marker_no}</span>
    <small>${done.has(each.id) ? word('stated') : drafts.some(({ key }) => key === draftKey(kept, each.id)) ? word('draft') : ''}</small></a></li>`;
  const stretch = (each) => html`<li><a class="button marker" data-segment=${each.name} href="#${id}/segment/${each.from}"><span>${each.name}</span>
    <small>${walked.has(each.from) ? word('stated') : ''}</small></a></li>`;
  return html`<a class="button" href="#">${word('back')}</a>
    <h2>${kept.line_name}</h2><p class="note" id="done">${word('done', kept.markers.length - left.length, kept.markers.length)}</p>
    ${next ? html`<a id="next" class="button primary" href="#${id}/${next.id}"><small>${word('next')}</small><b>${next.marker_no}</b>
      <span id="way">${to ? told(to) : '—'}</span></a>${whereabouts()}`
    : html`<p class="done">${word('allDone')}</p>`}
    <p class="note" id="track" data-fixes=${fixes()}>${word('track', fixes())}</p>
    ${kept.form.sightings ? html`<a class="button" id="outside-list" href="#${id}/sighting">${word('unlisted')} <small>${word('sightings', await sightings(kept))}</small></a>` : ''}
    <ul class="cards markers">${kept.markers.map(row)}</ul>
    ${segments.length > 0 ? html`<h3 class="markers">${word('segments', segments.filter((each) => walked.has(each.from)).length, segments.length)}</h3>` : ''}
    <ul class="cards markers">${segments.map(stretch)}</ul>`;
}
