// Markers that stand outside the list of a round, and those that a party wants added or moved (C-06), with what is done about each.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { doubts } from './doubts.js';
import { photo } from './photo.js';
import { steps } from './round/handling.js';
import { word } from './words.js';

const place = ({ fix, nearest }) => (fix ? html`${fix.longitude.toFixed(6)}, ${fix.latitude.toFixed(6)} ±${Math.round(fix.accuracy_m)} m
  ${nearest ? html`<div><small>${word('nearest', nearest.marker_no, nearest.metres)}</small></div>` : ''}` : '—');

/** The table of a round; nothing where nobody stated any. */
export function sightings(told, handle, withdraw) {
  const row = (each) => html`<tr data-sighting=${each.kind}><td>${each.label}</td><td>${word(each.team)}</td>
    <td><b>${either(each.kind_zh, each.kind_en)} ${each.marker_no || ''}</b>${doubts(each)}${each.note ? html`<div>${each.note}</div>` : ''}
      <div>${each.photos.map((one) => photo(told, each, one, withdraw))}</div><small>${each.author}</small></td>
    <td>${place(each)}</td><td data-subject=${each.id} tabindex="-1">${steps(told, each, handle)}</td></tr>`;
  return told.sightings.length === 0 ? '' : html`<h3>${word('outsideList')}</h3><p class="note">${word('outsideLaw')}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${word('outsideList')}><table class="table" id="sightings"><thead><tr><th>${word('label')}</th><th>${word('statedBy')}</th><th>${word('said')}</th>
    <th>${word('place')}</th><th>${word('handlingOf')}</th></tr></thead><tbody>${told.sightings.map(row)}</tbody></table></div>`;
}
