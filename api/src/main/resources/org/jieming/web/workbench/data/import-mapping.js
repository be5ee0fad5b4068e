// What the columns of a file mean: proposed by the server, corrected by hand, kept for the next file.
import { html } from 'lit-html';
import { request } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const IGNORED = '@ignore';
/** Items lie in divisions, which may come in before them. */
const FIRST = { layer: 'divisions', type: 'division' };

const bringsDivisions = ({ type, file }) => type !== FIRST.type && file.layers.includes(FIRST.layer) && session().writes.includes(FIRST.layer);

/** The part of the panel that tells them; correct is called with the mapping to judge by. */
export function mapping(desk, state, correct) {
  const said = (form) => Object.fromEntries(state.document.columns.map(({ name }, at) => [name, form.elements[`column-${at}`].value]));

  async function keep(event) {
    const { form } = event.target;
    const name = form.elements.profile.value.trim();
    if (name) {
      try {
        const body = { type: state.document.type, columns: said(form), crs: state.document.crs || '' };
        await request('PUT', `import-profiles/${encodeURIComponent(name)}`, { body });
        desk.say(word('kept', name));
      } catch (broken) {
        desk.fail(broken);
      }
    }
  }

  function judge(event) {
    event.preventDefault();
    const { elements } = event.target;
    correct({
      columns: said(event.target),
      crs: elements.crs.value.trim() || null,
      ...(elements.layer && { layer: elements.layer.value }),
      ...(elements.with && { with: elements.with.checked ? FIRST.type : null }),
    });
  }

  const option = ({ destination, title_zh: zh, title_en: en, required }, chosen) => html`<option value=${destination} ?selected=${destination === chosen}>${either(zh, en)}${required ? ' *' : ''}</option>`;

  const line = (column, at) => html`<tr class=${column.destination === IGNORED ? 'ignored' : ''}><td>${column.name}</td>
    <td><select name="column-${at}" aria-label=${column.name}>${state.document.destinations.map((each) => option(each, column.destination))}</select></td></tr>`;

  const sheets = ({ layer, layers }) => (layers.length < 2 ? '' : html`<label class="field"><span>${word('layerOf')}</span>
    <select name="layer">${layers.map((each) => html`<option ?selected=${each === layer}>${each}</option>`)}</select></label>`);

  const divisions = () => html`<label class="check"><input type="checkbox" name="with" aria-describedby="with-hint" .checked=${state.document.with === FIRST.type}>${word('withDivisions')}</label>
    <p class="note" id="with-hint">${word('withDivisionsHint')}</p>`;

  return () => {
    const { columns = [], file, counts, crs = '' } = state.document;
    const offered = bringsDivisions(state.document);
    const doubtful = offered || counts.rejected > 0 || columns.some((each) => each.destination === IGNORED);
    return html`<details class="mapping" ?open=${doubtful}><summary>${word('columns')}</summary>
      <form @submit=${judge}>${sheets(file)}${offered ? divisions() : ''}
        <table class="table"><thead><tr><th>${word('column')}</th><th>${word('meaning')}</th></tr></thead><tbody>${columns.map(line)}</tbody></table>
        <label class="field"><span>${word('crs')}</span><input name="crs" maxlength="60" .value=${crs}><small>${word('crsHint')}</small></label>
        <div class="actions"><button>${word('judgeAgain')}</button></div>
        <div class="actions keep"><label for="keep-name">${word('keepAs')}</label><input id="keep-name" name="profile" maxlength="60">
          <button type="button" @click=${keep}>${word('keep')}</button></div>
      </form></details>`;
  };
}
