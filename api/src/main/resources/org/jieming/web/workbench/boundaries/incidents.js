// What devices and citizens reported of markers, and how far each report was dealt with.
import { moment, today } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either } from 'jieming/shell/words.js';
import { doubts } from './doubts.js';
import { witnessed, witnesses } from './round/witnesses.js';
import { word } from './words.js';

const LIGHTS = { open: 'red', checked: 'amber', handled: 'amber', confirmed: 'amber', closed: 'green' };
const STAGES = ['open', 'checked', 'handled', 'confirmed', 'closed'];

/** What may come next, with the word on its button; undefined when it is over. */
function next({ stage, founded, awaits_other: awaited }) {
  const closing = ['closed', 'toClosed'];
  const known = { open: ['checked', 'toChecked'], checked: founded ? ['handled', 'toHandled'] : closing, handled: awaited ? ['confirmed', 'toConfirmed'] : closing, confirmed: closing };
  return known[stage];
}

/** Lists the incidents on the lines of one's own. */
export async function open(desk) {
  let told;

  async function read() {
    told = await get('incidents', {}, desk.signal);
    desk.redraw();
  }

  const take = (incident, kind) => async (event) => {
    event.preventDefault();
    const form = event.target;
    const { founded } = form.elements;
    const body = { kind, ...witnessed(form), ...(founded && { founded: founded.value === 'true' }) };
    try {
      await request('PUT', `incidents/${incident.id}/steps/${crypto.randomUUID()}`, { body });
      await read();
      // what was said of this step is not said of the next
      form.reset();
      desk.say(word('stepNoted'));
      document.querySelector(`[data-incident="${incident.id}"] button`)?.focus();
    } catch (broken) {
      desk.fail(broken);
    }
  };

  /** A marker that is put right at its place takes both parties; of what else is done the day is told alone. */
  const attended = (incident) => (incident.takes_both ? witnesses({ a: { name: word('a') }, b: { name: word('b') } }, word('handledOn'))
    : html`<label class="field"><span>${word('handledOn')}</span><input type="date" name="done_on" required max=${today()}></label>`);

  function form(incident) {
    const [kind, label] = next(incident) || [];
    return kind && session().roles.includes('inspector') ? html`<form @submit=${take(incident, kind)}>
      ${kind === 'checked' ? html`<select name="founded" aria-label=${word('founded')}><option value="true">${word('founded')}</option><option value="false">${word('unfounded')}</option></select>` : ''}
      <input name="text" required maxlength="4000" aria-label=${word('incidentText')} placeholder=${word('incidentText')}>
      ${kind === 'handled' ? attended(incident) : ''}
      <button data-step=${kind}>${word(label)}</button></form>` : '';
  }

  /** What one party calls untrue the other may find true; of whom that is so the server knows. */
  const objection = (incident) => (incident.founded === false && session().roles.includes('inspector') ? html`<form @submit=${take(incident, 'checked')}>
    <input type="hidden" name="founded" value="true"><input name="text" required maxlength="4000" aria-label=${word('incidentText')} placeholder=${word('incidentText')}>
    <button class="quiet" data-step="objection">${word('toObjection')}</button></form>` : '');

  /** Which parties were there, as whoever confirms it is to read. */
  const attendance = ({ present }) => (present.length ? word('attended', present.map((team) => word(team)).join(either('、', ', '))) : '');

  const step = (each) => html`<div><small>${either(each.kind_zh, each.kind_en)} ${each.team ? word(each.team) : ''} ${each.founded === null ? '' : word(each.founded ? 'founded' : 'unfounded')} ${each.done_on || ''} ${each.text} ${attendance(each)} ${each.author} ${moment(each.at)}</small></div>`;

  const row = (each) => html`<tr data-incident=${each.id} data-stage=${each.stage}>
    <td><button type="button" class="quiet" @click=${() => desk.visit('boundary-markers', each.marker)}>${each.marker_no}</button></td>
    <td><b>${either(each.state_zh, each.state_en)}</b> ${each.text}<div><small>${each.reporter} ${moment(each.at)}</small>
      ${each.photo ? html`<a href=${new URL(`incidents/${each.id}/photo`, ROOT)} target="_blank">${word('photo')}</a>` : ''}</div>${doubts(each)}</td>
    <td><span class="light ${LIGHTS[each.stage]}" aria-hidden="true"></span>${either(each.stage_zh, each.stage_en)}</td>
    <td>${each.steps.map(step)}${form(each)}${objection(each)}</td></tr>`;

  function figures() {
    const { by_stage: stages, founded, unfounded, handled, median_hours: median } = told.figures;
    const counts = STAGES.map((stage) => stages[stage] || 0);
    return html`<p class="note" id="incident-figures">${word('incidentFigures', counts.reduce((sum, each) => sum + each, 0), ...counts, founded, unfounded, handled)}${median === null ? '' : word('medianHours', median.toFixed(1))}</p>`;
  }

  desk.draw(() => (!told ? '' : told.incidents.length === 0 ? html`<p class="note">${word('noIncidents')}</p>` : html`${figures()}
    <div class="scroll" tabindex="0" role="region" aria-label=${word('reportedAs')}><table class="table" id="incidents"><thead><tr><th>${word('marker')}</th><th>${word('reportedAs')}</th><th>${word('stage')}</th><th>${word('steps')}</th></tr></thead>
      <tbody>${told.incidents.map(row)}</tbody></table></div>`));

  try {
    await read();
  } catch (broken) {
    desk.fail(broken);
  }
}
