// Executes an analysis; forms of districts and days that several panels share, and files of what was found.
import { html } from 'lit-html';
import { carried, Refusal, request } from 'jieming/shell/server.js';
import { language } from 'jieming/shell/words.js';
import { word } from './words.js';

const FILES = [['xlsx', 'Excel'], ['csv', 'CSV'], ['geojson', 'GeoJSON']];
const REPORTS = [['docx', 'Word'], ['html', 'HTML']];

/** The result of a process as a document, or as GeoJSON when the form is geojson. */
export async function execute(process, inputs, form, signal) {
  return (await request('POST', `processes/${process}/execution`, { query: { f: form }, body: { inputs }, signal })).body;
}

/** A choice among districts that have a code. */
export const areas = (found) => html`<label class="field"><span>${word('area')}</span>
  <select name="area">${found.filter((item) => item.properties.code).map((item) => html`<option value=${item.properties.code}>${item.properties.name}</option>`)}</select></label>`;

/** The day asked about, today unless it says another, and how walks are measured; along roads where the panel can. */
export const conditions = (roads = false, day = '') => html`<div class="pair"><label class="field"><span>${word('day')}</span><input type="date" name="day" .value=${day}></label>
  <label class="field"><span>${word('way')}</span><select name="detour"><option value="1">${word('straight')}</option><option value="1.3">${word('detour')}</option>${roads ? html`<option value="walking">${word('walking')}</option>` : ''}</select></label></div>`;

/** What those fields say, as inputs of a process. */
export function said(form) {
  const { area, day, detour } = form.elements;
  const way = detour.value === 'walking' ? { distance: 'walking' } : { detour: Number(detour.value) };
  return { area: area.value, ...(day.value && { date: day.value }), ...way };
}

/** The kinds of facility, to be ticked. */
export const kindBoxes = (kinds) => html`<fieldset class="kinds"><legend>${word('kinds')}</legend>
  ${kinds.map(({ const: code, title }) => html`<label><input type="checkbox" name="kind" value=${code} ?checked=${code === 'E5'}> ${title}</label>`)}</fieldset>`;

/** The codes of the kinds ticked. */
export const ticked = (form) => [...form.querySelectorAll('[name=kind]:checked')].map((box) => box.value);

async function take(desk, process, inputs, form) {
  try {
    const answer = await fetch(`processes/${process}/execution?f=${form}`, {
      method: 'POST',
      signal: desk.signal,
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language(), ...carried() },
      body: JSON.stringify({ inputs }),
    });
    if (!answer.ok) {
      throw new Refusal(answer, await answer.json());
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${process}-${inputs.area}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (broken) {
    desk.fail(broken);
  }
}

/** Buttons that take the answer to a question away as a file; of some processes also as a report. */
export const files = (desk, process, inputs) => html`<p class="files">${word('take')}
  ${[...FILES, ...(['reach', 'gap-statement'].includes(process) ? REPORTS : [])].map(([form, title]) => html`<button type="button" class="quiet" data-file=${form} @click=${() => take(desk, process, inputs, form)}>${title}</button>`)}</p>`;
