// The districts of the register as small maps, to go there.
import { html, svg } from 'lit-html';
import { choosers } from 'jieming/card/chooser.js';
import { open as openCard } from 'jieming/card/item.js';
import { districts, isCut, isInvented, more, shortCode } from 'jieming/map/districts.js';
import { giveWay } from 'jieming/shell/desk.js';
import { item } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { outline } from './outline.js';
import { word } from './words.js';

const { review } = document.body.dataset;
const badge = (key) => html` <i class="badge">${word(key)}</i>`;

function row(desk, unit) {
  const { name, pinyin_plain: latin, schematic } = unit.properties;
  const picture = outline(unit.geometry);
  return html`<li><button type="button" @click=${() => { giveWay(); desk.fit(picture.box); }}>
    <svg viewBox="0 0 72 54" aria-hidden="true">${svg`<path d=${picture.path} class=${schematic ? 'drawn' : 'surveyed'}></path>`}</svg>
    <span><b>${either(name, latin)}</b><small>${shortCode(unit)}${schematic ? badge('schematic') : ''}${isInvented(unit) ? badge('invented') : ''}</small></span>
  </button></li>`;
}

/** Any division by its name, its pinyin or its code. */
const sought = () => ({ 'x-ogc-collectionId': 'divisions', 'x-title': { zh: word('findDistrict'), en: word('findDistrict') } });

/** Goes to a division found by name; to the card of one that is not drawn. */
async function go(desk, id) {
  const { geometry } = await item('divisions', id);
  giveWay();
  if (geometry) {
    desk.fit(outline(geometry).box);
  } else {
    openCard('divisions', id, true);
  }
}

/** Lists those with a shape, sixty and sixty more, and finds the others. */
export async function open(desk) {
  let found;
  let cut = false;
  let redraw = () => {};
  const finder = choosers((name, id) => {
    if (id) {
      finder.forget(name);
      go(desk, id).catch(desk.fail);
    }
  }, () => redraw());
  async function list() {
    const all = await districts();
    cut = await isCut();
    found = [...all.filter((each) => !isInvented(each)), ...all.filter(isInvented)];
    redraw();
  }
  /** The keyboard goes on with the first that came. */
  async function lengthen() {
    const before = found.length;
    await more();
    await list();
    document.querySelectorAll('#districts button')[Math.min(before, found.length - 1)]?.focus();
  }
  redraw = desk.draw(() => html`
    ${finder.field('district', sought(), '', [])}
    ${found?.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <ul id="districts">${(found || []).map((unit) => row(desk, unit))}</ul>
    ${cut ? html`<p class="note" role="status">${word('districtsCut', found.length)}</p><button type="button" name="more" @click=${() => lengthen().catch(desk.fail)}>${word('districtsMore')}</button>` : ''}
    <p class="note">${word('schematicNote')}</p>
    <p class="note">${review ? word('reviewed', review) : word('reviewNote')}</p>
    <p class="note"><a href="?f=html">${word('data')}</a></p>`);
  try {
    await list();
  } catch (broken) {
    desk.fail(broken);
  }
}
