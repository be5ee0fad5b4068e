// The papers of a line, to be filled and given back in the panel beside; and whether markers surveyed again still fit.
import { html } from 'lit-html';
import { get, ROOT } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import { ask, save } from './ask.js';
import { listed } from './listed.js';
import { word } from './words.js';

const PROCESS = 'resurvey-fit';
const FORMS = ['xlsx', 'docx', 'html'];

/** Lists the lines of one's own, the papers of the one chosen, and a form for what was surveyed. */
export async function open(desk) {
  let lines;
  let line;
  let markers = [];
  let rounds = [];
  let asked;
  let fitted;

  const act = (work) => async (event) => {
    event.preventDefault();
    try {
      await work(event.target);
      desk.redraw();
    } catch (broken) {
      desk.fail(broken);
    }
  };

  const choose = act(async ({ value }) => {
    line = value;
    fitted = undefined;
    markers = line ? (await get(`line-papers/${line}/results`, {}, desk.signal)).rows : [];
    rounds = line ? (await listed(desk.signal)).filter((each) => each.line_code === line) : [];
  });

  /** One marker a row: number, longitude, latitude; what is no number is left to the server to name. */
  const surveyed = (text) => text.split('\n').map((row) => row.trim()).filter(Boolean).map((row) => {
    const [marker, longitude, latitude] = row.split(/[\s,\uFF0C、;\uFF1B]+/);
    return { marker_no: marker, longitude: Number(longitude), latitude: Number(latitude) };
  });

  /** Fills the form with the fixes of one team in a round; doubtful ones are left out, and the error is that which devices told. */
  const offer = act(async ({ value, form: { elements } }) => {
    const [round, team] = value.split('/');
    const stated = round ? (await get(`inspections/${round}/comparison`, {}, desk.signal)).markers : [];
    const fixes = stated.map((each) => ({ number: each.marker_no, ...each[team].statement }))
      .filter(({ fix, doubts }) => fix && !doubts.some(({ code }) => code === 'fix'));
    elements.observed.value = fixes.map(({ number, fix }) => `${number} ${fix.longitude} ${fix.latitude}`).join('\n');
    if (fixes.length > 0) {
      elements.sigma.value = Math.sqrt(fixes.reduce((sum, { fix }) => sum + fix.accuracy_m ** 2, 0) / fixes.length).toFixed(3);
    }
  });

  const offers = () => (rounds.length === 0 ? '' : html`<label class="field"><span>${word('fromRound')}</span><select name="round" @change=${offer}><option value=""></option>
    ${rounds.flatMap((each) => ['a', 'b'].map((team) => html`<option value=${`${each.id}/${team}`}>${each.plan.year} ${each.parties[team].name}</option>`))}</select></label>`);

  const fit = act(async ({ elements: { observed, model, sigma } }) => {
    asked = { line_code: line, observed: surveyed(observed.value), model: model.value, sigma_m: Number(sigma.value) };
    fitted = await ask(PROCESS, asked, 'json', desk.signal);
  });

  const address = (paper, f) => new URL(`line-papers/${line}/${paper}?f=${f}&lang=${language()}`, ROOT);
  const links = (paper) => FORMS.map((f) => html`<a href=${address(paper, f)} data-paper=${`${paper}.${f}`}>${f === 'html' ? word('forPrinter') : f.toUpperCase()}</a> `);

  const papers = () => html`<table class="table" id="line-papers"><tbody>
    <tr><td>${word('resultTable')}</td><td>${links('results')}</td></tr>
    <tr><td>${word('positionTexts')}</td><td>${links('positions')}</td></tr>
    <tr><td>${word('courseText')}</td><td>${links('course')}</td></tr>
    ${markers.map((each) => html`<tr><td>${word('registrationForm')} <button type="button" class="quiet" @click=${() => desk.visit('boundary-markers', each.id)}>${each.marker_no}</button></td>
      <td>${links(`forms/${encodeURIComponent(each.marker_no)}`)}</td></tr>`)}</tbody></table>
    <p class="note">${word('giveBackHint')}</p>`;

  const asking = () => html`<form id="resurvey" @submit=${fit}><h3>${word('resurvey')}</h3>
    ${offers()}
    <label class="field"><span>${word('surveyed')}</span><textarea name="observed" rows="5" required maxlength="200000"></textarea></label>
    <label class="field"><span>${word('model')}</span><select name="model"><option value="helmert">${word('helmert')}</option><option value="translation">${word('translation')}</option></select></label>
    <label class="field"><span>${word('sigma')}</span><input type="number" name="sigma" min="0.001" max="100" step="0.001" value="1" required></label>
    <div class="actions"><button class="primary">${word('fit')}</button></div></form>`;

  const metres = (value) => value.toFixed(3);
  const row = (each) => html`<tr data-fitted=${each.marker_no}><td>${each.marker_no}</td><td>${metres(each.offset_m)}</td><td>${metres(each.residual_m)}</td>
    <td>${each.outlier ? html`<span class="badge block">${either(each.verdict_zh, each.verdict_en)}</span>` : either(each.verdict_zh, each.verdict_en)}</td></tr>`;

  const answer = ({ shift, ...told }) => html`<p id="fitted">${word('shifted', metres(shift.east_m), metres(shift.north_m))}
    ${shift.turn_seconds === undefined ? '' : word('turned', shift.turn_seconds.toFixed(2), shift.scale_ppm.toFixed(1))} ${word('rms', metres(told.rms_m), told.used, told.markers.length)}</p>
    ${told.exhausted ? html`<p class="warning">${either(told.warning_zh, told.warning_en)}</p>` : ''}
    <table class="table"><thead><tr><th>${word('marker')}</th><th>${word('offLegal')}</th><th>${word('residual')}</th><th>${word('outcome')}</th></tr></thead><tbody>${told.markers.map(row)}</tbody></table>
    <p class="note">${either(told.note_zh, told.note_en)}</p>
    <div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button></div>`;

  desk.draw(() => html`
    ${!lines ? '' : lines.length === 0 ? html`<p class="note">${word('noLinesOfYours')}</p>` : html`
    <label class="field"><span>${word('line')}</span><select name="line" @change=${choose}><option value=""></option>
      ${lines.map((each) => html`<option value=${each.line_code}>${each.name} ${each.line_code}</option>`)}</select></label>`}
    ${line ? [papers(), asking()] : ''} ${fitted ? answer(fitted) : ''}`);

  try {
    ({ lines } = await get('line-care', {}, desk.signal));
    desk.redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
