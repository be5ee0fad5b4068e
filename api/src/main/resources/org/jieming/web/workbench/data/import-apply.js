// The decision to write a file: why, after which act, and with or without the rows that are rejected.
import { html } from 'lit-html';
import { word } from './words.js';

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
    const { counts, clean } = state.document;
    const blocked = counts.rejected > 0 && !leaveOut;
    return html`<form class="apply" @submit=${submit}>
      <label class="field"><span>${word('reason')}</span><input name="reason" maxlength="200"></label>
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
