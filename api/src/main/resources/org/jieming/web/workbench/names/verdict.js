// Asks what the rules say of a name as it is typed, and shows the answer.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { findings } from './findings.js';
import { go, show } from './places.js';
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
  ${told.scope ? html`<p class="note">${word('scope', either(told.scope.title_zh, told.scope.title_en))}${told.scope.includes_hidden ? '' : word('publicOnly')}</p>` : ''}
  ${findings(desk, told)}`;

/** What the rules say of { name, pinyin, kind, division, place, item, proposal }. */
export const judged = async (named, signal) => (await request('POST', 'processes/name-check/execution', {
  body: { inputs: inputs(named) }, headers: { Accept: 'application/json' }, signal,
})).body;

const placed = ({ line, place, kept }) => (line ? { type: 'LineString', coordinates: line } : place || kept);

/** Asks about the same, and draws it on the map, at once or after a pause; told gets the newest verdict, or undefined. */
export function asker(desk, told) {
  let waiting;
  let asking;
  let drawn;

  async function now(named) {
    clearTimeout(waiting);
    asking?.abort();
    asking = new AbortController();
    if (isElsewhere(named)) {
      answered({ name: named.name, findings: [] }, named);
    }
    if (!named.name.trim()) {
      answer(undefined, named);
      return;
    }
    try {
      answer(await judged(named, asking.signal), named);
    } catch (broken) {
      desk.fail(broken);
    }
  }

  /** Whether it lies where nothing was drawn yet: it is seen before the rules have answered. */
  const isElsewhere = (named) => placed(named) && JSON.stringify(placed(named)) !== drawn;

  function answered(verdict, named) {
    drawn = JSON.stringify(placed(named));
    show(verdict, placed(named));
    go();
  }

  function answer(verdict, named) {
    answered(verdict, named);
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
