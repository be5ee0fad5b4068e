// A proposed name, checked as it is typed: its letters, what the rules say, and the names against it on the map.
import { html } from 'lit-html';
import { layer } from './places.js';
import { asker, verdict } from './verdict.js';
import { word } from './words.js';

const KINDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const DECIMALS = 6;

/** The fields that say what a name is of and where: kind, division, place. The form draws itself anew by redraw and asks by ask. */
export function whereabouts(desk, state, { redraw, ask, typed }) {
  const placed = (place) => {
    Object.assign(state, { place, picking: false });
    redraw();
    ask();
  };
  const pick = () => {
    state.picking = !state.picking;
    redraw();
  };
  desk.pick(({ longitude, latitude }) => {
    if (state.picking) {
      placed([longitude, latitude].map((each) => Number(each.toFixed(DECIMALS))));
      return true;
    }
    return false;
  });
  return () => html`
    <label class="field"><span>${word('kind')}</span><select name="kind" @change=${typed}>
      <option value="">${word('byEnding')}</option>${KINDS.map((kind) => html`<option value=${kind} ?selected=${state.kind === kind}>${word(kind)}</option>`)}</select></label>
    <label class="field"><span>${word('division')}</span><input name="division" inputmode="numeric" maxlength="12" .value=${state.division} @input=${typed}>
      <small>${word('divisionHint')}</small></label>
    <div class="actions"><button type="button" name="pick" aria-pressed=${String(state.picking)} @click=${pick}>${word(state.picking ? 'picking' : 'pick')}</button>
      ${state.place ? html`<span>${word('at', state.place.map((each) => each.toFixed(DECIMALS)).join(', '))}</span>
        <button type="button" class="quiet" @click=${() => placed(undefined)}>${word('clear')}</button>` : ''}</div>`;
}

/** The form above, the verdict below. */
export function open(desk) {
  desk.layer(layer);
  const state = { name: '', kind: '', division: '', place: undefined, picking: false, verdict: undefined };
  const rules = asker(desk, (told) => { state.verdict = told; redraw(); });
  const ask = () => rules.now(state);
  const typed = ({ target }) => {
    state[target.name] = target.value;
    rules.soon(state);
  };
  const where = whereabouts(desk, state, { redraw: () => redraw(), ask, typed });
  const redraw = desk.draw(() => html`
    <form id="name-check" @submit=${(event) => { event.preventDefault(); ask(); }}>
      <label class="field"><span>${word('name')}</span>
        <input name="name" maxlength="100" autocomplete="off" placeholder=${word('nameHint')} .value=${state.name} @input=${typed}></label>
      ${where()}
    </form>
    <div id="verdict" aria-live="polite">${state.verdict ? verdict(desk, state.verdict) : html`<p class="note">${word('explain')}</p>`}</div>`);
}
