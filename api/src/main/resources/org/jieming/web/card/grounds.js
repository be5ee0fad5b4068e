// Why something is written: a correction or a change from a day on, the reason, and the act behind it.
import { html } from 'lit-html';
import { word } from './words.js';

const text = (elements, name) => elements[name]?.value.trim() || undefined;

/**
 * The fields of reason and act, the latter demanded or not, with the reasons why an act is asked for; the date when it takes effect
 * is the form's own matter.
 */
export function grounds(demanded = false, why = []) {
  return html`<label class="field"><span>${word('reason')}</span><input name="@reason" maxlength="200"></label>
    <label class="field ${why.length > 0 ? 'wrong' : ''}"><span>${word('actNumber')}</span><input name="@number" ?required=${demanded} maxlength="100">${why.map((each) => html`<span class="reason">${each}</span>`)}</label>
    <label class="field"><span>${word('actTitle')}</span><input name="@title" maxlength="200"></label>
    <label class="field"><span>${word('actAuthority')}</span><input name="@authority" ?required=${demanded} maxlength="200"></label>
    <label class="field"><span>${word('actDate')}</span><input name="@decided" ?required=${demanded} type="date"></label>`;
}

/** What they say: { reason, act }, either undefined where nothing is said. */
export function saidGrounds({ elements }) {
  const act = { number: text(elements, '@number'), title: text(elements, '@title'), authority: text(elements, '@authority'), decided_on: text(elements, '@decided') };
  return { reason: text(elements, '@reason'), act: Object.values(act).some(Boolean) ? act : undefined };
}

/** The day in the form; undefined where none is given. */
export const saidDay = ({ elements }) => text(elements, '@from');
