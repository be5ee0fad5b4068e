// The corner of the page where one signs in, sees who one is, and signs out.
import { html, render } from 'lit-html';
import { moment } from './clock.js';
import { fail } from './notice.js';
import { role } from './roles.js';
import { toldOf } from './server.js';
import { ask, onSession, session, signIn, signOut } from './session.js';
import { onLanguage, word } from './words.js';

const place = document.getElementById('account');
const dialog = document.getElementById('sign-in');
let refused = '';
let trying = false;

function draw() {
  const { signed_in: known, account } = session();
  render(html`<button type="button" @click=${open}>${known ? account.name : word('signIn')}</button>`, place);
  render(known ? whoAmI() : form(), dialog);
}

const head = (text) => html`<div class="dialog-head"><h2 id="sign-in-title">${text}</h2>
  <button type="button" class="close" aria-label=${word('close')} @click=${() => dialog.close()}>×</button></div>`;

function form() {
  return html`${head(word('signIn'))}
    <form method="dialog" @submit=${submit}>
      <label class="field"><span>${word('account')}</span><input name="account" autocomplete="username" required maxlength="64"></label>
      <label class="field"><span>${word('password')}</span><input name="password" type="password" autocomplete="current-password" required></label>
      <div role="alert">${refused ? html`<p class="refused">${refused}</p>` : ''}</div>
      <div class="actions"><button class="primary" ?disabled=${trying}>${word(trying ? 'signingIn' : 'signIn')}</button></div>
      ${session().sign_on ? html`<p><a class="sign-on" href=${session().sign_on}>${word('signOn')}</a></p>` : ''}
      <p class="note">${word('forgotten')}</p>
    </form>`;
}

function whoAmI() {
  const { account, grants, expires } = session();
  return html`${head(account.name)}
    <dl>
      ${grants.map((grant) => html`<dt>${role(grant.role)}</dt><dd>${grant.division?.name || word('everywhere')}</dd>`)}
      <dt>${word('signedInUntil')}</dt><dd>${moment(expires)}</dd>
    </dl>
    ${grants.length === 0 ? html`<p class="warning">${word('noGrants')}</p>` : ''}
    <div class="actions"><button type="button" class="primary" @click=${leave}>${word('signOut')}</button></div>`;
}

async function submit(event) {
  event.preventDefault();
  const { account, password } = event.target.elements;
  trying = true;
  refused = '';
  draw();
  try {
    await signIn(account.value.trim(), password.value);
    event.target.reset();
    dialog.close();
  } catch (broken) {
    refused = toldOf(broken);
    password.select();
  } finally {
    trying = false;
    draw();
  }
}

async function leave() {
  dialog.close();
  await signOut().catch(fail);
}

/** Opens the dialog: to sign in, or to see who one is. */
export function open() {
  refused = '';
  draw();
  dialog.showModal();
  dialog.querySelector('input, .primary').focus();
}

/** Asks who is at work and shows it. */
export async function start() {
  onSession(draw);
  onLanguage(draw);
  await ask();
}
