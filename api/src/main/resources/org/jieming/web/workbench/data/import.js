// Bringing a file into the register: sent, judged row by row, corrected, and written as one revision or not at all.
import { html } from 'lit-html';
import { refresh } from 'jieming/map/tiles.js';
import { collections, itemType } from 'jieming/shell/kinds.js';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either } from 'jieming/shell/words.js';
import { waiting } from 'jieming/shell/waiting.js';
import { applying } from './import-apply.js';
import { takingBack } from './import-back.js';
import { mapping } from './import-mapping.js';
import { verdicts } from './import-verdicts.js';
import { upload } from './upload.js';
import { word } from './words.js';

const PAUSE = 400;
const UNDER_WAY = ['judging', 'applying'];

/** Opens the panel, with a type of item chosen first; an import that is under way on the server goes on when the panel is left before its end. */
export function open(desk, first = 'place') {
  const state = { kinds: collections(desk), profiles: [], document: undefined, sent: undefined, said: '', refused: undefined };
  let sending = new AbortController();
  let asking = new AbortController();
  let leaving;
  const parts = { verdicts: verdicts(desk, state), mapping: mapping(desk, state, correct), applying: applying(desk, state, apply), back: takingBack(desk, state) };
  function page() {
    const { document: known, sent } = state;
    if (sent !== undefined) {
      return waiting(word('sending'), sent, () => sending.abort());
    }
    if (!known) {
      return [told(), form()];
    }
    if (UNDER_WAY.includes(known.status)) {
      return waiting(known.job ? either(known.job.message_zh, known.job.message_en) : word(known.status), known.job?.progress, forget);
    }
    return known.status === 'judged' ? [told(), judged(known)] : [ended(known), again()];
  }

  const told = () => html`<div role="status">${state.said ? html`<p class="done">${state.said}</p>` : ''}</div>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>`;
  const again = () => html`<div class="actions"><button type="button" class="primary" @click=${forget}>${word('another')}</button></div>`;
  const redraw = desk.draw(() => html`<div class="import">${page()}</div>`);

  function ended(known) {
    if (known.status === 'applied') {
      return html`<p class="done" role="status">${known.revision ? word('applied', known.revision) : word('nothingNew')}</p>
        ${known.revision ? parts.back.page() : ''}`;
    }
    return html`<p class="refused" role="alert">${known.problem ? either(known.problem.detail_zh, known.problem.detail_en) : word('cancelled')}</p>`;
  }

  function judged(known) {
    const { file } = known;
    return html`<h3>${file.name}</h3>
      <p class="note">${word('readAs', file.format.toUpperCase(), file.encoding || '', known.read_in_crs || word('noSystem'))}</p>
      ${parts.verdicts.page()} ${parts.mapping()} ${parts.applying()}`;
  }

  function form() {
    return html`<form @submit=${(event) => event.preventDefault()}>
      <label class="field"><span>${word('kindOf')}</span><select name="type">
        ${state.kinds().filter(({ id }) => session().writes.includes(id)).map(({ id, title }) => html`<option value=${itemType(id)} ?selected=${itemType(id) === first}>${title}</option>`)}</select></label>
      <label class="drop" @dragover=${(event) => event.preventDefault()} @drop=${dropped}>
        <input type="file" name="file" @change=${(event) => send(event.target.form, event.target.files[0])}>
        <b>${word('drop')}</b><small>${word('formats')}</small></label>
      <details><summary>${word('options')}</summary>
        <label class="field"><span>${word('profile')}</span><select name="profile"><option value="">${word('guess')}</option>
          ${state.profiles.map(({ name }) => html`<option value=${name}>${name}</option>`)}</select></label>
        <label class="field"><span>${word('crs')}</span><input name="crs" maxlength="60"><small>${word('crsHint')}</small></label>
        <label class="field"><span>${word('validFrom')}</span><input name="valid-from" type="date"></label>
      </details>
      <p class="note">${word('judgeHint')}</p></form>`;
  }

  function dropped(event) {
    event.preventDefault();
    send(event.currentTarget.closest('form'), event.dataTransfer.files[0]);
  }

  async function send(fields, file) {
    if (!file) {
      return;
    }
    const body = new FormData();
    // the list of types may still be on its way
    body.append('type', fields.elements.type.value || first);
    ['profile', 'crs', 'valid-from'].forEach((name) => fields.elements[name].value && body.append(name, fields.elements[name].value));
    body.append('file', file, file.name);
    sending = new AbortController();
    await tell(async () => {
      state.sent = 0;
      redraw();
      try {
        state.document = await upload('imports', body, (percent) => { state.sent = percent; redraw(); }, AbortSignal.any([sending.signal, desk.signal]));
      } finally {
        state.sent = undefined;
      }
      if (sending.signal.aborted) {
        await forget();
        state.said = word('cancelled');
      } else {
        await settle();
      }
    });
  }

  /** Asks how it stands until nothing more happens by itself, or it is called off: what is gone is not asked for. */
  async function settle() {
    asking = new AbortController();
    const { signal } = asking;
    redraw();
    while (UNDER_WAY.includes(state.document?.status) && !desk.signal.aborted) {
      await new Promise((over) => { setTimeout(over, PAUSE); });
      const known = signal.aborted ? undefined : await get(address(), {}, AbortSignal.any([signal, desk.signal])).catch((broken) => {
        if (!signal.aborted) {
          throw broken;
        }
      });
      if (signal.aborted) {
        return;
      }
      state.document = known;
      redraw();
    }
    if (state.document?.status === 'judged') {
      await parts.verdicts.ask();
    } else if (state.document?.status === 'applied') {
      parts.verdicts.clear();
      refresh();
    }
    redraw();
  }

  /** Does something and says what the server refused. */
  async function tell(act) {
    state.said = '';
    state.refused = undefined;
    try {
      await act();
    } catch (broken) {
      if (broken.name === 'AbortError') {
        state.said = word('cancelled');
      } else {
        state.refused = toldOf(broken);
      }
    }
    redraw();
  }

  const address = (tail = '') => `imports/${state.document.id}${tail}`;

  function correct(body) {
    return tell(async () => {
      state.document = (await request('PUT', address('/mapping'), { body, signal: desk.signal })).body;
      await settle();
    });
  }

  function apply(body) {
    return tell(async () => {
      state.document = (await request('POST', address('/apply'), { body, signal: desk.signal })).body;
      await settle();
    });
  }

  /** Calls it off, or lets it go when it is over; a second click does nothing more. */
  function forget() {
    leaving ??= leave().finally(() => { leaving = undefined; });
    return leaving;
  }

  function leave() {
    const called = UNDER_WAY.includes(state.document.status);
    asking.abort();
    return tell(async () => {
      await request('DELETE', address()).catch((broken) => {
        // it goes on
        settle().catch(desk.fail);
        throw broken;
      });
      state.document = undefined;
      state.said = called ? word('cancelled') : '';
      parts.verdicts.clear();
      parts.back.clear();
    });
  }

  get('import-profiles', {}, desk.signal).then(({ profiles }) => {
    state.profiles = profiles;
    redraw();
  }, desk.fail);
}
