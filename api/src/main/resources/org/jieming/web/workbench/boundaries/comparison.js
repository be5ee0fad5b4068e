// What both teams say of each marker, side by side, and what is done about markers that are not intact or may have been moved.
import { html } from 'lit-html';
import { moment } from 'jieming/shell/clock.js';
import { ROOT } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { doubts } from './doubts.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];
/** What the team that took the step before does not take as well. */
const OTHERS = new Set(['agreed', 'accepted']);
const NEXT = { proposed: 'agreed', agreed: 'repaired', repaired: 'accepted' };
const LIGHTS = { agreed: 'green', contested: 'red', awaited: 'grey' };

const light = ({ comparison: outcome, problems, renewed }) => (problems.length > 0 || renewed ? 'amber' : LIGHTS[outcome]);

const subjectOf = (code) => ({ marker: word('marker'), north: word('north'), east: word('east'), south: word('south'), west: word('west'), panorama: word('panorama') }[code] || word('segment'));

const yesNo = (value) => (value === null || value === undefined ? '—' : word(value ? 'yes' : 'no'));

/** A photograph of a round, small, with what it is of, and why it is withdrawn where it is; it leads to itself. */
export const photo = (round, { hash, subject, caption, withdrawn }) => html`<figure class="photo" ?data-withdrawn=${Boolean(withdrawn)}>
  <a href=${new URL(`inspections/${round}/photos/${hash}`, ROOT)} target="_blank"><img class="thumb" loading="lazy" alt=${caption || subjectOf(subject)} src=${new URL(`inspections/${round}/photos/${hash}`, ROOT)}></a>
  <figcaption>${subjectOf(subject)}${withdrawn ? html` <b>${word('photoWithdrawn', withdrawn)}</b>` : ''}</figcaption></figure>`;

function statement(round, { statement: said, statements, withheld, offset, state_zh: zh, state_en: en }) {
  if (!said) {
    return html`<span class="badge">${word(withheld ? 'withheld' : 'nothingYet')}</span>`;
  }
  return html`<b>${either(zh, en)}</b>
    ${offset ? html`<div>${word('offset', offset.metres)} <small>${either(offset.zh, offset.en)}</small></div>` : ''}
    <div><small>${word('legible', yesNo(said.inscription))} ${word('surroundings', yesNo(said.surroundings_changed))}
      ${Object.entries(said.objects).map(([name, there]) => html`${name}${said.objects_not_in_register?.includes(name) ? word('unlistedObject') : ''}:${yesNo(there)} `)}</small></div>
    ${said.note ? html`<div>${said.note}</div>` : ''}
    ${said.opinion || said.responsible || said.deadline ? html`<div data-advice>${word('advice', said.opinion || '', said.responsible ? round.parties[said.responsible].name : '—', said.deadline || '—')}</div>` : ''}
    <div>${said.photos.map((each) => photo(round, each))}</div>
    ${doubts(said)}
    <small>${said.author} ${moment(said.observed_at)}${statements > 1 ? ` · ${word('earlier', statements - 1)}` : ''}</small>`;
}

/** A step that is no answer to the other's: one's own proposal is taken back while nobody has agreed to it. */
function withdrawal(told, subject, handle) {
  const last = subject.handling.steps.at(-1);
  return last?.kind === 'proposed' && told.team && last.team === told.team
    ? html`<button type="button" class="quiet" data-step="withdrawn" @click=${() => handle(subject.id, 'withdrawn', { text: '', step: last.id })}>${word('withdrawn')}</button>` : '';
}

/** Who is to carry a measure out and until when, as far as that is said. */
export const duty = (parties, { responsible, deadline }) => [responsible ? `${word('responsible')} ${parties[responsible].name}` : '', deadline ? `${word('deadline')} ${deadline}` : ''].filter(Boolean).join(either(',', ', '));

const written = (parties, { handling: { steps: done } }) => done.map((step) => html`<div><small>${either(step.kind_zh, step.kind_en)} ${word(step.team)} ${step.text} ${duty(parties, step)}</small></div>`);

const dutyFields = (parties) => html`<select name="responsible" aria-label=${word('responsible')}><option value="">${word('responsible')}</option>
  ${TEAMS.map((team) => html`<option value=${team}>${parties[team].name}</option>`)}</select><input type="date" name="deadline" aria-label=${word('deadline')}>`;

/** What stands in the fields of a step; what is empty is not said. */
function filled(event) {
  const fields = [...event.target.closest('td').querySelectorAll('[name]')];
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]).filter(([, value]) => value));
}

/** The steps taken, and the next where one's own team may take it. */
export function steps(told, subject, handle) {
  const { reached, open, steps: taken } = subject.handling;
  const anew = !reached || reached === 'withdrawn' || (reached === 'accepted' && open);
  const kind = anew ? 'proposed' : NEXT[reached];
  if (!told.team || !kind || (OTHERS.has(kind) && taken.at(-1).team === told.team)) {
    return html`${written(told.parties, subject)}${withdrawal(told, subject, handle)}`;
  }
  const shown = kind === 'agreed' ? taken.at(-1).id : undefined;
  return html`${written(told.parties, subject)}<input name="text" aria-label=${word('measure')} placeholder=${word('measure')} maxlength="4000">${kind === 'proposed' ? dutyFields(told.parties) : ''}
    <button type="button" data-step=${kind} @click=${(event) => handle(subject.id, kind, { text: '', ...filled(event), step: shown })}>${word(kind)}</button>`;
}

function handling(told, marker, handle) {
  // both may have looked again, and found it intact, before the repair is accepted
  const { open, reached } = marker.handling;
  return open || reached === 'repaired' ? steps(told, marker, handle) : html`${written(told.parties, marker)}${withdrawal(told, marker, handle)}`;
}

/** The table of a round; handle(marker, kind, more) writes a step; a consent names the proposal that is shown. */
export function comparison(told, desk, handle) {
  const row = (marker) => html`<tr data-marker=${marker.marker_no} data-comparison=${marker.comparison}>
    <td><button type="button" class="quiet" @click=${() => desk.show('boundary-markers', marker.id)}>${marker.marker_no}</button></td>
    ${TEAMS.map((team) => html`<td data-team=${team}>${statement(told.id, marker[team])}</td>`)}
    <td><span class="light ${light(marker)}" aria-hidden="true"></span>${word(marker.comparison)}
      ${[...marker.differences, ...marker.problems].map((each) => html`<div class="difference">${either(each.zh, each.en)} <small>${each.rule}</small></div>`)}
      ${marker.renewed ? html`<div class="difference" data-renewed>${either(marker.renewed.zh, marker.renewed.en)}</div>` : ''}</td>
    <td>${handling(told, marker, handle)}</td></tr>`;
  return html`<div class="scroll" tabindex="0"><table class="table" id="comparison"><thead><tr><th>${word('marker')}</th>
    ${TEAMS.map((team) => html`<th>${word(team)} ${told.parties[team].name}</th>`)}<th>${word('outcome')}</th><th>${word('handlingOf')}</th></tr></thead>
    <tbody>${told.markers.map(row)}</tbody></table></div>`;
}
