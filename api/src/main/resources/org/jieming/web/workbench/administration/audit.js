// The audit trail: who wrote what when, and what was done about accounts.
import { html } from 'lit-html';
import { moment } from 'jieming/shell/clock.js';
import { get } from 'jieming/shell/server.js';
import { event } from './events.js';
import { word } from './words.js';

const TO_THE_SECOND = { dateStyle: 'short', timeStyle: 'medium' };

/** Shows it by account and time, and as a table for Excel. */
export function open(desk) {
  let entries = [];
  let next;
  let asked = { of: 'register' };

  const line = (each) => html`<tr><td>${moment(each.at, TO_THE_SECOND)}</td><td>${each.account}</td><td>${event(each.what)} ${each.about}</td><td>${each.reason}</td></tr>`;

  const redraw = desk.draw(() => html`<form class="audit" @submit=${ask}>
      <label class="field"><span>${word('of')}</span><select name="of"><option value="register">${word('ofRegister')}</option><option value="accounts">${word('ofAccounts')}</option></select></label>
      <label class="field"><span>${word('who')}</span><input name="account" maxlength="64"></label>
      <label class="field"><span>${word('from')}</span><input name="from" type="date"></label>
      <label class="field"><span>${word('to')}</span><input name="to" type="date"></label>
      <div class="actions"><button class="primary">${word('ask')}</button>
        <a href="audit?${new URLSearchParams({ ...asked, f: 'csv' })}" download>${word('asTable')}</a></div></form>
    ${entries.length === 0 ? html`<p class="note">${word('nothing')}</p>` : html`<table class="table">
      <thead><tr><th>${word('at')}</th><th>${word('who')}</th><th>${word('what')}</th><th>${word('reason')}</th></tr></thead><tbody>${entries.map(line)}</tbody></table>`}
    ${next ? html`<div class="actions"><button type="button" @click=${() => more(next, {})}>${word('earlier')}</button></div>` : ''}`);

  function ask(event) {
    event.preventDefault();
    asked = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value));
    entries = [];
    more('audit', asked);
  }

  async function more(path, query) {
    try {
      const page = await get(path, query, desk.signal);
      entries = [...entries, ...page.entries];
      next = page.links.find((link) => link.rel === 'next')?.href;
      redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  more('audit', asked);
}
