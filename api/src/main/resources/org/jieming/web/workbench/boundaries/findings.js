// Where divisions, lines and markers do not fit together, and what units the lines alone make.
import { html } from 'lit-html';
import { coded } from 'jieming/map/districts.js';
import { waiting } from 'jieming/shell/waiting.js';
import { areas } from '../area/areas.js';
import { areaOf, asking, drawn, save } from './ask.js';
import { building } from './build/build.js';
import { finding } from './found.js';
import { repairing } from './repair/repair.js';
import { word } from './words.js';

const PROCESS = 'mosaic-check';
const LEVELS = ['township', 'village', 'county'];

/** Asks for an area and a level, and tells what was found. */
export async function open(desk) {
  let known = [];
  let listed = false;
  let asked;
  let told;
  const asks = asking(desk);
  const list = finding(desk);
  const repair = repairing(desk, () => check());
  const build = building(desk);

  const inputs = (form) => ({ area: areaOf(form), level: form.elements.level.value });

  function check(event) {
    event?.preventDefault();
    asked = event ? inputs(event.target) : asked;
    repair.forget();
    build.forget();
    asks.put(drawn(PROCESS, asked, desk.signal), ([document, shapes]) => {
      told = document;
      list.tell(document, shapes);
      const { units, lines, markers } = told.checked;
      if (event) {
        desk.say(`${word('checked', units, lines, markers)} ${word('findingsTold', told.findings.length)}`);
      }
    });
  }

  function construct({ target }) {
    if (!target.form.reportValidity()) {
      return;
    }
    told = undefined;
    list.forget();
    repair.forget();
    build.make(inputs(target.form));
  }

  function summary() {
    const { checked, findings } = told;
    return html`<p class="note">${word('checked', checked.units, checked.lines, checked.markers)} ${checked.neighbours ? word('neighboursToo', checked.neighbours) : ''}
        ${checked.units_without_shape ? word('noShape', checked.units_without_shape) : ''}
        ${checked.markers_hidden ? word('hidden', checked.markers_hidden) : ''}
        ${checked.units_schematic ? word('schematic', checked.units_schematic) : ''}</p>
      ${list.template()}
      ${findings.length > 0 ? html`<div class="actions"><button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button></div>` : ''}
      ${repair.template(asked)}`;
  }

  const redraw = desk.draw(() => html`
    ${listed && known.length === 0 ? html`<p class="note">${word('noDistricts')}</p>` : ''}
    <form id="mosaic" class="asking" @submit=${check}>
      ${areas(known, () => redraw())}
      <label class="field"><span>${word('level')}</span><select name="level">${LEVELS.map((each) => html`<option value=${each}>${word(each)}</option>`)}</select></label>
      <button class="primary" ?disabled=${asks.busy}>${word('check')}</button>
      <button type="button" name="build" title=${word('buildTitle')} ?disabled=${asks.busy} @click=${construct}>${word('build')}</button></form>
    ${asks.busy ? waiting(word('checking')) : told ? summary() : build.template()}`);

  try {
    known = await coded();
    listed = true;
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
