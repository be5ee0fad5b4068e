// The districts of the register as small maps, to go there.
import { html, svg } from 'lit-html';
import { districts, isCut, isInvented, shortCode } from 'jieming/map/districts.js';
import { giveWay } from 'jieming/shell/desk.js';
import { either } from 'jieming/shell/words.js';
import { outline } from './outline.js';
import { word } from './words.js';

const { review } = document.body.dataset;
const badge = (key) => html` <i class="badge">${word(key)}</i>`;

function row(desk, item) {
  const { name, pinyin_plain: latin, schematic } = item.properties;
  const picture = outline(item.geometry);
  return html`<li><button type="button" @click=${() => { giveWay(); desk.fit(picture.box); }}>
    <svg viewBox="0 0 72 54" aria-hidden="true">${svg`<path d=${picture.path} class=${schematic ? 'drawn' : 'surveyed'}></path>`}</svg>
    <span><b>${either(name, latin)}</b><small>${shortCode(item)}${schematic ? badge('schematic') : ''}${isInvented(item) ? badge('invented') : ''}</small></span>
  </button></li>`;
}

/** Lists them, those with a shape. */
export async function open(desk) {
  let found;
  let cut = false;
  const redraw = desk.draw(() => html`
    ${found?.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <ul id="districts">${(found || []).map((item) => row(desk, item))}</ul>
    ${cut ? html`<p class="note">${word('districtsCut', found.length)}</p>` : ''}
    <p class="note">${word('schematicNote')}</p>
    <p class="note">${review ? word('reviewed', review) : word('reviewNote')}</p>
    <p class="note"><a href="?f=html">${word('data')}</a></p>`);
  try {
    const all = await districts();
    cut = await isCut();
    found = [...all.filter((item) => !isInvented(item)), ...all.filter(isInvented)];
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
