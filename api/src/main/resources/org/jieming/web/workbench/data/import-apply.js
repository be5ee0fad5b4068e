// The decision to write a file: why, after which act, and with or without the rows that are rejected.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const SHOWN = 3;

/** The one question about all rows that are written for a reason alone. */
const asked = (why) => html`<div class="warning" id="takes-reason"><p>${word('takesReason')}</p>
  <ul>${why.slice(0, SHOWN).map((each) => html`<li>${either(each.zh, each.en)}</li>`)}</ul>${why.length > SHOWN ? html`<p>${word('andMore', why.length - SHOWN)}</p>` : ''}</div>`;

/** The part of the panel where it is taken; apply is called with the order. */
export function applying(desk, state, apply) {
  let leaveOut = false;

  function submit(event) {
    event.preventDefault();
    const { elements } = event.target;
    const { reason } = elements;
    const act = Object.fromEntries(['number', 'title', 'authority', 'decided_on'].map((name) => [name, elements[name].value.trim()]).filter(([, value]) => value));
    apply({
      leave_out_rejected: leaveOut,
      ...(reason.value.trim() && { reason: reason.value.trim() }),
      ...(Object.keys(act).length > 0 && { act }),
    });
  }

  return () => {
    const { counts, clean, takes_reason: why = [] } = state.document;
    const blocked = counts.rejected > 0 && !leaveOut;
    return html`<form class="apply" @submit=${submit}>
      ${why.length > 0 ? asked(why) : ''}<label class="field"><span>${word('reason')}</span><input name="reason" maxlength="200" ?required=${why.length > 0}></label>
      <div class="pair"><label class="field"><span>${word('actNumber')}</span><input name="number" maxlength="100"></label>
        <label class="field"><span>${word('actTitle')}</span><input name="title" maxlength="200"></label></div>
      <div class="pair"><label class="field"><span>${word('actAuthority')}</span><input name="authority" maxlength="200"></label>
        <label class="field"><span>${word('actDate')}</span><input name="decided_on" type="date"></label></div>
      ${counts.rejected > 0 ? html`<label class="check"><input type="checkbox" name="leave-out" .checked=${leaveOut}
        @change=${(event) => { leaveOut = event.target.checked; desk.redraw(); }}>${word('leaveOut', counts.rejected)}</label>` : ''}
      ${blocked || (!clean && !leaveOut) ? html`<p class="note">${word('rejectedStay')}</p>` : ''}
      <div class="actions"><button class="primary" ?disabled=${blocked || counts.new + counts.changed === 0}>${word('apply')}</button></div>
    </form>`;
  };
}
