// A facility of a scenario in the list beside the map: what it is called, what becomes of it, and how much it offers.
import { html } from 'lit-html';
import { titleOf } from './kinds.js';
import { size } from './size.js';
import { word } from './words.js';

/** A facility is called what the planner says; until then it is a new one in the language of the page. */
export const nameOf = (feature) => feature.get('name') || word('newSite');

/** What is to be opened, and of which kind, is for the planner to say. */
const named = (feature, kinds) => html`<input name="newName" maxlength="100" aria-label=${word('name')} .value=${nameOf(feature)} @change=${({ target }) => feature.set('name', target.value)}>
  <select name="newKind" aria-label=${word('kinds')} @change=${({ target }) => feature.set('kind', target.value)}>${kinds.map((each) => html`<option value=${each.const} ?selected=${each.const === feature.get('kind')}>${titleOf(each)}</option>`)}</select>`;

const BUTTONS = { close: 'restore', open: 'discard' };

/** One row; kinds are those that may be opened, turn(feature) closes or restores, changed() is told of another size. */
export function row(feature, { kinds, supply, turn, changed }) {
  const action = feature.get('action');
  return html`<tr><td>${action === 'open' ? named(feature, kinds) : feature.get('name')}</td>
    <td>${word(`action-${action || 'stays'}`)} ${supply && action !== 'close' ? size(feature, supply, changed) : ''}</td>
    <td><button type="button" class="quiet" @click=${() => turn(feature)}>${word(BUTTONS[action] || 'closeIt')}</button></td></tr>`;
}
