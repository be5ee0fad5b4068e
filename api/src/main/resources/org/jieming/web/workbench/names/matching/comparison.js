// A row of a table and the items it may mean, side by side, with the ways to decide.
import { html } from 'lit-html';
import { get } from 'jieming/shell/server.js';
import { language } from 'jieming/shell/words.js';
import { word } from './words.js';

const KILOMETRE = 1000;
const HITS = 5;
const DECISIONS = { new: 'new', later: 'laterKey', 'not-a-place': 'not-a-place', open: 'take_back' };

const far = (metres) => (metres === undefined ? '' : metres < KILOMETRE ? word('metres', Math.round(metres)) : word('kilometres', (metres / KILOMETRE).toFixed(1)));
const found = ({ name, found: by }) => (by && by !== name ? word('foundAs', by) : '');
const likeness = ({ score }) => (score === undefined ? '' : Math.round(score));

/** What is told of an item, in the order of the eye. */
const FACETS = [
  ['name', (each) => html`<b>${each.name}</b> <small>${found(each)}</small>`],
  ['division', (each) => each.divisions.join(' ')],
  ['class', (each) => each.kind],
  ['code', (each) => each.code || ''],
  ['distance', (each) => far(each.distance_m)],
  ['score', likeness],
];

/** The part beside the queue; does is { redraw, decide(body), back() }. */
export function comparison(desk, does) {
  const state = { hits: [] };
  const candidates = (row) => [...(row?.candidates || []), ...state.hits];
  const input = (name) => desk.element.querySelector(`#comparison [name=${name}]`);

  function clear() {
    state.hits = [];
    ['q', 'note'].map(input).filter(Boolean).forEach((field) => { field.value = ''; });
  }

  function note() {
    const text = input('note')?.value.trim();
    return text ? { note: text } : {};
  }

  async function look(event, row) {
    event.preventDefault();
    const q = input('q').value.trim();
    if (q) {
      const { hits } = await get('search', { q, limit: HITS, collections: 'places,divisions,residential-areas', lang: language() }, desk.signal);
      state.hits = hits.filter((hit) => row.candidates.every((each) => each.id !== hit.id));
      does.redraw();
      does.back();
    }
  }

  const said = (table, row, facet) => {
    const { column } = table.meanings.find((each) => each.meaning === facet) || {};
    return column ? row.cells[table.columns.indexOf(column)] : '';
  };

  const head = (each, i) => html`<th scope="col"><button type="button" class="quiet" @click=${() => desk.show(each.collection, each.id)}>${word('candidate', i + 1)}</button></th>`;
  const line = (table, row, all) => ([facet, tell]) => html`<tr><th scope="row">${word(facet)}</th><td>${said(table, row, facet)}</td>${all.map((each) => html`<td>${tell(each)}</td>`)}</tr>`;
  const take = (each, i) => html`<td><button type="button" name="take-${i + 1}" @click=${() => does.decide({ decision: 'same', item: each.id, ...note() })}>${word('take')} (${i + 1})</button></td>`;

  const table = (known, row, all) => html`<div class="scroll" tabindex="0"><table class="table"><thead><tr><td></td><th scope="col">${word('said', row.number)}</th>${all.map(head)}</tr></thead>
    <tbody>${FACETS.map(line(known, row, all))}<tr><td></td><td></td>${all.map(take)}</tr></tbody></table></div>`;

  const whole = (known, row) => html`<details><summary>${word('whole')}</summary><table class="table"><tbody>
    ${known.columns.map((column, i) => html`<tr><th scope="row">${column}</th><td>${row.cells[i]}</td></tr>`)}</tbody></table></details>`;

  const page = (known, row) => html`<section id="comparison" aria-label=${word('said', row.number)}>${table(known, row, candidates(row))}
    <div class="actions">${Object.entries(DECISIONS).map(([decision, name]) => html`<button type="button" name=${decision} @click=${() => does.decide({ decision, ...note() })}>${word(name)}</button> `)}</div>
    <form @submit=${(event) => look(event, row).catch(desk.fail)} @keydown=${(event) => event.key === 'Escape' && does.back()}>
      <label class="field"><span>${word('look')}</span><input name="q" maxlength="60" autocomplete="off"></label></form>
    <label class="field"><span>${word('note')}</span><input name="note" maxlength="500" autocomplete="off" .value=${row.decision?.note || ''}></label>${whole(known, row)}</section>`;

  return { page, candidates, clear, note, look: () => input('q')?.focus() };
}
