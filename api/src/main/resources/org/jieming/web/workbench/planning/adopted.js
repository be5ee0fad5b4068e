// Scenarios adopted as proposals: what waits for a second person, and what became of the others.
import { html } from 'lit-html';
import { grounds, saidGrounds } from 'jieming/card/grounds.js';
import { get, request } from 'jieming/shell/server.js';
import { dayOf } from 'jieming/shell/clock.js';
import { session } from 'jieming/shell/session.js';
import { word } from './words.js';

const PLANNERS = ['planner', 'administrator'];
export const mayPlan = () => session().roles.some((role) => PLANNERS.includes(role));

const degrees = (value) => value.toFixed(5);
const size = (change) => (change.amount === undefined ? '' : ` · ${word(change.supply)} ${change.amount}`);
/** So far around a place the map shows, degrees. */
const AROUND = 0.01;
/** A place; pressed the map goes there. */
const place = (desk, { lon, lat }) => (lon === undefined ? '' : html` <button type="button" class="quiet place" @click=${() => desk.fit([lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND])}>${degrees(lon)}, ${degrees(lat)}</button>`);

/** The day of the last step. */
const day = ({ history }) => dayOf(history.at(-1).at);

/** The list of what was adopted; kindOf(code) names a kind, written() is told when the register has changed. */
export function adopting(desk, redraw, kindOf, written) {
  let adopted = [];
  let earlier;

  function take(before, told) {
    adopted = [...before, ...told.adoptions];
    earlier = told.links.find(({ rel }) => rel === 'next')?.href;
    redraw();
  }

  const list = async () => take([], mayPlan() ? await get('adoptions', {}, desk.signal) : { adoptions: [], links: [] });

  const lengthen = async () => take(adopted, await get(earlier, {}, desk.signal));

  async function adopt({ name, version }) {
    try {
      const { body } = await request('POST', `scenarios/${encodeURIComponent(name)}/adoption`, { headers: { 'If-Match': `"${version}-0"` }, signal: desk.signal });
      await list();
      desk.say(body.stage === 'approved' ? word('approvedBefore', name, day(body)) : word('adoptedAs', name));
    } catch (broken) {
      desk.fail(broken);
    }
  }

  /** What may be done with a scenario, or was: one that is approved as it stands is not adopted once more. */
  function offer(scenario) {
    const latest = adopted.find((each) => each.scenario === scenario.name && ['submitted', 'approved'].includes(each.stage));
    const said = latest ? html`<small class="stage">${word(`stage-${latest.stage}`)} ${day(latest)}</small>` : '';
    const isDone = latest?.stage === 'approved' && latest.history.at(-1).revision > scenario.revision;
    return html`${isDone ? '' : html`<button type="button" class="quiet adopt" @click=${() => adopt(scenario)}>${word('adopt')}</button>`} ${said}`;
  }

  async function decide(each, step, more = {}) {
    try {
      await request('POST', `adoptions/${each.id}/steps`, { body: { step, ...more }, headers: { 'If-Match': `"${each.version}-0"` }, signal: desk.signal });
      await list();
      if (step === 'approve') {
        written();
      }
    } catch (broken) {
      desk.fail(broken);
    }
  }

  function approve(event, each) {
    event.preventDefault();
    decide(each, 'approve', { act: saidGrounds(event.target).act });
  }

  function reject(event, each) {
    event.preventDefault();
    decide(each, 'reject', { note: event.target.elements.note.value });
  }

  const decision = (each) => html`<form class="approve" @submit=${(event) => approve(event, each)}>${grounds(true)}<button class="primary">${word('approve')}</button></form>
    <form class="reject" @submit=${(event) => reject(event, each)}><label class="field"><span>${word('why')}</span><input name="note" required maxlength="2000"></label><button>${word('reject')}</button></form>`;

  const waits = (each) => (each.yours ? html`<p class="note">${word('secondPerson')}</p><button type="button" class="quiet" @click=${() => decide(each, 'withdraw')}>${word('withdraw')}</button>` : decision(each));

  const one = (each) => html`<details class="adoption" data-stage=${each.stage} ?open=${each.stage === 'submitted'}><summary>${each.scenario} · ${word(`stage-${each.stage}`)} ${day(each)}</summary>
    <ul>${each.changes.map((change) => html`<li>${word(`planned-${change.action}`)} ${change.name} ${kindOf(change.kind)}${place(desk, change)}${size(change)}</li>`)}</ul>${each.not_adopted.outlines.length > 0 ? html`<p class="note">${word('notAdopted', each.not_adopted.outlines.join(word('comma')))}</p>` : ''}
    ${each.stage === 'submitted' ? waits(each) : ''}</details>`;

  const template = () => (adopted.length === 0 ? '' : html`<h3>${word('adoptions')}</h3>${adopted.map(one)}${earlier ? html`<button type="button" name="earlier" @click=${() => lengthen().catch(desk.fail)}>${word('adoptionsEarlier')}</button>` : ''}`);

  return { list, offer, template };
}
