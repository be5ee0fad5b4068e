// Who has an account, and what it may do where.
import { html } from 'lit-html';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { role } from 'jieming/shell/roles.js';
import { accountForm } from './account-form.js';
import { word } from './words.js';

const address = (id) => `accounts/${encodeURIComponent(id)}`;

/** Lists them; the form takes the place of the list. */
export function open(desk) {
  const state = { accounts: [], edited: undefined, refused: '', secret: undefined };

  const right = (grant) => html`<span class="badge">${role(grant.role)} · ${grant.division?.name || word('everywhere')}</span> `;
  const line = (account) => html`<tr><td><b>${account.name}</b><br><small>${account.id}</small></td>
    <td>${account.closed ? html`<span class="badge rejected">${word('closed')}</span>` : account.grants.map(right)}
      ${!account.closed && account.grants.length === 0 ? word('noRight') : ''}</td>
    <td>${account.closed ? '' : html`<button type="button" name=${account.id} @click=${() => edit(account.id)}>${word('change')}</button>`}</td></tr>`;

  const list = () => html`
    ${state.secret ? html`<p class="done" role="status">${word('shownOnce')} <code>${state.secret}</code></p>` : ''}
    <div class="actions"><button type="button" class="primary" @click=${() => begin({ id: '', name: '', grants: [] })}>${word('openNew')}</button></div>
    <table class="table"><thead><tr><th>${word('name')}</th><th>${word('rights')}</th><td></td></tr></thead><tbody>${state.accounts.map(line)}</tbody></table>`;

  const form = accountForm({ state, save, close, giveUp: () => begin(undefined), redraw: () => redraw() });
  const redraw = desk.draw(() => (state.edited ? form() : list()));

  function begin(edited) {
    Object.assign(state, { edited, refused: '', secret: undefined });
    redraw();
  }

  async function edit(id) {
    try {
      const { body, headers } = await request('GET', address(id));
      begin({ ...body, etag: headers.get('ETag') });
    } catch (broken) {
      desk.fail(broken);
    }
  }

  async function load() {
    state.accounts = (await get('accounts', {}, desk.signal)).accounts;
    redraw();
  }

  async function settle(act) {
    try {
      const secret = await act();
      begin(undefined);
      state.secret = secret;
      desk.say(word('done'));
      await load();
    } catch (broken) {
      state.refused = toldOf(broken);
      redraw();
    }
  }

  function save(body) {
    const { etag, id } = state.edited;
    return settle(async () => (etag
      ? request('PUT', address(id), { body, headers: { 'If-Match': etag } }).then(() => undefined)
      : (await request('POST', 'accounts', { body })).body.password));
  }

  function close() {
    const { id, name } = state.edited;
    return window.confirm(word('closeReally', name)) && settle(() => request('DELETE', address(id)).then(() => undefined));
  }

  load().catch(desk.fail);
}
