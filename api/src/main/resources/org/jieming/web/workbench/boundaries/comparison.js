// What both teams say of each marker, side by side, with what is done about it.
import { html } from 'lit-html';
import { moment } from 'jieming/shell/clock.js';
import { either } from 'jieming/shell/words.js';
import { doubts } from './doubts.js';
import { photo } from './photo.js';
import { handling } from './round/handling.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];
const LIGHTS = { agreed: 'green', contested: 'red', awaited: 'grey' };

const light = ({ comparison: outcome, problems, renewed }) => (problems.length > 0 || renewed ? 'amber' : LIGHTS[outcome]);

const yesNo = (value) => (value === null || value === undefined ? '—' : word(value ? 'yes' : 'no'));

function statement(round, team, withdraw, { statement: said, statements, withheld, offset, state_zh: zh, state_en: en }) {
  if (!said) {
    return html`<span class="badge">${word(withheld ? 'withheld' : 'nothingYet')}</span>`;
  }
  return html`<b>${either(zh, en)}</b>
    ${offset ? html`<div>${word('offset', offset.metres)} <small>${either(offset.zh, offset.en)}</small></div>` : ''}
    <div><small>${word('legible', yesNo(said.inscription))} ${word('surroundings', yesNo(said.surroundings_changed))}
      ${Object.entries(said.objects).map(([name, there]) => html`${name}${said.objects_not_in_register?.includes(name) ? word('unlistedObject') : ''}:${yesNo(there)} `)}</small></div>
    ${said.note ? html`<div>${said.note}</div>` : ''}
    ${said.opinion || said.responsible || said.deadline ? html`<div data-advice>${word('advice', said.opinion || '', said.responsible ? round.parties[said.responsible].name : '—', said.deadline || '—')}</div>` : ''}
    <div>${said.photos.map((each) => photo(round, { team, id: said.id }, each, withdraw))}</div>
    ${doubts(said)}
    <small>${said.author} ${moment(said.observed_at)}${statements > 1 ? ` · ${word('earlier', statements - 1)}` : ''}</small>`;
}

/** The table of a round; handle(marker, kind, more) writes a step; a consent names the proposal that is shown; withdraw({ statement, hash }, reason) takes a photograph back. */
export function comparison(told, desk, handle, withdraw) {
  const row = (marker) => html`<tr data-marker=${marker.marker_no} data-comparison=${marker.comparison}>
    <td><button type="button" class="quiet" @click=${() => desk.visit('boundary-markers', marker.id)}>${marker.marker_no}</button></td>
    ${TEAMS.map((team) => html`<td data-team=${team}>${statement(told, team, withdraw, marker[team])}</td>`)}
    <td><span class="light ${light(marker)}" aria-hidden="true"></span>${word(marker.comparison)}
      ${[...marker.differences, ...marker.problems].map((each) => html`<div class="difference">${either(each.zh, each.en)} <small>${each.rule}</small></div>`)}
      ${marker.renewed ? html`<div class="difference" data-renewed>${either(marker.renewed.zh, marker.renewed.en)}</div>` : ''}</td>
    <td data-subject=${marker.id} tabindex="-1">${handling(told, marker, handle)}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${word('markers')}><table class="table" id="comparison"><thead><tr><th>${word('marker')}</th>
    ${TEAMS.map((team) => html`<th>${word(team)} ${told.parties[team].name}</th>`)}<th>${word('outcome')}</th><th>${word('handlingOf')}</th></tr></thead>
    <tbody>${told.markers.map(row)}</tbody></table></div>`;
}
