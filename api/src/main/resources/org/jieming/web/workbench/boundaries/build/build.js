// Units made of the boundary lines between them: outlines on the map, what the lines lack, and the way to take the outlines along.
import { html } from 'lit-html';
import { fit } from 'jieming/map/map.js';
import { waiting } from 'jieming/shell/waiting.js';
import { either } from 'jieming/shell/words.js';
import { ask, asking, save } from '../ask.js';
import { finding } from '../found.js';
import { word } from './words.js';

const PROCESS = 'mosaic-build';
const OUTLINE = new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#1d6b45', width: 3 }), fill: new ol.style.Fill({ color: '#1d6b4522' }) });
/** Lines that were drawn on their own end this near to each other; what is joined is told. */
const METRES = [0.001, 0.1, 1, 5];

const whole = (value) => (value ?? '').toLocaleString('en');

/** The making of units as a part of a panel: make(inputs), forget(), and template() to draw it. */
export function building(desk) {
  const source = new ol.source.Vector();
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  const list = finding(desk);
  let asked;
  let told;
  let outlines;
  const asks = asking(desk);
  desk.layer(new ol.layer.Vector({ source, zIndex: 78, style: OUTLINE }));

  function forget() {
    told = undefined;
    source.clear();
    list.forget();
  }

  function make(inputs) {
    forget();
    asked = { tolerance: METRES[0], ...inputs };
    const all = [ask(PROCESS, asked, 'json', desk.signal), ask(PROCESS, { ...asked, only: 'units' }, 'geojson', desk.signal), ask(PROCESS, { ...asked, only: 'findings' }, 'geojson', desk.signal)];
    asks.put(Promise.all(all), ([document, units, findings]) => {
      told = document;
      outlines = units;
      list.tell(document, findings);
      source.addFeatures(format.readFeatures(units));
      if (source.getFeatures().length > 0) {
        fit(source.getExtent());
      }
    });
  }

  /** Hands the outlines to the reader as a file that the import takes. */
  function take() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(outlines)], { type: 'application/geo+json' }));
    link.download = `${PROCESS}-${asked.area}.geojson`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const join = ({ target }) => make({ ...asked, tolerance: Number(target.value) });

  const unit = (each) => html`<tr data-unit=${each.code}><td><button type="button" class="quiet" @click=${() => desk.visit(each.collection, each.id)}>${each.name}</button></td>
    <td>${word(each.state)}</td><td class="number">${whole(each.area_m2)}</td><td class="number">${whole(each.register_area_m2)}</td><td class="number">${whole(each.differs_m2)}</td></tr>`;

  const made = () => html`<section id="build"><h3>${word('made', told.built, told.checked.units, told.checked.lines_used)}</h3>
    ${told.checked.units_schematic ? html`<p class="warning">${either(told.checked.schematic_zh, told.checked.schematic_en)}</p>` : ''}
    <label class="field"><span>${word('tolerance')}</span><select name="tolerance" @change=${join}>${METRES.map((each) => html`<option value=${each} ?selected=${each === asked.tolerance}>${each}</option>`)}</select></label>
    <div class="scroll" tabindex="0"><table class="table"><thead><tr><th>${word('unit')}</th><th>${word('state')}</th><th>${word('area')}</th><th>${word('kept')}</th><th>${word('differs')}</th></tr></thead><tbody>${told.units.map(unit)}</tbody></table></div>
    ${list.template()}
    <div class="actions">${told.built > 0 ? html`<button type="button" name="take" @click=${take}>${word('take')}</button>` : ''}
      ${told.findings.length > 0 ? html`<button type="button" @click=${() => save(PROCESS, asked).catch(desk.fail)}>${word('save')}</button>` : ''}</div>
    <p class="note">${word('unwritten')}</p></section>`;

  const template = () => (asks.busy ? waiting(word('making')) : told ? made() : '');

  return { make, forget, template };
}
