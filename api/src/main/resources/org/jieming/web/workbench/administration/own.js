// One's own account: another password, and tokens for programs.
import { html } from 'lit-html';
import { dayOf } from 'jieming/shell/clock.js';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { word } from './words.js';

const DAYS = 90;
const MOST_DAYS = 366;

/** Shows both. */
export function open(desk) {
  const state = { tokens: undefined, token: '', refused: '', set: false };
  const address = () => `accounts/${encodeURIComponent(session().account.id)}/tokens`;

  const password = () => html`<form @submit=${change}><h3>${word('password')}</h3>
    <label class="field"><span>${word('current')}</span><input name="current" type="password" autocomplete="current-password" required></label>
    <label class="field"><span>${word('newPassword')}</span><input name="password" type="password" autocomplete="new-password" required></label>
    <label class="field"><span>${word('again')}</span><input name="again" type="password" autocomplete="new-password" required></label>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}${state.set ? html`<p class="done">${word('passwordSet')}</p>` : ''}</div>
    <div class="actions"><button class="primary">${word('password')}</button></div></form>`;

  const token = (each) => html`<li><b>${each.name}</b> ${each.reads_only ? html`<span class="badge">${word('readsOnly')}</span>` : ''}${each.reports_only ? html`<span class="badge">${word('reportsOnly')}</span>` : ''}
    <small>${word('expires', dayOf(each.expires))}</small> <button type="button" class="quiet" @click=${() => revoke(each.id)}>${word('revoke')}</button></li>`;

  const tokens = () => html`<h3>${word('tokens')}</h3><p class="note">${word('tokensHint')}</p>
    ${state.token ? html`<p class="done" role="status">${word('tokenOnce')} <code>${state.token}</code></p>` : ''}
    <ul class="tokens">${(state.tokens || []).map(token)}</ul>${state.tokens?.length === 0 ? html`<p class="note">${word('noTokens')}</p>` : ''}
    <form @submit=${make}>
      <label class="field"><span>${word('purpose')}</span><input name="name" required maxlength="60"></label>
      <label class="field"><span>${word('days')}</span><input name="days" type="number" min="1" max=${MOST_DAYS} value=${DAYS} required></label>
      <label class="check"><input type="checkbox" name="reads" checked>${word('readsOnly')}</label>
      <label class="check"><input type="checkbox" name="reports">${word('reportsOnly')}</label>
      <div class="actions"><button>${word('make')}</button></div></form>`;

  const redraw = desk.draw(() => [password(), tokens()]);

  async function change(event) {
    event.preventDefault();
    const { current, password: wanted, again } = event.target.elements;
    Object.assign(state, { refused: wanted.value === again.value ? '' : word('different'), set: false });
    if (!state.refused) {
      try {
        await request('PUT', 'session/password', { body: { current: current.value, password: wanted.value } });
        event.target.reset();
        state.set = true;
      } catch (broken) {
        state.refused = toldOf(broken);
      }
    }
    redraw();
  }

  async function load() {
    state.tokens = (await get(address(), {}, desk.signal)).tokens;
    redraw();
  }

  async function make(event) {
    event.preventDefault();
    const { name, days, reads, reports } = event.target.elements;
    try {
      state.token = (await request('POST', address(), { body: { name: name.value.trim(), days: Number(days.value), reads_only: reads.checked, reports_only: reports.checked } })).body.token;
      await load();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function revoke(id) {
    request('DELETE', `${address()}/${encodeURIComponent(id)}`).then(load).catch(desk.fail);
  }

  load().catch(desk.fail);
}
