// Asks what the rules say of a name as it is typed, and shows the answer.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { findings } from './findings.js';
import { show } from './places.js';
import { word } from './words.js';

const PAUSE = 250;
const CODE = /^[1-9]\d{5}(\d{3}|\d{6})?$/;

const letters = ({ toned, plain, sign, initials, parts }) => html`
  <p class="toned" lang="zh-Latn-pinyin">${toned}</p>
  <dl class="letters"><dt>${word('plain')}</dt><dd>${plain}</dd><dt>${word('sign')}</dt><dd>${sign}</dd><dt>${word('initials')}</dt><dd>${initials}</dd></dl>
  <p class="note">${word('parts', parts.specific, parts.generic || word('none'))}</p>`;

function doubtful({ words }) {
  const unsure = words.flatMap((each) => each.syllables).filter((each) => each.status === 'unverified' && each.syllable);
  return unsure.length === 0 ? '' : html`<p class="warning">${word('unverified', unsure.map((each) => `${each.character} ${each.syllable}`).join('、'))}</p>`;
}

/** The verdict on a name: its letters, where it must be unique, what the rules find. */
export const verdict = (desk, told) => html`${letters(told.romanization)}${doubtful(told.romanization)}
  ${told.scope ? html`<p class="note">${word('scope', either(told.scope.title_zh, told.scope.title_en))}</p>` : ''}
  ${findings(desk, told)}`;

/** Asks about { name, pinyin, kind, division, place, item, proposal } at once or after a pause; told gets the newest verdict, or undefined. */
export function asker(desk, told) {
  let waiting;
  let asking;

  async function now(named) {
    clearTimeout(waiting);
    asking?.abort();
    asking = new AbortController();
    if (!named.name.trim()) {
      answer(undefined, named.place);
      return;
    }
    try {
      const { body } = await request('POST', 'processes/name-check/execution', {
        body: { inputs: inputs(named) }, headers: { Accept: 'application/json' }, signal: asking.signal,
      });
      answer(body, named.place);
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function answer(verdict, place) {
    show(verdict, place);
    told(verdict);
  }

  desk.leave(() => { clearTimeout(waiting); asking?.abort(); show(undefined, undefined); });
  return {
    now,
    soon: (named) => { clearTimeout(waiting); waiting = setTimeout(() => now(named), PAUSE); },
  };
}

function inputs({ name, pinyin, kind, division, place, item, proposal }) {
  return { name: name.trim(), ...(pinyin?.trim() && { pinyin: pinyin.trim() }), ...(kind && { kind }), ...(CODE.test(division) && { division_code: division }), ...(place && { place }), ...(item && { item }), ...(proposal && { proposal }) };
}
