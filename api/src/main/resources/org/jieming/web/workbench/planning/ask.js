// Fields that several panels share, and files of what was found.
import { html } from 'lit-html';
import * as address from 'jieming/shell/address.js';
import { files as handOut } from 'jieming/shell/analysis.js';
import { declared } from './declared/declared.js';
import { titleOf } from './kinds.js';
import { word } from './words.js';

export { execute } from 'jieming/shell/analysis.js';

const FILES = [['xlsx', 'Excel'], ['csv', 'CSV'], ['geojson', 'GeoJSON'], ['docx', 'Word'], ['html', 'HTML']];

/** The day asked about, today unless it says another. */
export const dayField = () => html`<label class="field"><span>${word('day')}</span><input type="date" name="day"></label>`;

/** The day, and how walks are measured. */
export const conditions = () => html`<div class="pair">${dayField()}
  <label class="field"><span>${word('way')}</span><select name="detour" @change=${({ target }) => offerEntry(target.form)}><option value="1">${word('straight')}</option><option value="1.3">${word('detour')}</option><option value="walking">${word('walking')}</option></select></label></div>
  <label class="field entry" hidden><span>${word('entry')}</span><select name="entry" disabled aria-describedby="entry-note"><option value="nearest">${word('entryNearest')}</option><option value="all-sides">${word('entryAllSides')}</option></select>
    <small id="entry-note">${word('entryNote')}</small></label>`;

/** By which roads one enters is asked of ways along roads alone. */
function offerEntry(form) {
  const { entry, detour } = form.elements;
  entry.disabled = detour.value !== 'walking';
  entry.closest('label').hidden = entry.disabled;
}

/** Keeps what a form asks in the address, so that the question can be sent on; areas and norms keep theirs. */
function keep(form) {
  const fields = new URLSearchParams([['form', form.className], ...new FormData(form)].filter(([name]) => name !== 'area' && name !== 'norm'));
  address.write('ask', fields.toString());
}

/** Fills the form of a panel with what the address asks, where it asks this form. */
export function recall(element) {
  const asked = new URLSearchParams(address.read('ask') || '');
  const form = element.querySelector('form');
  if (!form || asked.get('form') !== form.className) {
    return;
  }
  for (const name of new Set([...form.elements].map((field) => field.name).filter((each) => asked.has(each) || each === 'kind'))) {
    fill(form, name, asked.getAll(name));
  }
  settle(form);
}

/** Fills a form with the inputs of a question that was kept. */
export function refill(form, { date, kinds, radius, radii: own = {}, radius_then: then, supply, distance, detour, entry, complete_kinds: complete, complete_around: around }) {
  const wanted = { day: [date], kind: kinds, radius: [radius], radiusThen: [then], supply: [supply], detour: [distance === 'walking' ? distance : detour ?? 1], entry: [entry ?? 'nearest'], declared: complete || [], around: around || [] };
  Object.entries(wanted).forEach(([name, values]) => fill(form, name, values));
  form.querySelectorAll('[name=own]').forEach((field) => { field.value = own[field.dataset.kind] ?? ''; });
  settle(form);
}

function fill(form, name, values) {
  [...form.querySelectorAll(`[name="${name}"]`)].forEach((field, at) => {
    if (field.type === 'checkbox') {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[at] ?? '';
    }
  });
}

/** What follows from what a form says: what it declares is seen, and what its choices leave open is offered. */
function settle(form) {
  if (form.elements.entry) {
    offerEntry(form);
  }
  form.querySelectorAll('.declared, .around').forEach((box) => { box.open = Boolean(box.querySelector(':checked')); });
  form.dispatchEvent(new Event('change'));
}

/** What those fields say, as inputs of a process; the address says it then too. */
export function said(form) {
  keep(form);
  const { area, day } = form.elements;
  return { area: area.value, ...(day.value && { date: day.value }), ...way(form.elements), ...declared(form) };
}

/** How walks are measured, where a form asks. */
const way = ({ detour, entry }) => (!detour ? {} : detour.value === 'walking' ? { distance: 'walking', entry: entry.value } : { detour: Number(detour.value) });

/** By which level of unit figures are told, the finest unless another is chosen. */
export const levels = () => html`<label class="field"><span>${word('level')}</span><select name="level">
  ${['village', 'township', 'county'].map((each) => html`<option value=${each}>${word(`level-${each}`)}</option>`)}</select></label>`;

/** Brings what a question was answered with into view, below its form. */
export const reveal = (desk) => desk.element.querySelector('form + div')?.scrollIntoView({ block: 'start' });

/** The codes of the kinds ticked. */
export const ticked = (form) => [...form.querySelectorAll('[name=kind]:checked')].map((box) => box.value);

/** A form in which no kind is ticked is not sent: its first box says why. */
const oneAtLeast = ({ currentTarget }) => currentTarget.querySelector('[name=kind]').setCustomValidity(ticked(currentTarget).length > 0 ? '' : word('noKind'));

/** The radii of the kinds ticked that have one of their own, as inputs of a process; nothing where none has. */
export function radii(form) {
  const own = [...form.querySelectorAll('[name=own]')].filter(({ value, dataset }) => value && ticked(form).includes(dataset.kind)).map(({ value, dataset }) => [dataset.kind, Number(value)]);
  return own.length > 0 ? { radii: Object.fromEntries(own) } : {};
}

/** Fields for radii of their own, kind by kind. */
export const ownRadii = (kinds) => html`<details class="radii"><summary>${word('ownRadii')}</summary>
  ${kinds.map((kind) => html`<label class="field"><span>${titleOf(kind)}</span><input type="number" name="own" data-kind=${kind.const} min="1" max="100000"></label>`)}</details>`;

/** The kinds of facility, to be ticked, one at least. */
export const kindBoxes = (kinds) => html`<fieldset class="kinds" @change=${oneAtLeast}><legend>${word('kinds')}</legend>
  ${kinds.map((kind) => html`<label><input type="checkbox" name="kind" value=${kind.const} ?checked=${kind.const === 'E5'}> ${titleOf(kind)}</label>`)}</fieldset>`;

/** Buttons that take the answer to a question away, as tables, as a map, as a report, and with all it was made of. */
export const files = (desk, process, inputs) => handOut(desk, process, inputs, [...FILES, ['evidence', word('evidence')]], word('take'));
