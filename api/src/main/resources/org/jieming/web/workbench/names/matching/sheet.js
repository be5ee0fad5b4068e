// One table: what its columns mean, how far it is, and the queue of its rows worked by the keyboard.
import { html } from 'lit-html';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { waiting } from 'jieming/shell/waiting.js';
import { language } from 'jieming/shell/words.js';
import { queue } from './queue.js';
import { word } from './words.js';

const FORMS = ['xlsx', 'csv'];
const PAUSE = 300;
const UNDER_WAY = ['accepted', 'running'];

/** Shows the table of a number; does is { redraw, leave }. */
export function sheet(desk, id, does) {
  const address = `matchings/${id}`;
  const state = { known: undefined, said: '', refused: '', spoken: language(), leaving: false };
  const rows = queue(desk, address, { redraw: does.redraw, columns: () => state.known, counted });

  const busy = () => UNDER_WAY.includes(state.known?.search?.status);

  async function ask() {
    const lang = language();
    state.known = await get(address, { lang }, desk.signal);
    state.spoken = lang;
    does.redraw();
  }

  /** How the table stands, until a search has ended; then its rows. */
  async function load() {
    await ask();
    while (busy() && !desk.signal.aborted) {
      await new Promise((over) => { setTimeout(over, PAUSE); });
      await ask();
    }
    state.refused = state.known.search?.problem || '';
    await rows.load();
    rows.focus();
  }

  function counted() {
    ask().catch(desk.fail);
  }

  async function tell(act) {
    Object.assign(state, { said: '', refused: '' });
    try {
      await act();
    } catch (broken) {
      state.refused = toldOf(broken);
    }
    does.redraw();
  }

  const search = () => tell(async () => {
    state.known = (await request('POST', `${address}/searches`)).body;
    await load();
  });

  const columns = (event) => tell(async () => {
    event.preventDefault();
    const body = Object.fromEntries([...new FormData(event.target)].filter(([, column]) => column));
    await request('PUT', `${address}/columns`, { body, headers: { 'If-Match': state.known.etag } });
    state.known = (await request('POST', `${address}/searches`)).body;
    await load();
  });

  const accept = () => tell(async () => {
    const { body } = await request('POST', `${address}/acceptances`);
    await load();
    state.said = word('accepted', body.accepted);
  });

  const forget = () => tell(async () => {
    await request('DELETE', address);
    does.leave();
  });

  const count = (wanted) => state.known.counts.find((each) => each.state === wanted).rows;

  const meaning = (each) => html`<label class="field"><span>${each.title}</span><select name=${each.meaning}>
    <option value="">${word('unsaid')}</option>${state.known.columns.map((column) => html`<option ?selected=${column === each.column}>${column}</option>`)}</select></label>`;

  const told = () => html`<details ?open=${state.known.passes === 0 && !busy()}><summary>${word('columns')}</summary>
    <form id="matching-columns" @submit=${columns}><div class="beside">${state.known.meanings.map(meaning)}</div>
      <div class="actions"><button ?disabled=${busy()}>${word('byThese')}</button></div><p class="note">${word('againHint')}</p></form></details>`;

  const removal = () => (state.leaving
    ? html`${word('forgetSure')} <button type="button" name="forget-sure" @click=${forget}>${word('yes')}</button>`
    : html`<button type="button" class="quiet" name="forget" @click=${() => { state.leaving = true; does.redraw(); }}>${word('forget')}</button>`);

  const acts = () => html`<div class="actions">
      ${count('sure') > 0 ? html`<button type="button" name="accept" ?disabled=${busy()} @click=${accept}>${word('accept', count('sure'))}</button>` : ''}
      <button type="button" name="again" ?disabled=${busy()} @click=${search}>${word('again')}</button>
      <span>${word('result')}: ${FORMS.map((form) => html`<a href="${address}/result?f=${form}&lang=${language()}" download>${form.toUpperCase()}</a> `)}
        <a href="${address}/result?f=xlsx&decision=new&lang=${language()}" download>${word('newOnes')}</a></span>
      ${removal()}</div>`;

  const counts = () => html`<table class="table" id="matching-counts"><thead><tr>${state.known.counts.map((each) => html`<th scope="col">${each.title}</th>`)}</tr></thead>
    <tbody><tr>${state.known.counts.map((each) => html`<td data-state=${each.state}>${each.rows}</td>`)}</tr></tbody></table>`;

  /** What the server said was said in the language of then. */
  function heed() {
    if (state.known && state.spoken !== language()) {
      state.spoken = language();
      ask().then(rows.load).catch(desk.fail);
    }
  }

  load().catch(desk.fail);
  return () => (heed() || state.known ? html`<article id="matching"><h3>${state.known.file}</h3>
    <p class="note">${state.known.id} · ${state.known.area_name} · ${word('rows', state.known.rows)} · ${word('by', state.known.author, state.known.begun_on)}</p>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <p class="done" role="status" id="matching-done">${state.said}</p>
    ${told()}${counts()}${acts()}
    ${busy() ? waiting(state.known.search.message, state.known.search.progress) : rows.page()}</article>` : '');
}
