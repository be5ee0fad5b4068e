// Rounds of joint inspection: planned, signed by both parties, compared marker by marker, reported.
import { html } from 'lit-html';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either, language } from 'jieming/shell/words.js';
import { comparison } from './comparison.js';
import { listed } from './listed.js';
import { officeCheck, readOffice } from './office/office.js';
import { duty, saidOf } from './round/handling.js';
import { planning } from './round/plan.js';
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
  let form;
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
      const round = document.getElementById('round');
      round?.scrollIntoView({ block: 'start' });
      round?.focus({ preventScroll: true });
    }
  }

  /** Does something and shows what came of it; tells whether it was done. */
  const act = (work) => async (event) => {
    event?.preventDefault();
    try {
      await work(event);
      await read();
      return true;
    } catch (broken) {
      desk.fail(broken);
      return false;
    }
  };

  const begin = act(async () => {
    const proposed = (id) => act(() => {
      [chosen, form, opened] = [id, undefined, true];
    })();
    form = form ? undefined : await planning(desk, () => rounds, proposed);
  });

  const choose = (id) => act(async () => {
    chosen = id;
    opened = true;
  });

  /** Signs a paper; its button is gone then, and its line has the keyboard. */
  const sign = (paper) => async (event) => {
    event.preventDefault();
    const line = event.target.closest('li');
    const unfinished = event.target.elements?.unfinished?.value;
    if (await act(() => request('POST', `inspections/${chosen}/signatures`, { body: { paper, fingerprint: told.fingerprints[paper], unfinished } }))()) {
      desk.say(word('signed', word(paper)));
      line.focus();
    }
  };

  const minutes = act(async ({ target: { elements } }) => {
    const { headers } = await request('GET', `inspections/${chosen}`);
    await request('PUT', `inspections/${chosen}/minutes`, { body: { text: elements.minutes.value }, headers: { 'If-Match': headers.get('ETag') } });
    desk.say(word('minutesSaved'));
  });

  /** Writes a step of handling; the button that was pressed may be gone then, and its row has the keyboard. */
  const handle = async (subject, kind, more) => {
    const done = await act(() => request('PUT', `inspections/${chosen}/handling/${crypto.randomUUID()}`, { body: { marker: subject, kind, present: [], ...more } }))();
    if (done) {
      desk.say(saidOf(kind));
      document.querySelector(`#round [data-subject="${subject}"]`)?.focus();
    }
    return done;
  };

  /** Withdraws a photograph of one's own statements; its form is gone then, and what it says of itself has the keyboard. */
  const withdraw = async ({ statement, hash }, reason) => {
    if (await act(() => request('PUT', `inspections/${chosen}/photos/${hash}/withdrawal`, { body: { statement, reason } }))()) {
      desk.say(word('photoWithdrawn', reason));
      document.querySelector(`#round [data-photo="${statement}/${hash}"]`)?.focus();
    }
  };

  /** Tells a round from another of its line and year. */
  const kind = ({ plan: { special } }) => word(special ? 'specialKind' : 'regularKind');

  const row = (each) => html`<tr aria-current=${String(each.id === chosen)} data-round=${each.id}>
    <td><button type="button" class="quiet" @click=${choose(each.id)}>${each.line_name} ${each.plan.year}</button> <small>${kind(each)} · ${word('period', each.plan.from, each.plan.to)} · ${word('leads', each.parties[each.plan.lead].name)}</small></td>
    <td>${either(each.stage_zh, each.stage_en)}</td><td>${word('tally', each.tally.inspected, each.tally.markers, each.tally.contested)}${each.tally.renewed > 0 ? html` <b>${word('renewed', each.tally.renewed)}</b>` : ''}${each.late_statements > 0 ? html` <b>${word('lateStatements', each.late_statements)}</b>` : ''}${each.late_steps > 0 ? html` ${word('lateSteps', each.late_steps)}` : ''}</td></tr>`;

  /** What was not inspected by both: whoever signs that the round is held says why. */
  function undone() {
    const left = either(told.unfinished_zh, told.unfinished_en);
    return left ? html`<label class="field"><span class="warning">${word('undone', left)}</span><input name="unfinished" required maxlength="1000"></label>` : '';
  }

  function signatures(paper) {
    const valid = told.signatures.filter((each) => each.paper === paper && each.valid);
    const may = told.team && told.stage === SIGNED_IN[paper] && told.fingerprints[paper] && !valid.some(({ team }) => team === told.team);
    return html`<li tabindex="-1"><b>${word(paper)}</b> ${valid.map(({ team, author }) => html`<span class="badge new">${word(team)} ${author}</span> `)}
      ${may ? html`<form class="sign" @submit=${sign(paper)}>${paper === 'minutes' ? undone() : ''}<button data-sign=${paper}>${word('sign')}</button> <small>${told.fingerprints[paper].slice(0, SHORT)}</small></form>` : ''}</li>`;
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

  const detail = () => html`<section id="round" tabindex="-1" aria-labelledby="round-name"><h3 id="round-name">${told.line_name} ${told.plan.year} · ${either(told.stage_zh, told.stage_en)}</h3>
    ${planned()}
    <ul class="papers">${PAPERS.map(signatures)}</ul>
    ${told.photos_missing ? html`<p class="warning">${word('photosMissing', told.photos_missing)} ${told.photos_awaited.map(({ team, of, name }) => `${word(team)} ${of} ${name}`).join(either(';', '; '))}</p>` : ''}
    ${told.stage === 'field' && told.team ? html`<form @submit=${minutes}><label class="field"><span>${word('minutes')}</span><textarea name="minutes" required maxlength="20000" .value=${told.minutes}></textarea></label>${agreedMeasures().length > 0 ? html`<button type="button" name="measures" @click=${enter}>${word('enterMeasures')}</button>` : ''}<button>${word('saveMinutes')}</button></form>` : ''}
    ${told.stage === 'concluded' || told.stage === 'reported' ? html`<p class="actions"><a href=${new URL(`inspections/${chosen}/report?f=html&lang=${language()}`, ROOT)} target="_blank">${word('reportPage')}</a>
      <a href=${new URL(`inspections/${chosen}/report?f=docx&lang=${language()}`, ROOT)}>DOCX</a>
      ${told.stage === 'reported' ? html`<a href=${new URL(`inspections/${chosen}/archive`, ROOT)}>${word('archive')}</a>` : ''}</p>` : ''}
    ${officeCheck(told, line.segments, office, desk, act)}${comparison(told, desk, handle, withdraw)}${sightings(told, handle, withdraw)}${between(told, line, act, withdraw)}</section>`;

  const inspector = () => session().roles.includes('inspector');

  desk.draw(() => html`
    <p class="actions">${inspector() ? html`<button type="button" id="new-round" aria-expanded=${String(Boolean(form))} @click=${begin}>${word('newRound')}</button>` : ''}
      <a href=${new URL('field/', ROOT)} target="_blank">${word('fieldPage')}</a></p>
    ${form ? form() : ''}
    ${rounds.length === 0 ? html`<p class="note">${word('noRounds')}</p>` : html`<table class="table"><thead><tr><th>${word('round')}</th><th>${word('stage')}</th><th>${word('progress')}</th></tr></thead><tbody>${rounds.map(row)}</tbody></table>`}
    ${chosen && told ? detail() : ''}`);

  try {
    await read();
  } catch (broken) {
    desk.fail(broken);
  }
}
