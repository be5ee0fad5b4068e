// The care of lines in a year: patrols, disputes and their mediation, and the assessment as a safe boundary (平安边界).
import { html } from 'lit-html';
import { dayOf, today } from 'jieming/shell/clock.js';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const ASSESSING = ['a', 'b', 'above', 'unstated'];
const STEPS = ['mediated', 'reported', 'settled'];
const KILOMETRE = 1_000;
const WHOLE = 100;

/** Lists the lines of one's own, and what is written of the one chosen. */
export async function open(desk) {
  let year = Number(today().slice(0, 4));
  let lines;
  let told;

  async function read() {
    ({ lines } = await get('line-care', { year }, desk.signal));
    told = told && (await get(`line-care/${told.line_code}`, { year }, desk.signal));
    desk.redraw();
  }

  const act = (work) => async (event) => {
    event.preventDefault();
    try {
      await work(event.target.elements);
      await read();
      return true;
    } catch (broken) {
      desk.fail(broken);
      return false;
    }
  };

  /** Writes what a form says, and empties it: what is noted is not noted again by another press. */
  const noting = (work) => async (event) => {
    const form = event.target;
    if (await act(work)(event)) {
      form.reset();
      desk.say(word('noted'));
    }
  };

  const write = (path, body) => request('PUT', `line-care/${told.line_code}/${path}`, { body });
  const fresh = () => crypto.randomUUID();
  const choose = (code) => async (event) => {
    const done = await act(() => {
      told = { line_code: code };
    })(event);
    // below a long list nobody would see that it is open
    const opened = done && document.getElementById('care');
    opened?.scrollIntoView({ block: 'nearest' });
    opened?.focus();
  };

  const patrol = noting(({ day, kilometres, persons, text }) => write(`patrols/${fresh()}`, {
    day: day.value, length_m: Number(kilometres.value) * KILOMETRE, persons: persons.value.split(/[,、\uFF0C]/).map((each) => each.trim()).filter(Boolean), text: text.value,
  }));
  const dispute = noting(({ day, text, grave }) => write(`disputes/${fresh()}`, { day: day.value, text: text.value, grave: grave.checked }));
  const step = (id) => noting(({ kind, text }) => write(`disputes/${id}/steps/${fresh()}`, { kind: kind.value, text: text.value }));
  const assess = noting((elements) => {
    const marked = told.checklist.filter(({ item }) => elements[item].value !== '');
    return write(`assessments/${fresh()}`, { year, marks: Object.fromEntries(marked.map(({ item }) => [item, { score: Number(elements[item].value) }])) });
  });

  const score = (result) => (result.vetoed ? word('vetoed') : result.score === null ? '—' : word('scored', result.score.toFixed(1), Math.round(result.share_marked * WHOLE)));

  const scores = ({ sides }) => ASSESSING.filter((side) => sides[side].result).map((side) => html`<div>${word(side)}:${score(sides[side].result)}</div>`);

  const row = (line) => html`<tr data-care=${line.line_code} aria-current=${String(line.line_code === told?.line_code)}>
    <td><button type="button" class="quiet" @click=${choose(line.line_code)}>${line.name}</button><div><small>${line.line_code}</small></div></td>
    <td>${word('patrolled', line.patrols, (line.patrolled_m / KILOMETRE).toFixed(1))}
      <div><small>${['a', 'b', 'unstated'].filter((side) => side !== 'unstated' || line.sides[side].patrols > 0).map((side) => html`${word(side)} ${line.sides[side].patrols} `)}</small></div></td>
    <td>${word('disputesOf', line.disputes, line.settled)} ${line.grave ? html`<span class="badge block">${word('graveOnes', line.grave)}</span>` : ''}</td>
    <td>${scores(line)}${line.contradicts ? html`<p class="warning">${word('contradicts')}</p>` : ''}</td></tr>`;

  const mediation = (each) => html`<li data-dispute=${each.id} data-stage=${each.stage}>${each.day} ${word(each.side)} ${each.text} <span class="badge">${word(each.stage)}</span>
    ${(each.steps || []).map((done) => html`<div><small>${dayOf(done.at)} ${word(done.side)} ${word(`step-${done.kind}`)} ${done.text} ${done.author}</small></div>`)}
    ${told.side ? html`<form class="asking" @submit=${step(each.id)}><select name="kind" aria-label=${word('steps')}>${STEPS.map((kind) => html`<option value=${kind}>${word(`step-${kind}`)}</option>`)}</select>
      <input name="text" required maxlength="4000" aria-label=${word('mediation')} placeholder=${word('mediation')}><button>${word('noteIt')}</button></form>` : ''}</li>`;

  const forms = () => html`
    ${told.side === 'above' ? '' : html`<h4>${word('notePatrol')}</h4><form class="asking" id="patrol" @submit=${patrol}><label class="field"><span>${word('day')}</span><input type="date" name="day" required></label>
      <label class="field"><span>${word('kilometres')}</span><input type="number" name="kilometres" min="0" max="100" step="0.1" required></label>
      <label class="field"><span>${word('persons')}</span><input name="persons"></label><label class="field"><span>${word('found')}</span><input name="text" maxlength="4000"></label><button>${word('notePatrol')}</button></form>`}
    <h4>${word('noteDispute')}</h4><form class="asking" id="dispute" @submit=${dispute}><label class="field"><span>${word('day')}</span><input type="date" name="day" required></label>
      <label class="field"><span>${word('quarrel')}</span><input name="text" required maxlength="4000"></label>
      <label class="check"><input type="checkbox" name="grave"> ${word('grave')}</label><button>${word('noteDispute')}</button></form>
    <h4>${word('safe')}</h4><p class="note">${word('marking')}</p><form id="assessment" @submit=${assess}>${told.checklist.map((each) => html`<label class="field"><span>${either(each.zh, each.en)}${each.veto ? html` <b>${word('vetoes')}</b>` : ''}</span>
      <input type="number" name=${each.item} min="0" max="100"></label>`)}<button>${word('assess', year)}</button></form>`;

  const leftOff = () => Object.values(told.left_off).reduce((sum, each) => sum + each, 0);

  const detail = () => html`<section id="care" tabindex="-1" aria-labelledby="care-of"><h3 id="care-of">${lines.find((each) => each.line_code === told.line_code)?.name} ${told.line_code}</h3>${leftOff() > 0 ? html`<p class="note">${word('careLeftOff', leftOff())}</p>` : ''}<h4 id="disputes">${word('disputes')}</h4><ul aria-labelledby="disputes">${told.disputes.map(mediation)}</ul>
    <h4 id="patrols">${word('patrols')}</h4><ul aria-labelledby="patrols">${told.patrols.map((each) => html`<li>${each.day} ${word(each.side)} ${(each.length_m / KILOMETRE).toFixed(1)} km ${each.persons.join('、')} ${each.text}</li>`)}</ul>
    ${told.side ? forms() : ''}</section>`;

  const another = act(({ year: asked }) => {
    year = Number(asked.value);
  });

  desk.draw(() => html`<form class="asking" id="care-year" @submit=${another}><label class="field"><span>${word('roundYear')}</span><input type="number" name="year" min="1996" max="2199" .value=${String(year)} required></label><button>${word('read')}</button></form>
    ${!lines ? '' : lines.length === 0 ? html`<p class="note">${word('noLinesOfYours')}</p>` : html`
    <table class="table" id="lines-cared"><thead><tr><th>${word('line')}</th><th>${word('patrols')}</th><th>${word('disputes')}</th><th>${word('safe')}</th></tr></thead><tbody>${lines.map(row)}</tbody></table>
    <p class="actions"><a href=${new URL(`line-care?year=${year}&f=xlsx`, ROOT)}>${word('save')}</a></p>`}
    ${told?.checklist ? detail() : ''}`);

  try {
    await read();
  } catch (broken) {
    desk.fail(broken);
  }
}
