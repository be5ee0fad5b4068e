// The days by which the law wants a proposal filed and announced, each with its light.
import { html } from 'lit-html';
import { word } from './words.js';

const lamp = (deadline) => html`<p class="due"><span class="lamp ${deadline.light}" role="img" aria-label=${word(deadline.light)}></span>
  ${word(deadline.step)} · ${word(deadline.done_on ? 'doneOn' : deadline.days_left < 0 ? 'late' : 'left', deadline.last, deadline.done_on || Math.abs(deadline.days_left))}
  ${deadline.done_on || deadline.last === deadline.next_weekday ? '' : html`<small>${word('restDay', deadline.next_weekday)}</small>`}</p>`;

/** Every deadline of a proposal with its light, that it was entered late, and what of it is to be withdrawn. */
export const lamps = ({ deadlines, late_entry: late, to_withdraw: gone }) => html`${deadlines.map(lamp)}
  ${late ? html`<p class="due late-entry">${word('lateEntry')}</p>` : ''}${gone.map((each) => html`<p class="due to-withdraw">${word('toWithdraw', word(each.step), each.on)}</p>`)}`;
