// What is done about a marker that is not intact or about a place outside the list: proposed, agreed, repaired with both present
// (C-05), accepted. Who was there and on which day nobody states without having said so.
import { html } from 'lit-html';
import { today } from 'jieming/shell/clock.js';
import { either } from 'jieming/shell/words.js';
import { witnessed, witnesses } from './witnesses.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];
/** What the team that took the step before does not take as well. */
const OTHERS = new Set(['agreed', 'accepted']);
const NEXT = { proposed: 'agreed', agreed: 'repaired', repaired: 'accepted' };

/** Who is to carry a measure out and until when, as far as that is said. */
export const duty = (parties, { responsible, deadline }) => [responsible ? `${word('responsible')} ${parties[responsible].name}` : '', deadline ? `${word('deadline')} ${deadline}` : ''].filter(Boolean).join(either(',', ', '));

/** What is said when a step was written. */
export const saidOf = (kind) => word('stepWritten', word(kind));

const written = (parties, { handling: { steps: done } }) => done.map((step) => html`<div><small>${either(step.kind_zh, step.kind_en)} ${word(step.team)} ${step.done_on || ''} ${step.text} ${duty(parties, step)}</small></div>`);

/** A step that is no answer to the other's: one's own proposal is taken back while nobody has agreed to it. */
function withdrawal(told, subject, handle) {
  const last = subject.handling.steps.at(-1);
  return last?.kind === 'proposed' && told.team && last.team === told.team
    ? html`<button type="button" class="quiet" data-step="withdrawn" @click=${() => handle(subject.id, 'withdrawn', { text: '', step: last.id })}>${word('withdrawn')}</button>` : '';
}

const measure = (name, required) => html`<label class="field"><span>${word(name)}</span><textarea name="text" rows="2" maxlength="4000" ?required=${required}></textarea></label>`;

const dutyFields = (parties) => html`<label class="field"><span>${word('responsible')}</span><select name="responsible"><option value="">—</option>
  ${TEAMS.map((team) => html`<option value=${team}>${parties[team].name}</option>`)}</select></label>
  <label class="field"><span>${word('deadline')}</span><input type="date" name="deadline" min=${today()}></label>`;

/** What a form says of a step. */
function said(form) {
  const told = new FormData(form);
  const own = Object.fromEntries(['responsible', 'deadline'].map((name) => [name, told.get(name)]).filter(([, value]) => value));
  return { ...witnessed(form), ...own };
}

/** The form of a step; of each kind one of its own, so that nothing that was typed for another is left in it. */
function form(told, subject, kind, handle) {
  const shown = kind === 'agreed' ? subject.handling.steps.at(-1).id : undefined;
  const take = async (event) => {
    event.preventDefault();
    const { target } = event;
    if (await handle(subject.id, kind, { ...said(target), step: shown })) {
      target.reset();
    }
  };
  const fields = { proposed: () => html`${measure('measure', true)}${dutyFields(told.parties)}`, agreed: () => measure('remark', false) };
  const asked = fields[kind] || (() => html`${witnesses(told.parties, word(kind === 'repaired' ? 'repairedOn' : 'acceptedOn'))}${measure('whatWasDone', false)}`);
  const sheet = html`<form class="step" data-form=${kind} @submit=${take}>${asked()}<button data-step=${kind}>${word(kind)}</button></form>`;
  // of fifty markers fifty open forms would hide what is said of them
  return kind === 'agreed' ? sheet : html`<details class="steps"><summary>${word(`${kind}Form`)}</summary>${sheet}</details>`;
}

/** The steps taken, and the next where one's own team may take it. */
export function steps(told, subject, handle) {
  const { reached, open, steps: taken } = subject.handling;
  const anew = !reached || reached === 'withdrawn' || (reached === 'accepted' && open);
  const kind = anew ? 'proposed' : NEXT[reached];
  const may = told.team && kind && !(OTHERS.has(kind) && taken.at(-1).team === told.team);
  return html`${written(told.parties, subject)}${may ? form(told, subject, kind, handle) : withdrawal(told, subject, handle)}`;
}

/** The same of a marker: both may have looked again, and found it intact, before the repair is accepted. */
export function handling(told, marker, handle) {
  const { open, reached } = marker.handling;
  return open || reached === 'repaired' ? steps(told, marker, handle) : html`${written(told.parties, marker)}${withdrawal(told, marker, handle)}`;
}
