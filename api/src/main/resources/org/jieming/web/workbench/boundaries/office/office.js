// The office check of a round: what the system found at the desk, and what people saw on imagery and maps.
import { moment } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import { word } from './words.js';

/** Half the width of what is shown around a place, in degrees. */
const AROUND = 0.004;
const OPEN = ['planned', 'field'];
const BADGES = { block: 'block', warn: 'warn', contradicted: 'block' };

/** Reads the office check of a round. */
export const readOffice = (round, signal) => get(`inspections/${round}/office-check`, {}, signal);

function row(desk, each) {
  const { longitude: x, latitude: y } = each;
  const show = () => desk.fit([x - AROUND, y - AROUND, x + AROUND, y + AROUND]);
  return html`<tr data-office=${each.kind}><td><span class="badge ${BADGES[each.word] || 'note'}">${word(each.kind)}</span> <small>${each.rule}</small></td>
    <td>${x === undefined ? each.about : html`<button type="button" class="quiet" title=${word('show')} @click=${show}>${each.about}</button>`}</td>
    <td>${either(each.zh, each.en)}</td></tr>`;
}

function summary(check, states) {
  const named = Object.entries(check.markers_by_state).map(([code, count]) => `${code === 'unknown' ? word('unknown') : either(...states[code])} ${count}`);
  return html`<p class="note">${word('prepared', check.revision, check.prepared_by, moment(check.prepared_at))}</p>
    <p>${word('states', named.join(either('、', ', ')))} ${word('clauses', check.clauses, check.clauses_confirmed)}
      ${Object.entries(check.left_off).map(([kind, more]) => word('more', word(kind), more))}</p>`;
}

const table = (desk, check) => (check.entries.length === 0 ? html`<p class="done">${word('nothing')}</p>` : html`<div class="scroll" tabindex="0">
  <table class="table"><thead><tr><th>${word('kind')}</th><th>${word('about')}</th><th>${word('what')}</th></tr></thead>
  <tbody>${check.entries.map((each) => row(desk, each))}</tbody></table></div>`);

function notes(round, segments, office) {
  const name = ({ from, to }) => segments.find((each) => each.from === from && each.to === to)?.name || word('whole');
  return office.notes.map((each) => html`<li><b>${name(each)}</b> ${each.source} ${each.taken_on || ''}: ${each.text} <small>${round.parties[each.team].name} ${each.author} ${moment(each.at)}</small></li>`);
}

const send = (round, act) => act(async ({ target }) => {
  const { source, taken, where, text } = target.elements;
  const [from, to] = where.value.split('/');
  const body = { source: source.value, text: text.value, ...(taken.value && { taken_on: taken.value }), ...(to && { from, to }) };
  await request('PUT', `inspections/${round.id}/office-notes/${crypto.randomUUID()}`, { body });
  target.reset();
});

const form = (round, segments, act) => html`<form id="office-note" @submit=${send(round, act)}>
  <label class="field"><span>${word('source')}</span><input name="source" required maxlength="200"></label>
  <label class="field"><span>${word('taken')}</span><input name="taken" type="date"></label>
  <label class="field"><span>${word('where')}</span><select name="where"><option value="">${word('whole')}</option>
    ${segments.map((each) => html`<option value="${each.from}/${each.to}">${each.name}</option>`)}</select></label>
  <label class="field"><span>${word('seen')}</span><textarea name="text" required maxlength="4000"></textarea></label>
  <button>${word('note')}</button></form>`;

/** The part of a round about its office check; act wraps what changes something. */
export function officeCheck(round, segments, office, desk, act) {
  const may = round.team && OPEN.includes(round.stage);
  const prepare = act(() => request('POST', `inspections/${round.id}/office-check`));
  return html`<details id="office-check"><summary>${word('title')}${office.check ? ` · ${office.check.entries.length}` : ''}</summary>
    <p class="note">${word('intro')}</p>
    ${office.check ? [summary(office.check, office.states), table(desk, office.check)] : html`<p>${word('notYet')}</p>`}
    <p class="actions">${may ? html`<button type="button" id="prepare-office" @click=${prepare}>${word(office.check ? 'again' : 'prepare')}</button>` : ''}
      <a href=${new URL(`inspections/${round.id}/office-check?f=html&lang=${language()}`, ROOT)} target="_blank">${word('printed')}</a></p>
    <h4>${word('notes')}</h4><ul>${notes(round, segments, office)}</ul>${may ? form(round, segments, act) : ''}</details>`;
}
