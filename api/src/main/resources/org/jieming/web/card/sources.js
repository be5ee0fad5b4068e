// The sources of single statements, a line each: statement, colon, document, date and link. Told on the card, entered in the form.
import { html } from 'lit-html';
import { get } from '../shell/server.js';
import { either } from '../shell/words.js';
import { control } from './fields.js';
import { title } from './values.js';
import { word } from './words.js';

const LINE = /^([^:\uFF1A]+)[:\uFF1A](.*?)\s*(https?:\/\/\S+)?$/;
const NAMES = ['name', 'alias_names', 'short_names', 'former_names'];
const STATEMENTS = ['meaning', 'origin', 'evolution', 'description', 'pinyin'];
const DATES = /[(\uFF08][^)\uFF09]*[)\uFF09]$/;

const called = (schema, words) => {
  if (words === 'geometry') {
    return word('shape');
  }
  const found = Object.entries(schema.properties).find(([name, { 'x-title': titles }]) => [name, titles?.zh, titles?.en].includes(words));
  return found ? title(found[1], words) : words;
};

function line(schema, text) {
  const [, of, document, link] = text.match(LINE) ?? [undefined, '', text];
  const made = window.document.createElement('div');
  made.append(of ? `${called(schema, of)}${either('\uFF1A', ': ')}${document}` : document);
  if (link) {
    const leads = window.document.createElement('a');
    Object.assign(leads, { href: link, textContent: link, target: '_blank', rel: 'noopener noreferrer' });
    made.append(' ', leads);
  }
  return made;
}

/** The lines as the card tells them, links to be followed. */
export const lines = (schema, texts) => texts.map((text) => line(schema, text));

/** Whether a record takes sources and the server says that nothing is cited in it: it knows the acts behind it as well. */
export const isUncited = async (schema, { id, properties }) => 'sources' in schema.properties && !properties.source && (await get(`id/${id}`, { f: 'json' })).uncited;

/** What a record states that may have a source: its names by themselves, its shape, what is told of it. */
function statements(schema, value) {
  const names = NAMES.flatMap((name) => value(name) ?? []).map((name) => name.replace(DATES, '').trim());
  const told = STATEMENTS.filter((name) => value(name));
  return [...[...new Set(names)].map((name) => [name, name]), ['geometry', word('shape')], ...told.map((name) => [name, title(schema.properties[name], name)])];
}

function begin({ currentTarget }) {
  const box = currentTarget.closest('.field');
  const text = box.querySelector('textarea');
  const lead = `${box.querySelector('select').value}\uFF1A`;
  text.value = [...text.value.split('\n').filter((each) => each.trim()), lead].join('\n');
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

/** The field of sources: lines, and what they may be about, to begin one with. */
export function sourcesField(schema, value, reasons) {
  const property = schema.properties.sources;
  return html`<div class="field ${reasons.length > 0 ? 'wrong' : ''}"><span id="sources-title">${title(property, 'sources')}</span>
    <div role="group" aria-labelledby="sources-title">${control('sources', property, value('sources'))}
    <small>${word('sourceLine')}</small>
    <div class="actions"><select aria-label=${word('sourceOf')}>${statements(schema, value).map(([of, told]) => html`<option value=${of}>${told}</option>`)}</select>
      <button type="button" @click=${begin}>${word('addSource')}</button></div></div>
    ${reasons.map((reason) => html`<span class="reason">${reason}</span>`)}</div>`;
}
