// Ending an item: from a day on it is no more, after an act; its history stays. What was recorded in error is withdrawn.
import { html, render } from 'lit-html';
import { say } from '../shell/notice.js';
import { request, toldOf } from '../shell/server.js';
import { today } from '../shell/clock.js';
import { grounds, saidDay, saidGrounds } from './grounds.js';
import { called } from './values.js';
import { word } from './words.js';

/** A header field may hold UTF-8 as percent signs and digits alone. */
const header = (text) => text && encodeURIComponent(text);

/** Shows the form in the card; does.written is called once it is written, with the id unless it is no more, does.given when it is given up. */
export function ending(box, { collection, item, etag }, does) {
  const place = document.createElement('div');
  const state = { withdrawing: false, refused: '', saving: false };
  box.replaceChildren(place);
  const draw = () => render(page(), place);

  const radio = (withdrawing) => html`<label class="check"><input type="radio" name="@how" .checked=${state.withdrawing === withdrawing}
    @change=${() => { state.withdrawing = withdrawing; draw(); }}>${word(withdrawing ? 'withdraw' : 'ends')}</label>`;

  function page() {
    return html`<form class="edit" @submit=${end}><h2>${word('ending', called(item.properties))}</h2>
      <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
      <fieldset class="grounds"><legend>${word('how')}</legend>${radio(false)}${radio(true)}
        ${state.withdrawing ? '' : html`<label class="field"><span>${word('endsOn')}</span><input type="date" name="@from" required .value=${today()}></label>`}
        ${grounds()}</fieldset>
      <div class="actions"><button class="primary" ?disabled=${state.saving}>${word(state.withdrawing ? 'withdrawNow' : 'endNow')}</button>
        <button type="button" @click=${does.given}>${word('giveUp')}</button></div></form>`;
  }

  async function end(event) {
    event.preventDefault();
    const { reason, act } = saidGrounds(event.target);
    const headers = { 'If-Match': etag, ...(reason && { 'Jieming-Reason': header(reason) }), ...(act && { 'Jieming-Act': header(JSON.stringify(act)) }) };
    const day = saidDay(event.target);
    const query = state.withdrawing ? { withdraw: true } : { 'valid-to': day };
    Object.assign(state, { refused: '', saving: true });
    draw();
    try {
      await request('DELETE', `collections/${collection}/items/${item.id}`, { query, headers });
      say(word(state.withdrawing ? 'withdrawn' : 'ended'));
      does.written(!state.withdrawing && day > today() ? item.id : undefined);
    } catch (broken) {
      Object.assign(state, { refused: toldOf(broken), saving: false });
      draw();
    }
  }

  draw();
  place.querySelector('input').focus();
  return { isDirty: () => false, end: () => {} };
}
