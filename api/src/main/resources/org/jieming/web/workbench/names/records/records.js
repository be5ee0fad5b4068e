// What the records of a district lack: signs, and fields of the survey form. Each row leads to its place, and so does the map.
import { html } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { isOwn, ownFirst } from 'jieming/map/own.js';
import { fit, map } from 'jieming/map/map.js';
import { execute, files } from 'jieming/shell/analysis.js';
import { waiting } from 'jieming/shell/waiting.js';
import * as codes from './codes.js';
import * as completeness from './completeness.js';
import { AT_ONCE } from './faults.js';
import * as protection from './protection.js';
import * as signs from './signs.js';
import { word } from './words.js';

const CHECKS = { 'sign-check': signs, 'protection-list': protection, 'place-codes': codes, completeness };
const FILES = [['xlsx', 'Excel'], ['csv', 'CSV']];
const SHORT_CODE = 6;
const TOLERANCE = 5;

/** A check and a district to choose, what was found below. */
export function open(desk) {
  const source = new ol.source.Vector();
  const layer = new ol.layer.Vector({ source, zIndex: 80, style: (feature) => CHECKS[state.check].look(feature) });
  const state = { areas: [], check: 'sign-check', asked: undefined, told: undefined, busy: false, only: '', shown: AT_ONCE };
  desk.layer(layer);

  function run(event) {
    event.preventDefault();
    const { check, area } = event.target.elements;
    return made(check.value, area.value);
  }

  async function made(check, area) {
    Object.assign(state, { check, asked: { area }, told: undefined, busy: true, only: '', shown: AT_ONCE });
    source.clear();
    redraw();
    try {
      const { ask, drawn } = CHECKS[state.check];
      state.told = await ask((form) => execute(state.check, state.asked, form, desk.signal));
      source.addFeatures(drawn(state.told));
      if (source.getFeatures().length > 0) {
        fit(source.getExtent());
      }
    } catch (broken) {
      desk.fail(broken);
    }
    state.busy = false;
    redraw();
  }

  /** A click on what was found leads to its record. */
  desk.pick(({ pixel }) => {
    const found = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: TOLERANCE, layerFilter: (each) => each === layer });
    if (found) {
      desk.show(...found.get('leads'));
    }
    return Boolean(found);
  });

  const does = { show: (...record) => desk.show(...record), state, redraw: () => redraw(), check: (other) => made(other, state.asked.area) };

  const form = () => html`<form id="records" @submit=${run}><div class="beside">
      <label class="field"><span>${word('check')}</span><select name="check">${Object.keys(CHECKS).map((each) => html`<option value=${each} .selected=${each === state.check}>${word(each)}</option>`)}</select></label>
      <label class="field"><span>${word('area')}</span><select name="area" required><option value="">${word('chooseArea')}</option>${state.areas.map((each) => [each, each.properties]).map(([each, { name, code }]) => html`
        <option value=${code.slice(0, SHORT_CODE)} ?selected=${isOwn(each)}>${name} ${code.slice(0, SHORT_CODE)}</option>`)}</select></label></div>
    <div class="actions"><button class="primary" ?disabled=${state.busy || state.areas.length === 0}>${word('run')}</button></div></form>`;

  const redraw = desk.draw(() => html`${form()}
    ${state.busy ? waiting(word('checking')) : ''}
    ${state.told ? html`<section id="found" aria-live="polite">${CHECKS[state.check].page(state.told, does)}
      ${files(desk, state.check, state.asked, FILES, word('take'))}</section>` : ''}`);

  districts().then((all) => {
    state.areas = ownFirst(all.filter((item) => item.properties.code));
    redraw();
  }, desk.fail);
}
