// The choice of an area. It begins with the unit of whoever is at work, else with nobody's choice; what is chosen goes from panel to panel.
import { html } from 'lit-html';
import { session } from 'jieming/shell/session.js';
import { word } from './words.js';

let last = '';

/** The units that she works for, as far as they have codes. */
const own = () => session().grants.map(({ division }) => division).filter((unit) => unit?.code);

/** The code of the area asked about; empty while nobody chose one. */
export const area = () => last || own()[0]?.code || '';

/** A choice among her own units and the districts found; redraw() is called when it is another. */
export function areas(found, redraw) {
  const districts = found.map(({ properties }) => properties);
  const units = [...own().filter(({ code }) => !districts.some((each) => each.code === code)), ...districts];
  const chosen = area();
  const change = ({ target }) => {
    last = target.value;
    redraw();
  };
  return html`<label class="field"><span>${word('area')}</span><select name="area" required @change=${change}>
    <option value="" ?selected=${!chosen}>${word('chooseArea')}</option>
    ${units.map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}</select></label>`;
}
