// What the page says of the position: how exact, how old, or why there is none and what to do about it.
import { html } from 'lit-html';
import { locate, obstacle, position, stale } from './guide.js';
import { word } from './words.js';

const MINUTE = 60;

const old = ({ age_s: seconds, accuracy_m: metres }) => (seconds < 100 * MINUTE
  ? word('oldMinutes', Math.round(seconds / MINUTE), Math.round(metres)) : word('oldHours', Math.round(seconds / MINUTE / MINUTE), Math.round(metres)));

function sentence() {
  if (position()) {
    return word('accuracy', Math.round(position().accuracy_m));
  }
  const why = { denied: word('denied'), unavailable: word('unavailable'), timeout: word('timeout'), unsupported: word('unsupported') }[obstacle()];
  return [stale() && old(stale()), why || word('noFix')].filter(Boolean).join(' ');
}

/** The sentence, and a button that asks the device again while there is no position. */
export const whereabouts = () => html`<p class=${obstacle() ? 'warning' : 'note'} id="whereabouts" data-obstacle=${obstacle()}>${sentence()}
  ${position() ? '' : html`<button type="button" id="locate" @click=${locate}>${word('locate')}</button>`}</p>`;
