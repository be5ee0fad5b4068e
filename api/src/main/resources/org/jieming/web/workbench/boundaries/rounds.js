// Rounds of joint inspection: planned, signed by both parties, compared marker by marker, reported.
import { html } from 'lit-html';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either, language } from 'jieming/shell/words.js';
import { comparison, duty } from './comparison.js';
import { listed } from './listed.js';
import { officeCheck, readOffice } from './office/office.js';
import { between, layerOfWays, readSegments } from './segments.js';
import { sightings } from './sightings.js';
import { word } from './words.js';

const PAPERS = ['plan', 'minutes', 'report'];
/** The stage in which each paper is signed. */
const SIGNED_IN = { plan: 'planned', minutes: 'field', report: 'concluded' };
const SHORT = 8;

/** Shows the rounds one takes part in, and what may be done in them. */
export async function open(desk) {
  let rounds = [];
  let chosen;
  let told;
  let planning = false;
  let opened = false;
  let line;
  let office;
  const ways = layerOfWays();
  desk.layer(ways);

  async function read() {
    rounds = await listed(desk.signal);
    if (chosen) {
      [told, line, office] = await Promise.all([get(`inspections/${chosen}/comparison`, {}, desk.signal), readSegments(chosen, ways, desk.signal), readOffice(chosen, desk.signal)]);
    }
    desk.redraw();
    if (opened) {
      // below a long list nobody would see that it is open
      opened = false;
      document.getElementById('round')?.scrollIntoView({ block: 'start' });
    }
  }

  /** Does something and shows what came of it. */
  const act = (work) => async (event) => {
    event?.preventDefault();
    try {
      await work(event);
      await read();
    } catch (broken) {
      desk.fail(broken);
    }
  };

  const plan = act(async ({ target: { elements } }) => {
    const lines = (name) => elements[name].value.split(/[\n,、,]/).map((each) => each.trim()).filter(Boolean);
    const body = {
      line_code: elements.line_code.value.trim(),
      year: Number(elements.year.value),
      special: elements.special.checked,
      lead: elements.lead.value,
      lead_reason: elements.lead_reason.value,
      from: elements.from.value,
      to: elements.to.value,
      members: { a: lines('a'), b: lines('b') },
      text: elements.text.value,
    };
    chosen = (await request('POST', 'inspections', { body })).body.id;
    planning = false;
    opened = true;
  });

  const choose = (id) => act(async () => {
    chosen = id;
    opened = true;
  });

  const sign = (paper) => act(() => request('POST', `inspections/${chosen}/signatures`, { body: { paper, fingerprint: told.fingerprints[paper] } }));

  const minutes = act(async ({ target: { elements } }) => {
    const { headers } = await request('GET', `inspections/${chosen}`);
    await request('PUT', `inspections/${chosen}/minutes`, { body: { text: elements.minutes.value }, headers: { 'If-Match': headers.get('ETag') } });
  });

  const handle = (marker, kind, more) => act(() => {
    const both = kind === 'repaired' || kind === 'accepted' ? ['a', 'b'] : [];
    return request('PUT', `inspections/${chosen}/handling/${crypto.randomUUID()}`, { body: { marker, kind, present: both, ...more } });
  })();

  /** Tells a round from another of its line and year. */
  const kind = ({ plan: { special } }) => word(special ? 'specialKind' : 'regularKind');

  const row = (each) => html`<tr aria-current=${String(each.id === chosen)} data-round=${each.id}>
    <td><button type="button" class="quiet" @click=${choose(each.id)}>${each.line_name} ${each.plan.year}</button> <small>${kind(each)} · ${word('period', each.plan.from, each.plan.to)} · ${word('leads', each.parties[each.plan.lead].name)}</small></td>
    <td>${either(each.stage_zh, each.stage_en)}</td><td>${word('tally', each.tally.inspected, each.tally.markers, each.tally.contested)}${each.tally.renewed > 0 ? html` <b>${word('renewed', each.tally.renewed)}</b>` : ''}${each.late_statements > 0 ? html` <b>${word('lateStatements', each.late_statements)}</b>` : ''}${each.late_steps > 0 ? html` ${word('lateSteps', each.late_steps)}` : ''}</td></tr>`;

  const planForm = () => html`<form id="plan" @submit=${plan}>
    <label class="field"><span>${word('lineCode')}</span><input name="line_code" required maxlength="12"></label>
    <label class="field"><span>${word('roundYear')}</span><input name="year" type="number" min="1996" max="2200" required .value=${String(new Date().getFullYear())}></label>
    <label class="field"><span>${word('lead')}</span><select name="lead"><option value="a">${word('a')}</option><option value="b">${word('b')}</option></select></label>
    <label class="field"><span>${word('leadReason')}</span><input name="lead_reason" maxlength="2000"></label>
    <label class="field"><span>${word('from')}</span><input name="from" type="date" required></label>
    <label class="field"><span>${word('to')}</span><input name="to" type="date" required></label>
    <label class="field"><span>${word('membersA')}</span><input name="a" required></label>
    <label class="field"><span>${word('membersB')}</span><input name="b" required></label>
    <label class="field"><span>${word('planText')}</span><textarea name="text" maxlength="20000"></textarea></label>
    <label class="check"><input type="checkbox" name="special"> ${word('specialRound')}</label>
    <button class="primary">${word('planRound')}</button></form>`;

  function signatures(paper) {
    const valid = told.signatures.filter((each) => each.paper === paper && each.valid);
    const may = told.team && told.stage === SIGNED_IN[paper] && told.fingerprints[paper] && !valid.some(({ team }) => team === told.team);
    return html`<li><b>${word(paper)}</b> ${valid.map(({ team, author }) => html`<span class="badge new">${word(team)} ${author}</span> `)}
      ${may ? html`<button type="button" data-sign=${paper} @click=${sign(paper)}>${word('sign')}</button> <small>${told.fingerprints[paper].slice(0, SHORT)}</small>` : ''}</li>`;
  }

  /** The plan as both sign it. */
  function planned() {
    const { plan: agreed, parties } = told;
    const teams = ['a', 'b'].map((team) => word('teamOf', parties[team].name, (agreed.members[team] || []).join(either('、', ', ')) || '—'));
    const facts = [word('period', agreed.from, agreed.to), word('leads', parties[agreed.lead].name), ...teams, word('planned', agreed.markers.length), agreed.special ? word('specialRound') : ''];
    return html`<p class="note" id="planned">${facts.filter(Boolean).join(' · ')}</p>${agreed.text ? html`<p class="note">${agreed.text}</p>` : ''}`;
  }

  /** What both agreed on, marker by marker, as it may stand in the minutes. */
  function agreedMeasures() {
    return told.markers.flatMap(({ marker_no: number, handling: { reached, steps } }) => {
      const measure = reached === 'agreed' && steps.findLast(({ kind }) => kind === 'proposed');
      return measure ? [[number, measure.text, duty(told.parties, measure)].filter(Boolean).join(' ')] : [];
    });
  }

  function enter({ target }) {
    const { minutes: text } = target.form.elements;
    text.value = [text.value, ...agreedMeasures()].filter(Boolean).join('\n');
  }

  const detail = () => html`<section id="round"><h3>${told.line_name} ${told.plan.year} · ${either(told.stage_zh, told.stage_en)}</h3>
    ${planned()}
    <ul class="papers">${PAPERS.map(signatures)}</ul>
    ${told.photos_missing ? html`<p class="warning">${word('photosMissing', told.photos_missing)} ${told.photos_awaited.map(({ team, of, name }) => `${word(team)} ${of} ${name}`).join(either(';', '; '))}</p>` : ''}
    ${told.stage === 'field' && told.team ? html`<form @submit=${minutes}><label class="field"><span>${word('minutes')}</span><textarea name="minutes" required maxlength="20000" .value=${told.minutes}></textarea></label>${agreedMeasures().length > 0 ? html`<button type="button" name="measures" @click=${enter}>${word('enterMeasures')}</button>` : ''}<button>${word('saveMinutes')}</button></form>` : ''}
    ${told.stage === 'concluded' || told.stage === 'reported' ? html`<p class="actions"><a href=${new URL(`inspections/${chosen}/report?f=html&lang=${language()}`, ROOT)} target="_blank">${word('reportPage')}</a>
      <a href=${new URL(`inspections/${chosen}/report?f=docx&lang=${language()}`, ROOT)}>DOCX</a>
      ${told.stage === 'reported' ? html`<a href=${new URL(`inspections/${chosen}/archive`, ROOT)}>${word('archive')}</a>` : ''}</p>` : ''}
    ${officeCheck(told, line.segments, office, desk, act)}${comparison(told, desk, handle)}${sightings(told, handle)}${between(told, line, act)}</section>`;

  const inspector = () => session().roles.includes('inspector');

  desk.draw(() => html`
    <p class="actions">${inspector() ? html`<button type="button" id="new-round" @click=${() => { planning = !planning; desk.redraw(); }}>${word('newRound')}</button>` : ''}
      <a href=${new URL('field/', ROOT)} target="_blank">${word('fieldPage')}</a></p>
    ${planning ? planForm() : ''}
    ${rounds.length === 0 ? html`<p class="note">${word('noRounds')}</p>` : html`<table class="table"><thead><tr><th>${word('round')}</th><th>${word('stage')}</th><th></th></tr></thead><tbody>${rounds.map(row)}</tbody></table>`}
    ${chosen && told ? detail() : ''}`);

  try {
    await read();
  } catch (broken) {
    desk.fail(broken);
  }
}
