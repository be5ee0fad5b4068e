// Who was there and on which day (C-05), of a step in a round or for an incident: of each party by itself, and of the people by name.
// Nobody states it without having said so.
import { html } from 'lit-html';
import { today } from 'jieming/shell/clock.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];

/** The fields of it; the day has a label of its own. */
export const witnesses = (parties, label) => html`<label class="field"><span>${label}</span><input type="date" name="done_on" required max=${today()}></label>
  <fieldset><legend>${word('wasPresent')}</legend>${TEAMS.map((team) => html`<label class="check"><input type="checkbox" name="present" value=${team} required> ${parties[team].name}</label>`)}</fieldset>
  <label class="field"><span>${word('witnesses')}</span><input name="witnesses" required maxlength="500"></label>`;

/** What a form says of it; the people stand in its text. */
export function witnessed(form) {
  const told = new FormData(form);
  const people = told.has('witnesses') ? word('witnessed', told.get('witnesses')) : '';
  const text = [people, (told.get('text') || '').trim()].filter(Boolean).join(either(';', '; '));
  return { text, present: told.getAll('present'), ...(told.get('done_on') && { done_on: told.get('done_on') }) };
}
