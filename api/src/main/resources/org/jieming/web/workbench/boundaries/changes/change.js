// One change of divisions: stated, looked at, written with the document that approves it. Kinds that draw new borders take the
// outlines of the units after them from a file.
import { html } from 'lit-html';
import { grounds, saidGrounds } from 'jieming/card/grounds.js';
import { refresh } from 'jieming/map/tiles.js';
import { today } from 'jieming/shell/clock.js';
import { items, request, schema } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { clashes } from './clashes.js';
import { DRAWING, outlining } from './outlines.js';
import { word } from './words.js';

const KINDS = ['town-to-sub-district', 'village-to-community', 'type-change', 'rename', 'merge', 'abolish', 'subordination', 'seat-move', 'split', 'create', 'boundary-change'];
/** What a unit that goes on may be stated to be. */
const FIELDS = { name: 'newName', code: 'newCode', type: 'newType', seat: 'newSeat', seat_lon: 'newSeatLon', seat_lat: 'newSeatLat', population: 'newPeople' };
const FIGURES = ['seat_lon', 'seat_lat', 'population'];
const SHORT_CODE = 6;
const CODE = '[1-9][0-9]{5}([0-9]{3}|[0-9]{6})?';
const MOST = 1000;
const whole = (value) => (value === null || value === undefined ? '–' : value.toLocaleString('en'));

/** The form as a part of another panel: of(area) and template(). */
export function changing(desk, written) {
  const outlines = outlining(desk);
  const clashing = clashes();
  let units = [];
  let types = [];
  let columns = [];
  let kind = KINDS[0];
  let concerned = [];
  let order;
  let told;
  const chosen = () => units.filter(({ id }) => concerned.includes(id));

  async function of(area) {
    const [{ features }, described] = await Promise.all([
      items('divisions', { filter: `code LIKE '${area.slice(0, SHORT_CODE)}%'`, limit: MOST }, desk.signal), schema('divisions')]);
    units = features.map(({ id, properties }) => ({ id, ...properties })).sort((one, other) => one.code.localeCompare(other.code));
    types = described.properties.type.oneOf ?? [];
    columns = Object.keys(described.properties);
    concerned = [];
    outlines.forget();
    clashing.forget();
    forget();
  }

  function forget() {
    order = undefined;
    told = undefined;
  }

  function stated({ elements }) {
    const before = [...elements.before.selectedOptions].map(({ value }) => value);
    if (DRAWING.has(kind)) {
      return { kind, effective: elements.effective.value, before, after: outlines.after(chosen(), columns) };
    }
    const properties = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, elements[name].value.trim()]).filter(([, value]) => value));
    FIGURES.filter((name) => name in properties).forEach((name) => (properties[name] = Number(properties[name])));
    return { kind, effective: elements.effective.value, before, after: [{ id: elements.goesOn.value || before[0], properties }] };
  }

  async function look(event) {
    event.preventDefault();
    if (DRAWING.has(kind) && !outlines.demand()) {
      event.target.elements.outlines.focus();
      return;
    }
    try {
      order = stated(event.target);
      const codes = clashing.codes();
      order = Object.keys(codes).length > 0 ? { ...order, codes } : order;
      told = (await request('POST', 'division-changes', { query: { 'dry-run': true }, body: order })).body;
      clashing.meet(told.clashes);
    } catch (broken) {
      forget();
      desk.fail(broken);
    }
    desk.redraw();
  }

  async function write(event) {
    event.preventDefault();
    try {
      const { body } = await request('POST', 'division-changes', { body: { ...order, revision: told.revision, ...saidGrounds(event.target) } });
      desk.say(word('changeWritten', body.revision));
      document.getElementById('change').reset();
      [kind, concerned] = [KINDS[0], []];
      outlines.forget();
      clashing.forget();
      forget();
      refresh();
      written();
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const options = () => units.map(({ id, name, code }) => html`<option value=${id}>${name} ${code}</option>`);

  /** Where another unit goes on, or under another code, the codes under it are others too. */
  const another = () => {
    clashing.forget();
    desk.redraw();
  };

  /** What one unit is stated to be that goes on without new borders. */
  const properties = () => html`
    <label class="field"><span>${word('goesOn')}</span><select name="goesOn" @change=${another}><option value="">${word('firstChosen')}</option>${options()}</select></label>
    <label class="field"><span>${word('newName')}</span><input name="name" maxlength="100"></label>
    <label class="field"><span>${word('newCode')}</span><input name="code" pattern=${CODE} @change=${another}></label>
    <label class="field"><span>${word('newType')}</span><select name="type"><option value=""></option>${types.map((each) => html`<option value=${each.const}>${either(each['x-title'].zh, each['x-title'].en)}</option>`)}</select></label>
    <label class="field"><span>${word('newSeat')}</span><input name="seat" maxlength="200"></label>
    <label class="field"><span>${word('newSeatLon')}</span><input name="seat_lon" type="number" min="-180" max="180" step="any"></label>
    <label class="field"><span>${word('newSeatLat')}</span><input name="seat_lat" type="number" min="-90" max="90" step="any"></label>
    <label class="field"><span>${word('newPeople')}</span><input name="population" type="number" min="0" max="200000000" step="1"></label>`;

  const concern = ({ target }) => {
    concerned = [...target.selectedOptions].map(({ value }) => value);
    clashing.forget();
    desk.redraw();
  };

  const choose = ({ target }) => {
    kind = target.value;
    clashing.forget();
    desk.redraw();
  };

  const form = () => html`<form id="change" class="change" @submit=${look} @input=${() => told && (forget(), desk.redraw())}>
    <h3>${word('newChange')}</h3>
    <label class="field"><span>${word('event')}</span><select name="kind" @change=${choose}>${KINDS.map((each) => html`<option value=${each} ?selected=${each === kind}>${word(each)}</option>`)}</select></label>
    <label class="field"><span>${word('effective')}</span><input name="effective" type="date" required .value=${today()}></label>
    <label class="field"><span>${word('beforeIt')}</span><select name="before" multiple required size="6" @change=${concern}>${options()}</select></label>
    ${DRAWING.has(kind) ? outlines.template(chosen()) : properties()}
    ${clashing.template(CODE)}
    <button class="primary">${word('lookFirst')}</button></form>`;

  const state = (each) => html`<tr><td>${each.name}</td><td>${each.code}</td><td class="number">${whole(each.area_m2)}</td><td class="number">${whole(each.population)}</td></tr>`;

  const states = (title, list) => html`<tbody><tr><th colspan="4">${title}</th></tr>${list.map(state)}</tbody>`;

  const touched = (group) => html`<li data-touched=${group.collection}><b>${word(group.collection)} ${group.count}</b>
    ${group.items.slice(0, 8).map((each) => html`<button type="button" class="quiet" @click=${() => desk.visit(group.collection, each.id)}>${each.name || each.id}</button> `)}${group.count > 8 ? '…' : ''}</li>`;

  const promise = (each) => html`<li data-target=${each.indicator}>${each.place} ${each.year}: ${either(each.indicator_zh, each.indicator_en)} ${each.value} <small>${each.document} ${each.position}</small></li>`;

  const finding = (each) => html`<li><span class="badge ${each.severity}">${word(each.severity)}</span> <small>${each.rule}</small> ${either(each.zh, each.en)}</li>`;

  const preview = () => html`<section id="change-preview"><h3>${word('preview')}</h3>
    <table class="table"><thead><tr><th>${word('unit')}</th><th>${word('newCode')}</th><th>${word('areaNow')}</th><th>${word('people')}</th></tr></thead>${states(word('beforeIt'), told.before)}${states(word('afterIt'), told.after)}</table>
    ${told.conserved.people_before === null || told.conserved.people_after === null ? '' : html`<p class="note" id="people-conserved">${word('conserved', whole(told.conserved.people_before), whole(told.conserved.people_after), whole(told.conserved.people_after - told.conserved.people_before))}</p>`}
    <p class="note">${word('approvedBy', either(told.approver_zh, told.approver_en), told.codes_due)}</p>
    <ul class="papers">${told.findings.map(finding)}</ul>
    <h4>${word('recoded', Object.keys(told.codes).length)}</h4><ul class="papers">${told.recoded.map(touched)}</ul>
    ${told.mentions.length ? html`<h4>${word('mentions')}</h4><ul class="papers">${told.mentions.map(touched)}</ul>` : ''}
    ${told.targets.length ? html`<h4>${word('promised')}</h4><ul class="papers">${told.targets.map(promise)}</ul>` : ''}
    ${told.outcome === 'refused' ? html`<p class="warning">${word('changeRefused')}</p>` : html`<form id="write-change" @submit=${write}>${grounds(true)}<button class="primary">${word('writeChange')}</button></form>`}</section>`;

  return { of, template: () => html`${form()}${told ? preview() : ''}` };
}
