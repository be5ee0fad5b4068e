// The fields of a form, made from the schema of a collection: what control each property gets, and what it says.
import { html } from 'lit-html';
import { unit } from '../shell/words.js';
import { kept, title, unitOf, written } from './values.js';
import { word } from './words.js';

const LONG = 200;

const options = (codes, chosen) => codes.map((code) => html`<option value=${code.const} ?selected=${chosen.includes(code.const)}>${title(code, code.const)}</option>`);

function choice(name, codes, value) {
  return html`<select name=${name}><option value="">${word('unsaid')}</option>${options(codes, [value])}</select>`;
}

function truth(name, value) {
  return html`<select name=${name}><option value="">${word('unsaid')}</option>
    ${[true, false].map((each) => html`<option value=${String(each)} ?selected=${value === each}>${word(each ? 'yes' : 'no')}</option>`)}</select>`;
}

function many(name, { items }, value = []) {
  return items.oneOf
    ? html`<select name=${name} multiple>${options(items.oneOf, value)}</select>`
    : html`<textarea name=${name} placeholder=${word('oneALine')} .value=${value.join('\n')}></textarea>`;
}

function number(name, property, value) {
  const limit = (each) => (each === undefined ? '' : written(property, each));
  return html`<input type="number" name=${name} step=${property.type === 'integer' ? 1 : 'any'} min=${limit(property.minimum)} max=${limit(property.maximum)}
    .value=${value === undefined ? '' : String(written(property, value))}>`;
}

function text(name, { format, maxLength, pattern }, value = '') {
  return maxLength > LONG
    ? html`<textarea name=${name} maxlength=${maxLength} .value=${value}></textarea>`
    : html`<input type=${format === 'date' ? 'date' : 'text'} name=${name} maxlength=${maxLength ?? 60} pattern=${pattern ?? '.*'} .value=${value}>`;
}

/** The control of a property with a value in it; null and undefined leave it empty. */
export function control(name, property, value) {
  const given = value ?? undefined;
  if (property.type === 'array') {
    return many(name, property, given);
  }
  if (property.oneOf) {
    return choice(name, property.oneOf, given);
  }
  if (property.type === 'boolean') {
    return truth(name, given);
  }
  return ['number', 'integer'].includes(property.type) ? number(name, property, given) : text(name, property, given);
}

/** What a control says, as a value of the register; null when it says nothing. */
export function said(property, element) {
  if (property.type === 'array') {
    const all = element.multiple ? [...element.selectedOptions].map((each) => each.value) : element.value.split('\n').map((each) => each.trim()).filter(Boolean);
    return all.length > 0 ? all : null;
  }
  const plain = element.value.trim();
  if (plain === '') {
    return null;
  }
  if (property.type === 'boolean') {
    return plain === 'true';
  }
  return ['number', 'integer'].includes(property.type) ? kept(property, Number(plain)) : plain;
}

/** A field with its title, unit, control, and the reasons why what it says was refused. */
export function field(name, property, value, reasons) {
  const counted = unitOf(property) ? ` (${unit(unitOf(property))})` : '';
  return html`<label class="field ${reasons.length > 0 ? 'wrong' : ''}"><span>${title(property, name)}${counted}</span>
    ${control(name, property, value)}${reasons.map((reason) => html`<span class="reason">${reason}</span>`)}</label>`;
}
