// Editing an item, or making one: a form made from its schema and a shape on the map, written only against the state that was seen.
import { html, render } from 'lit-html';
import { fail, say } from '../shell/notice.js';
import { request, toldOf } from '../shell/server.js';
import { either } from '../shell/words.js';
import { choosers, collectionOf } from './chooser.js';
import { plain } from '../shell/plain.js';
import { field, said } from './fields.js';
import { today } from '../shell/clock.js';
import { sourcesField } from './sources.js';
import { grounds, saidDay, saidGrounds } from './grounds.js';
import { shapeField } from './shape.js';
import { stale } from './stale.js';
import { called } from './values.js';
import { word } from './words.js';

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const KEPT = ['id', 'geometry', 'valid_from', 'valid_to', 'revision'];
/** Asked for first when an item is made, beside what must be said. */
const FIRST = ['name', 'kind', 'level', 'type', 'code', 'division_code', 'facility_type', 'cemetery_type', 'address'];

/**
 * Shows the form in the card; what was read is { collection, item, etag, schema }, without etag for an item that is made.
 *
 * does.written is called with the id once it is written, does.given when it is given up. Returns the form: isDirty and end.
 */
export function edit(box, read, does) {
  const place = document.createElement('div');
  const state = { ...read, mine: {}, refused: '', findings: [], conflict: undefined, saving: false, changing: false };
  const isNew = !read.etag;
  const address = `collections/${state.collection}/items`;
  box.replaceChildren(place);
  const draw = () => { render(page(), place); explain(place); };
  const shape = shapeField(read, draw);
  const chosen = choosers(keep, draw);

  const names = () => Object.keys(state.schema.properties).filter((name) => !KEPT.includes(name) && !state.schema.properties[name].readOnly);
  const value = (name) => (name in state.mine ? state.mine[name] : state.item.properties[name]);
  const isOfAct = ({ field: name }) => /^act(\.|$)/.test(name);
  const told = (name) => state.findings.filter((each) => each.field === name).map((each) => either(each.zh, each.en));
  const isSaid = (name) => !same(state.item.properties[name], null) || state.schema.required.includes(name) || told(name).length > 0 || (isNew && FIRST.includes(name));
  const mine = () => ({ ...state.mine, ...(shape.isChanged() && { geometry: shape.geometry() }) });

  function row(name) {
    const property = state.schema.properties[name];
    if (name === 'sources') {
      return sourcesField(state.schema, value, told(name));
    }
    return (collectionOf(property) ? chosen.field : field)(name, property, value(name), told(name));
  }

  function page() {
    const { item, conflict, refused, findings, saving } = state;
    const [shown, others] = [names().filter(isSaid), names().filter((name) => !isSaid(name))];
    const elsewhere = findings.filter((each) => each.field !== 'geometry' && !names().includes(each.field) && !isOfAct(each));
    const faults = findings.filter((each) => each.field === 'geometry').map((each) => ({ text: either(each.zh, each.en), place: each.place }));
    return html`<form class="edit" novalidate @submit=${save} @change=${remember}>
      <h2>${isNew ? word('making', state.title) : word('editing', called(item.properties))}</h2>
      ${conflict ? stale(conflict, state.schema, mine(), draw, goOn) : ''}
      <div role="alert">${refused ? html`<p class="refused">${refused}</p>` : ''}${elsewhere.map((each) => html`<p class="refused">${either(each.zh, each.en)}</p>`)}</div>
      ${shape.page(faults)}
      ${shown.map(row)}
      <details class="more"><summary>${word('others')}</summary>${others.map(row)}</details>
      ${why()}
      <div class="actions"><button class="primary" ?disabled=${saving || Boolean(conflict)}>${word(saving ? 'saving' : 'save')}</button>
        <button type="button" @click=${does.given}>${word('giveUp')}</button></div></form>`;
  }

  function why() {
    const radio = (changing) => html`<label class="check"><input type="radio" name="@how" value=${String(changing)} .checked=${state.changing === changing}
      @change=${() => { state.changing = changing; draw(); }}>${word(changing ? 'change' : 'correction')}</label>`;
    const day = html`<label class="field"><span>${word('from')}</span><input type="date" name="@from" required></label>`;
    return html`<fieldset class="grounds"><legend>${word(isNew ? 'why' : 'how')}</legend>${isNew ? '' : html`${radio(false)}${radio(true)}`}
      ${isNew || state.changing ? day : ''}${grounds(false, state.findings.filter(isOfAct).map((each) => plain(either(each.zh, each.en))))}</fieldset>`;
  }

  function keep(name, now) {
    if (same(now, state.item.properties[name])) {
      delete state.mine[name];
    } else {
      state.mine[name] = now;
    }
  }

  function remember({ target }) {
    const property = state.schema.properties[target.name];
    if (property) {
      keep(target.name, said(property, target));
    }
  }

  function statement(form) {
    const day = isNew || state.changing ? { valid_from: saidDay(form) } : {};
    const changed = { properties: { ...state.mine, ...day }, ...saidGrounds(form), ...(shape.isChanged() && { geometry: shape.geometry() }) };
    return isNew ? { type: 'Feature', ...changed, geometry: shape.geometry() } : changed;
  }

  /** That a name is corrected, not changed, is said by naming the version in so many words. */
  const corrected = () => (!state.changing && 'name' in state.mine ? { datetime: today() } : {});

  const send = (form) => (isNew
    ? request('POST', address, { body: statement(form) })
    : request('PATCH', `${address}/${state.item.id}`, { query: corrected(), body: statement(form), headers: { 'If-Match': state.etag, 'Content-Type': 'application/merge-patch+json' } }));

  async function save(event) {
    event.preventDefault();
    const unsaid = Object.keys(mine()).length === 0 ? 'unchanged' : state.changing && !saidDay(event.target) ? 'dayNeeded' : undefined;
    Object.assign(state, { refused: unsaid ? word(unsaid) : '', findings: [], saving: !unsaid });
    draw();
    if (unsaid) {
      return;
    }
    try {
      const { body } = await send(event.target);
      say(word('written'));
      does.written(body?.id ?? state.item.id);
    } catch (broken) {
      refuse(broken);
    }
  }

  function refuse(broken) {
    state.saving = false;
    if (broken.status === 412) {
      state.conflict = { problem: broken.problem, choices: {} };
      compare().catch(fail);
    } else {
      state.findings = broken.problem?.findings || [];
      state.refused = state.findings.length > 0 ? word('refused', state.findings.length) : toldOf(broken);
      shape.mark(state.findings.filter((each) => each.field === 'geometry' && each.place).map((each) => each.place));
    }
    draw();
    (place.querySelector('[aria-invalid=true]') || place.querySelector('.conflict input, .conflict button'))?.focus();
    place.querySelector('.conflict, .refused')?.scrollIntoView({ block: 'nearest' });
  }

  const newest = () => request('GET', `${address}/${state.item.id}`, { query: { f: 'json' } });

  /** Shows the shape that another wrote beside one's own. */
  async function compare() {
    if (state.conflict.problem.changed_fields.some((each) => each.field === 'geometry')) {
      const { body } = await newest();
      shape.compare(body.geometry);
    }
  }

  /** Takes what the other wrote as the state that is edited, and of one's own changes those that were chosen. */
  async function goOn() {
    const { choices } = state.conflict;
    const { body, headers } = await newest();
    const keeps = shape.isChanged() && choices.geometry !== 'theirs';
    Object.entries(choices).filter(([, which]) => which === 'theirs').forEach(([name]) => { delete state.mine[name]; chosen.forget(name); });
    Object.assign(state, { item: body, etag: headers.get('ETag'), conflict: undefined });
    (keeps ? shape.keepOver : shape.take)(body.geometry);
    shape.compare();
    draw();
    place.querySelector('.primary').focus();
  }

  draw();
  if (isNew) {
    place.querySelector('[name="@from"]').value = today();
  }
  place.querySelector('.hands button').focus();
  return { isDirty: () => Object.keys(mine()).length > 0, end: () => { shape.end(); chosen.end(); } };
}

/** Ties each control that was refused to the reasons beneath it, for who cannot see the colour. */
function explain(place) {
  for (const box of place.querySelectorAll('.field')) {
    const control = box.querySelector('input, select, textarea');
    const reason = box.querySelector('.reason');
    if (reason) {
      reason.id = `reason-${control.name || control.dataset.property}`;
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', reason.id);
    } else {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
  }
}
