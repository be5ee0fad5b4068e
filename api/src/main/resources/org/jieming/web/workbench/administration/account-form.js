// The form of one account: name, rights by role and division, and a password when one is set.
import { html } from 'lit-html';
import { role } from 'jieming/shell/roles.js';
import { word } from './words.js';

const ROLES = ['reader', 'place-name-officer', 'reviewer', 'planner', 'inspector', 'administrator'];

/** The form on state.edited; does is { state, save, close, giveUp, redraw }. */
export function accountForm({ state, save, close, giveUp, redraw }) {
  const remove = (grant) => () => {
    state.edited.grants = state.edited.grants.filter((each) => each !== grant);
    redraw();
  };

  function add() {
    state.edited.grants = [...state.edited.grants, { role: 'reader', division: null }];
    redraw();
  }

  const right = (grant, at) => html`<div class="right">
    <select aria-label=${word('role')} @change=${(event) => { grant.role = event.target.value; }}>
      ${ROLES.map((each) => html`<option value=${each} ?selected=${each === grant.role}>${role(each)}</option>`)}</select>
    <input aria-label=${word('division')} placeholder=${word('everywhere')} inputmode="numeric" pattern="\\d{6}|\\d{9}|\\d{12}" maxlength="12" name="division-${at}"
      .value=${grant.division?.code || ''} @change=${(event) => { grant.division = event.target.value.trim() ? { code: event.target.value.trim() } : null; }}>
    <button type="button" class="quiet" @click=${remove(grant)}>${word('removeRight')}</button></div>`;

  function submit(event) {
    event.preventDefault();
    const { id, name, password } = event.target.elements;
    save({
      ...(id && { id: id.value.trim() }),
      name: name.value.trim(),
      grants: state.edited.grants.map((grant) => ({ role: grant.role, division: grant.division?.code || grant.division?.id || null })),
      ...(password.value && { password: password.value }),
    });
  }

  return () => {
    const { edited, refused } = state;
    return html`<form class="account" @submit=${submit}>
      <div role="alert">${refused ? html`<p class="refused">${refused}</p>` : ''}</div>
      ${edited.etag ? html`<h3>${edited.id}</h3>` : html`<label class="field"><span>${word('id')}</span><input name="id" required maxlength="64" autocomplete="off"><small>${word('idHint')}</small></label>`}
      <label class="field"><span>${word('name')}</span><input name="name" required maxlength="60" .value=${edited.name}></label>
      <fieldset><legend>${word('rights')}</legend>${edited.grants.map(right)}
        <p class="note">${word('divisionHint')}</p><button type="button" name="add" @click=${add}>${word('addRight')}</button></fieldset>
      <label class="field"><span>${word('newPassword')}</span><input name="password" type="password" autocomplete="new-password">
        <small>${word(edited.etag ? 'keepPassword' : 'newPasswordHint')}</small></label>
      <div class="actions"><button class="primary">${word('save')}</button><button type="button" @click=${giveUp}>${word('giveUp')}</button>
        ${edited.etag ? html`<button type="button" class="quiet" @click=${close}>${word('close')}</button>` : ''}</div></form>`;
  };
}
