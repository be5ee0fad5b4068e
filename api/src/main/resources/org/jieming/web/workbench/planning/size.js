// How much a facility of a scenario offers: what the register says, or what the planner gives it.
import { html } from 'lit-html';
import { word } from './words.js';

export const SUPPLIES = ['beds_total', 'day_places', 'meals_capacity', 'building_m2'];

/** The choice of the supply that is compared, none unless chosen. */
export const supplies = () => html`<label class="field"><span>${word('supply')}</span><select name="supply"><option value="">${word('noSupply')}</option>
  ${SUPPLIES.map((each) => html`<option value=${each}>${word(each)}</option>`)}</select></label>`;

/** What a scenario keeps of the size of a facility; nothing where it stays. */
export const sized = (feature) => (feature.get('supply') === undefined ? {} : { supply: feature.get('supply') });

/** The action that is left of a facility that is neither opened nor closed. */
export const standing = (feature) => (String(feature.getGeometry().getCoordinates()) !== feature.get('home') ? 'move' : feature.get('supply') === undefined ? undefined : 'resize');

function resize(feature, supply, text) {
  const size = text === '' ? undefined : Number(text);
  feature.set('supply', size === feature.get(supply) ? undefined : size);
  if (feature.get('action') !== 'open') {
    feature.set('action', standing(feature));
  }
}

/** The field that says how much of a supply it offers; changed() is told of another size. */
export const size = (feature, supply, changed) => html`<label>${word(supply)} <input type="number" name="size" min="0" max="1000000" step="1"
  .value=${String(feature.get('supply') ?? feature.get(supply) ?? '')} @change=${({ target }) => target.reportValidity() && changed(resize(feature, supply, target.value))}></label>`;
