// The time slider: the map as it was in force on a day.
import { html } from 'lit-html';
import * as server from '../shell/server.js';
import { word } from '../shell/words.js';
import { today } from '../shell/clock.js';
import { goTo, iso, shownDay } from './day.js';

const DAY = 86400000;
const EARLIEST = '1949-10-01';

let first = Date.parse(EARLIEST);

/** Learns the first day that the register tells of. */
export async function load() {
  const { extent } = await server.get('collections/divisions', { f: 'json' });
  const said = extent?.temporal?.interval?.[0]?.[0];
  if (said) {
    first = Date.parse(said.slice(0, 10));
  }
}

/** The slider with its day, to be drawn anew when the day or the language changes. */
export function slider(close) {
  const last = Math.max(0, Math.round((Date.parse(today()) - first) / DAY));
  const at = Math.round((Date.parse(shownDay() || today()) - first) / DAY);
  return html`<div class="time" role="group" aria-label=${word('time')}>
    <label><span>${word('asOf')}</span><input type="date" min=${iso(first)} max=${today()} .value=${shownDay() || today()}
      @change=${(event) => event.target.validity.valid && goTo(event.target.value)}></label>
    <input type="range" min="0" max=${last} step="1" .value=${String(at)} aria-label=${word('time')} aria-valuetext=${shownDay() || word('today')}
      @change=${(event) => goTo(iso(first + event.target.value * DAY))}>
    <button type="button" ?disabled=${!shownDay()} @click=${() => goTo()}>${word('today')}</button>
    <button type="button" class="close" aria-label=${word('close')} @click=${() => { goTo(); close(); }}>×</button>
  </div>`;
}
