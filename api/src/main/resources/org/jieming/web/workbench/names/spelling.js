// The letters of many names at once: a list is pasted, and its spellings are copied or taken away as a table.
import { html } from 'lit-html';
import { execute, files } from 'jieming/shell/analysis.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import { KINDS } from './check.js';
import { word } from './words.js';

const PROCESS = 'romanize';
const FILES = [['xlsx', 'Excel'], ['csv', 'CSV']];
/** What stands between two names of a list, or between two cells of a table: never a blank, which is part of a name in letters. */
const BETWEEN = /[\n\r\t\u3001,\uFF0C;\uFF1B]+/;

/** Characters of the longest name that is spelled. */
const LONGEST = 100;

/** The names of a list, each with the line it stands in. */
const listed = (text) => text.split(/\r\n|\r|\n/)
  .flatMap((line, at) => line.split(BETWEEN).map((each) => ({ line: at + 1, name: each.trim() })))
  .filter(({ name }) => name);

const long = ({ line, name }) => html`<p class="note">${word('longLine', line, `${name.slice(0, 20)}…`)}</p>`;

const row = (each) => html`<tr><td>${each.name}</td><td class="toned" lang="zh-Latn-pinyin">${each.toned}</td><td>${each.plain}</td><td>${each.sign}</td>
  <td>${each.reading_status === 'unverified' ? html`<span class="badge warn">${either(each.reading_zh, each.reading_en)}</span>` : either(each.reading_zh, each.reading_en)}</td></tr>`;

/** The list, its kind and its division above, the letters below. */
export function open(desk) {
  const state = { asked: undefined, told: undefined, long: [], busy: false };

  async function spell(event) {
    event.preventDefault();
    const { list, kind, division } = event.target.elements;
    const pasted = listed(list.value);
    const names = pasted.filter(({ name }) => name.length <= LONGEST).map(({ name }) => name);
    state.long = pasted.filter(({ name }) => name.length > LONGEST);
    const asked = { names, ...(kind.value && { kind: kind.value }), ...(division.value.trim() && { division_code: division.value.trim() }) };
    if (names.length === 0) {
      state.told = undefined;
      redraw();
      list.focus();
      return;
    }
    Object.assign(state, { asked, told: undefined, busy: true });
    redraw();
    try {
      state.told = await execute(PROCESS, asked, 'json', desk.signal);
    } catch (broken) {
      desk.fail(broken);
    }
    state.busy = false;
    redraw();
  }

  const form = () => html`<form id="spelling" @submit=${spell}>
    <label class="field"><span>${word('listed')}</span><textarea name="list" rows="8" required spellcheck="false" placeholder=${word('listedHint')}></textarea></label>
    <div class="beside"><label class="field"><span>${word('kind')}</span><select name="kind"><option value="">${word('byEnding')}</option>${KINDS.map((kind) => html`<option value=${kind}>${word(kind)}</option>`)}</select></label>
      <label class="field"><span>${word('division')}</span><input name="division" inputmode="numeric" maxlength="12"></label></div>
    <p class="note">${word('regionHint')}</p>
    <div class="actions"><button class="primary" ?disabled=${state.busy}>${word('spell')}</button></div></form>`;

  const redraw = desk.draw(() => html`${form()}
    ${state.busy ? waiting(word('beingSpelled')) : ''}
    ${state.long.length > 0 ? html`<div id="too-long" role="alert">${state.long.map(long)}</div>` : ''}
    ${state.told ? html`<section id="spelled" aria-live="polite"><p>${word('spelled', state.told.names.length, state.told.unverified)}</p>
      <div class="scroll tall" tabindex="0"><table class="table"><thead><tr><th>${word('nameOfList')}</th><th>${word('letters')}</th><th>${word('plain')}</th><th>${word('sign')}</th><th>${word('reading')}</th></tr></thead>
        <tbody>${state.told.names.map(row)}</tbody></table></div>
      ${files(desk, PROCESS, state.asked, FILES, word('take'))}</section>` : ''}`);
}
