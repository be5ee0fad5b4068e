// A proposed name, checked as it is typed: its letters, what the rules say, and the names against it on the map.
import { html } from 'lit-html';
import { session } from 'jieming/shell/session.js';
import { keepsNames } from './keepers.js';
import { layer } from './places.js';
import { hand } from './proposal/handover.js';
import { asker, verdict } from './verdict.js';
import { word } from './words.js';

/** The kinds of names (PNR Art. 3). */
export const KINDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const DECIMALS = 6;
const POINT = /^(-?\d+(?:\.\d+)?)\s*[,\uFF0C\s]\s*(-?\d+(?:\.\d+)?)$/;
const WORLD = [180, 90];

/** The points of a text such as "105.02, 35.04; 105.03, 35.04"; undefined where one is none. */
function points(text) {
  const found = text.split(/[;\uFF1B\n]/).map((each) => each.trim()).filter(Boolean).map((each) => POINT.exec(each)?.slice(1).map(Number));
  return found.every((each) => each && each.every((degrees, i) => Math.abs(degrees) <= WORLD[i])) ? found : undefined;
}

/** A place or a line as it is typed: longitude, latitude in degrees, several points split by semicolons. */
export const written = ({ place, line }) => (line || (place ? [place] : [])).map((each) => each.map((degrees) => Number(degrees.toFixed(DECIMALS))).join(', ')).join('; ');

/** The fields that say what a name is of and where: kind, division, place. The form draws itself anew by redraw and asks by ask. */
export function whereabouts(desk, state, { redraw, ask, typed }) {
  const placed = (place, line) => {
    Object.assign(state, { place, line, picking: false });
    redraw();
    ask();
  };
  const pick = () => {
    state.picking = !state.picking;
    redraw();
  };
  /** A place is typed as well as pointed at; several points are a line. */
  const typedAt = ({ target }) => {
    const found = points(target.value);
    target.setCustomValidity(found ? '' : word('atWrong'));
    if (!found) {
      target.reportValidity();
      return;
    }
    placed(found[0], found.length > 1 ? found : undefined);
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
      ${state.place ? html`<button type="button" class="quiet" @click=${() => placed(undefined)}>${word('clear')}</button>` : ''}</div>
    <label class="field"><span>${word('at')}</span><input name="at" maxlength="2000" autocomplete="off" .value=${written(state)} @change=${typedAt}>
      <small>${word('atHint')}</small></label>`;
}

/** The form above, the verdict below. */
export function open(desk) {
  desk.layer(layer);
  const state = { name: '', pinyin: '', kind: '', division: '', place: undefined, picking: false, verdict: undefined };
  const rules = asker(desk, (told) => { state.verdict = told; redraw(); });
  const ask = () => rules.now(state);
  const typed = ({ target }) => {
    state[target.name] = target.value;
    rules.soon(state);
  };
  const where = whereabouts(desk, state, { redraw: () => redraw(), ask, typed });

  function propose() {
    const { name, pinyin, kind, division, place, line } = state;
    hand({ name: name.trim(), pinyin, kind, division, place, line });
    desk.turn('proposals');
  }

  const redraw = desk.draw(() => html`
    <form id="name-check" @submit=${(event) => { event.preventDefault(); ask(); }}>
      <label class="field"><span>${word('name')}</span>
        <input name="name" maxlength="100" autocomplete="off" placeholder=${word('nameHint')} .value=${state.name} @input=${typed}></label>
      <label class="field"><span>${word('spelling')}</span>
        <input name="pinyin" maxlength="200" autocomplete="off" spellcheck="false" placeholder=${word('spellingHint')} .value=${state.pinyin} @input=${typed}></label>
      ${where()}
    </form>
    ${state.name.trim() && keepsNames(session()) ? html`<div class="actions"><button type="button" name="propose" @click=${propose}>${word('propose')}</button></div>` : ''}
    <div id="verdict" aria-live="polite">${state.verdict ? verdict(desk, state.verdict) : html`<p class="note">${word('explain')}</p>`}</div>`);
}
