// The kinds of which a planner declares that all there are in the area are recorded: of others that a county has none of on record
// nobody knows whether there are any, and people are neither served nor short. It goes with the question, into the address and into a
// scenario that is kept.
import { html } from 'lit-html';
import { titleOf } from '../kinds.js';
import { word } from './words.js';

/** Boxes for kinds, as a schema lists them. */
export const declaration = (kinds) => html`<details class="declared"><summary>${word('declared')}</summary><p class="note">${word('declaredNote')}</p>
  <div class="boxes">${kinds.map((kind) => html`<label><input type="checkbox" name="declared" value=${kind.const}> ${titleOf(kind)}</label>`)}</div></details>`;

/** The same with boxes for the counties around, for panels in which one over the border may serve. */
export const declarations = (kinds) => html`${declaration(kinds)}<details class="around"><summary>${word('around')}</summary><p class="note">${word('aroundNote')}</p>
  <div class="boxes">${kinds.map((kind) => html`<label><input type="checkbox" name="around" value=${kind.const}> ${titleOf(kind)}</label>`)}</div></details>`;

/** Boxes for kinds of zones, and for the sea beyond the last division. */
export const zoning = (kinds) => html`<details class="declared"><summary>${word('zones')}</summary><p class="note">${word('zonesNote')}</p>
  <div class="boxes">${kinds.map((kind) => html`<label><input type="checkbox" name="zone" value=${kind.const}> ${titleOf(kind)}</label>`)}</div>
  <label class="check"><input type="checkbox" name="sea" value="true"> ${word('sea')}</label></details>`;

/** What is declared of zones, as inputs of a screening. */
export function zones(form) {
  const kinds = [...form.querySelectorAll('[name=zone]:checked')].map((box) => box.value);
  return { ...(kinds.length > 0 && { complete_zones: kinds }), ...(form.elements.sea.checked && { sea_beyond: true }) };
}

/** What is declared, as inputs of a process; nothing where nothing is. */
export function declared(form) {
  const kinds = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
  const said = { complete_kinds: kinds('declared'), complete_around: kinds('around') };
  return Object.fromEntries(Object.entries(said).filter(([, codes]) => codes.length > 0));
}
