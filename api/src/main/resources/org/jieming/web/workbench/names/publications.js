// Publications of a district on a day: each is made as a job with its progress, then handed out for print, Word or a table.
import { html, nothing } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { firstCode, ownFirst } from 'jieming/map/own.js';
import { get, request, ROOT } from 'jieming/shell/server.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either, language } from 'jieming/shell/words.js';
import { word } from './words.js';

const PAUSE = 400;
const WORKS = [
  { id: 'gazetteer-list', title: 'list', note: 'listNote', forms: ['xlsx', 'csv'] },
  { id: 'gazetteer-dictionary', title: 'dictionary', note: 'dictionaryNote', forms: ['docx', 'html'], volumes: true },
  { id: 'gazetteer-annals', title: 'annals', note: 'annalsNote', forms: ['docx', 'html', 'json'], volumes: true },
];
const OVER = ['successful', 'failed', 'dismissed'];

/** Area and day above, the works below, each with its own progress. */
export function open(desk) {
  let found = [];
  let area = '';
  let day = '';
  let volume = 1;
  const made = new Map();

  async function settle(work, address, asked) {
    let job = await get(address, {}, desk.signal);
    while (!OVER.includes(job.status) && !desk.signal.aborted) {
      made.set(work.id, { job, address });
      redraw();
      await new Promise((over) => { setTimeout(over, PAUSE); });
      job = await get(address, {}, desk.signal);
    }
    made.set(work.id, { job, address, asked });
    redraw();
  }

  async function make(work) {
    const asked = { area, day, volume: work.volumes ? volume : 1 };
    try {
      const inputs = { area, ...(day && { date: day }), ...(work.volumes && { volume }) };
      const begun = await request('POST', `processes/${work.id}/execution`, { body: { inputs }, headers: { Prefer: 'respond-async' }, signal: desk.signal });
      await settle(work, `jobs/${begun.body.jobID}`, asked);
    } catch (broken) {
      made.delete(work.id);
      redraw();
      desk.fail(broken);
    }
  }

  async function callOff(work) {
    try {
      await request('DELETE', made.get(work.id).address);
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const file = (work, { address, asked }, form) => html`<a data-form=${form} target=${form === 'html' ? '_blank' : '_self'} rel="noopener"
    download=${form === 'html' ? nothing : `${work.id}-${asked.area}${asked.volume > 1 ? `-${asked.volume}` : ''}.${form}`} href=${new URL(`${address}/results?f=${form}&lang=${language()}`, ROOT)}>${word(form)}</a>`;

  function standing(work) {
    const known = made.get(work.id);
    if (!known) {
      return '';
    }
    const { job } = known;
    if (!OVER.includes(job.status)) {
      return waiting(either(job.message_zh, job.message_en), job.progress, () => callOff(work));
    }
    if (job.status === 'successful') {
      return html`<p class="files" role="status">${word('made', known.asked.area, known.asked.day || word('today'))} ${work.forms.map((form) => file(work, known, form))}</p>`;
    }
    return html`<p class="refused" role="alert">${job.problem ? either(job.problem.detail_zh, job.problem.detail_en) : word('calledOff')}</p>`;
  }

  const busy = (work) => made.has(work.id) && !OVER.includes(made.get(work.id).job.status);
  const piece = (work) => html`<section data-work=${work.id}><h3>${word(work.title)}</h3><p class="note">${word(work.note)}</p>
    <div class="actions"><button type="button" class="primary" ?disabled=${!area || busy(work)} @click=${() => make(work)}>${word('make')}</button></div>
    ${standing(work)}</section>`;
  const linked = () => html`<section><h3>${word('linked')}</h3><p class="note">${word('linkedNote')}</p>
    <div class="actions"><a data-form="jsonld" download href=${new URL(`linked-places?${new URLSearchParams({ area, ...(day && { date: day }) })}`, ROOT)}>${word('jsonld')}</a></div></section>`;

  const redraw = desk.draw(() => html`<form id="publications" @submit=${(event) => event.preventDefault()}>
      <label class="field"><span>${word('area')}</span><input name="area" list="areas" inputmode="numeric" maxlength="12" .value=${area} @input=${({ target }) => { area = target.value.trim(); redraw(); }}>
        <datalist id="areas">${found.map((item) => html`<option value=${item.properties.code}>${item.properties.name}</option>`)}</datalist><small>${word('areaHint')}</small></label>
      <label class="field"><span>${word('day')}</span><input type="date" name="day" .value=${day} @input=${({ target }) => { day = target.value; redraw(); }}></label>
      <label class="field"><span>${word('volume')}</span><input type="number" name="volume" min="1" .value=${volume} @input=${({ target }) => { volume = Math.max(1, Number.parseInt(target.value, 10) || 1); }}><small>${word('volumeHint')}</small></label>
    </form>${WORKS.map(piece)}${area ? linked() : ''}`);
  districts().then((all) => {
    found = ownFirst(all.filter((item) => item.properties.code));
    area ||= firstCode(found);
    redraw();
  }, desk.fail);
}
