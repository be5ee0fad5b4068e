// A proposed name, checked as it is typed: its letters, what the rules say, and the names against it on the map.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { findings } from './findings.js';
import { layer, show } from './places.js';
import { word } from './words.js';

const KINDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const PAUSE = 250;
const CODE = /^[1-9]\d{5}(\d{3}|\d{6})?$/;
const DECIMALS = 6;

const letters = ({ toned, plain, sign, initials, parts }) => html`
  <p class="toned" lang="zh-Latn-pinyin">${toned}</p>
  <dl class="letters"><dt>${word('plain')}</dt><dd>${plain}</dd><dt>${word('sign')}</dt><dd>${sign}</dd><dt>${word('initials')}</dt><dd>${initials}</dd></dl>
  <p class="note">${word('parts', parts.specific, parts.generic || word('none'))}</p>`;

function doubtful({ words }) {
  const unsure = words.flatMap((each) => each.syllables).filter((each) => each.status === 'unverified' && each.syllable);
  return unsure.length === 0 ? '' : html`<p class="warning">${word('unverified', unsure.map((each) => `${each.character} ${each.syllable}`).join('、'))}</p>`;
}

/** The form above, the verdict below. */
export function open(desk) {
  const state = { name: '', kind: '', division: '', place: undefined, picking: false, verdict: undefined };
  let waiting;
  let asking;

  const redraw = desk.draw(() => html`
    <form id="name-check" @submit=${(event) => { event.preventDefault(); ask(); }}>
      <label class="field"><span>${word('name')}</span>
        <input name="name" maxlength="100" autocomplete="off" placeholder=${word('nameHint')} .value=${state.name} @input=${typed}></label>
      <label class="field"><span>${word('kind')}</span><select name="kind" @change=${typed}>
        <option value="">${word('byEnding')}</option>${KINDS.map((kind) => html`<option value=${kind} ?selected=${state.kind === kind}>${word(kind)}</option>`)}</select></label>
      <label class="field"><span>${word('division')}</span><input name="division" inputmode="numeric" maxlength="12" .value=${state.division} @input=${typed}>
        <small>${word('divisionHint')}</small></label>
      <div class="actions"><button type="button" name="pick" aria-pressed=${String(state.picking)} @click=${pick}>${word(state.picking ? 'picking' : 'pick')}</button>
        ${state.place ? html`<span>${word('at', state.place.map((each) => each.toFixed(DECIMALS)).join(', '))}</span>
          <button type="button" class="quiet" @click=${() => placed(undefined)}>${word('clear')}</button>` : ''}</div>
    </form>
    <div id="verdict" aria-live="polite">${state.verdict ? verdict(state.verdict) : html`<p class="note">${word('explain')}</p>`}</div>`);

  const verdict = (told) => html`${letters(told.romanization)}${doubtful(told.romanization)}
    ${told.scope ? html`<p class="note">${word('scope', either(told.scope.title_zh, told.scope.title_en))}</p>` : ''}
    ${findings(desk, told)}`;

  function typed({ target }) {
    state[target.name] = target.value;
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  }

  function pick() {
    state.picking = !state.picking;
    redraw();
  }

  function placed(place) {
    state.place = place;
    state.picking = false;
    redraw();
    ask();
  }

  async function ask() {
    clearTimeout(waiting);
    asking?.abort();
    asking = new AbortController();
    if (!state.name.trim()) {
      told(undefined);
      return;
    }
    try {
      const { body } = await request('POST', 'processes/name-check/execution', {
        body: { inputs: inputs() }, headers: { Accept: 'application/json' }, signal: asking.signal,
      });
      told(body);
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function inputs() {
    const { name, kind, division, place } = state;
    return { name: name.trim(), ...(kind && { kind }), ...(CODE.test(division) && { division_code: division }), ...(place && { place }) };
  }

  function told(verdict) {
    state.verdict = verdict;
    show(verdict, state.place);
    redraw();
  }

  desk.layer(layer);
  desk.pick(({ longitude, latitude }) => {
    if (state.picking) {
      placed([longitude, latitude].map((each) => Number(each.toFixed(DECIMALS))));
      return true;
    }
    return false;
  });
  desk.leave(() => { clearTimeout(waiting); asking?.abort(); show(undefined, undefined); });
}
