// Executes an analysis; forms of districts and days that several panels share.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { word } from './words.js';

/** The result of a process as a document, or as GeoJSON when the form is geojson. */
export async function execute(process, inputs, form, signal) {
  return (await request('POST', `processes/${process}/execution`, { query: { f: form }, body: { inputs }, signal })).body;
}

/** A choice among districts that have a code. */
export const areas = (found) => html`<label class="field"><span>${word('area')}</span>
  <select name="area">${found.filter((item) => item.properties.code).map((item) => html`<option value=${item.properties.code}>${item.properties.name}</option>`)}</select></label>`;

/** The day asked about, today unless it says another, and how walks are taken from straight lines. */
export const conditions = (day) => html`<div class="pair"><label class="field"><span>${word('day')}</span><input type="date" name="day" .value=${day || ''}></label>
  <label class="field"><span>${word('way')}</span><select name="detour"><option value="1">${word('straight')}</option><option value="1.3">${word('detour')}</option></select></label></div>`;

/** What those fields say, as inputs of a process. */
export function said(form) {
  const { area, day, detour } = form.elements;
  return { area: area.value, ...(day.value && { date: day.value }), detour: Number(detour.value) };
}
