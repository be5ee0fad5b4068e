// The form of a proposal: what is wanted, checked while it is typed, and the application that goes with it.
import { html } from 'lit-html';
import { execute } from 'jieming/shell/analysis.js';
import { latest } from 'jieming/shell/latest.js';
import { get, request, toldOf } from 'jieming/shell/server.js';
import { whereabouts } from '../check.js';
import { asker, verdict } from '../verdict.js';
import { word } from './words.js';
import { word as named } from '../words.js';

const KINDS = ['name', 'rename', 'abolish', 'correct', 'protect', 'unprotect'];
const APPROVERS = ['government', 'place-name-authority', 'other-department', 'state-department'];
const NEW = ['name', 'rename'];
/** Those that state a first day: a naming one ahead, a correction the one that is right. */
const DATED = ['name', 'correct'];
/** Of these the place stays as it is, but for its end or what the protection list says. */
const BARE = ['abolish', 'protect', 'unprotect'];
const TEXTS = ['applicant', 'reason', 'location', 'size', 'nature', 'approver'];
const HITS = 10;
const PAUSE_MILLIS = 150;
/** What is said of the place beside its name: property, most characters. */
const FACTS = { class_code: 5, place_code: 20, meaning: 2000, origin: 2000 };

/** What a listing says of the name. */
const LISTING = { protection_class: 60, protection_batch: 60, protection_reason: 2000, protective_measures: 2000 };

const listing = (properties) => Object.fromEntries(Object.keys(LISTING).map((name) => [name, properties[name] || '']));
/** The same where what was typed while the place was being looked up stays. */
const withTyped = (typed, properties) => Object.fromEntries(Object.entries(listing(properties)).map(([name, value]) => [name, typed[name] || value]));
const facts = (properties) => Object.fromEntries(Object.keys(FACTS).map((name) => [name, properties[name] || '']));

/** Where it is, as it is typed and pointed at; another shape stays as it is until a place is given in its stead. */
function where({ type, coordinates } = {}) {
  return {
    place: type === 'Point' ? coordinates : type === 'LineString' ? coordinates[0] : undefined,
    line: type === 'LineString' ? coordinates : undefined,
    kept: type && !['Point', 'LineString'].includes(type) ? { type, coordinates } : undefined,
  };
}

const shape = ({ line, place, kept }) => (line ? { type: 'LineString', coordinates: line } : place ? { type: 'Point', coordinates: place } : kept);

/** What the form says as it opens, by property: of a place that the register knows only what is changed is sent. */
const opened = (state) => ({ pinyin: state.wish === 'correct' ? state.pinyin : '', kind: state.kind, division_code: state.division, geometry: JSON.stringify(shape(state)), ...state.before });

function begun(known) {
  const { properties = {}, geometry } = known?.content || {};
  const { name = '', kind = '', division_code: division = '', pinyin = '' } = properties;
  const state = {
    wish: known?.kind || 'name', item: known && known.kind !== 'name' ? { id: known.content.id, name: known.former_name } : undefined,
    name, kind, division, pinyin, facts: facts(properties), before: facts(properties), listing: listing(properties), ...where(geometry || undefined), picking: false, hits: [], from: known?.content.valid_from || '',
    application: known?.application || { approver_kind: 'government' }, verdict: undefined, refused: '',
  };
  return { ...state, opened: opened(state) };
}

/** What is typed into the form of a naming whose approval was revoked: the same place, wanted again. */
export const again = ({ content, application }) => ({ ...begun({ kind: 'name', content, application }), item: { id: content.id, name: content.properties.name }, before: facts({}) });

/** A new proposal, of what was typed elsewhere if it was, or a known one to be edited; does is { redraw, open }. */
export function form(desk, known, does, typedBefore = {}) {
  const state = { ...begun(known), ...typedBefore };
  const about = () => ({ ...state, item: state.item?.id, proposal: known?.id });
  const rules = asker(desk, (told) => { state.verdict = told; does.redraw(); });
  const ask = () => rules.now(about());
  const typed = ({ target }) => {
    state[target.name] = target.value;
    rules.soon(about());
  };
  const whereabout = whereabouts(desk, state, { redraw: does.redraw, ask, typed });
  if (typedBefore.name) {
    ask();
  }
  const asked = ({ target }) => { state.application[target.name] = target.value; };

  const looking = latest();
  desk.leave(looking.drop);

  /** Candidates for what is typed; for nothing there are none. */
  async function find({ target }) {
    const q = target.value.trim();
    looking.drop();
    state.hits = q ? (await looking.ask((signal) => get('search', { q, collections: 'places', limit: HITS, ...(state.wish === 'name' && { status: 'planned' }) }, signal), PAUSE_MILLIS)).hits : [];
    does.redraw();
  }

  /** Another wish is about another place. */
  function wished({ target }) {
    looking.drop();
    Object.assign(state, { wish: target.value, item: undefined, hits: [] });
    does.redraw();
  }

  /** What is on record, under what was typed while it was on its way. */
  const typedOver = (recorded) => Object.fromEntries(Object.entries(recorded).map(([name, value]) => [name, state.facts[name] === state.before[name] ? value : state.facts[name]]));

  async function choose(hit) {
    const { properties } = await looking.ask((signal) => get(`collections/places/items/${hit.id}`, { f: 'json' }, signal));
    const { kind = '', division_code: division = '', pinyin = '' } = properties;
    const before = facts(properties);
    Object.assign(state, { opened: opened({ ...state, kind, division, pinyin, before }), item: { id: hit.id, name: hit.name }, hits: [], name: hit.name, kind, division, facts: typedOver(before), before, listing: withTyped(state.listing, properties), pinyin: state.wish === 'rename' ? '' : pinyin });
    does.redraw();
  }

  const bearer = () => (state.item
    ? html`<p><b>${state.item.name}</b> ${known ? '' : html`<button type="button" class="quiet" @click=${() => { Object.assign(state, { item: undefined, listing: listing({}), facts: facts({}), before: facts({}) }); does.redraw(); }}>${word('another')}</button>`}</p>`
    : html`<label class="field"><span>${word('bearer')}</span><input name="bearer" autocomplete="off" @input=${(event) => find(event).catch(desk.fail)}></label>
      <ul class="queue">${state.hits.map((hit) => html`<li><button type="button" class="quiet" @click=${() => choose(hit).catch(desk.fail)}>${hit.name}</button> <small>${hit.divisions.join(' ')}</small></li>`)}</ul>`);

  /** The next code of the class in the unit, for the officer to look at; it is given when the name is approved. */
  async function number() {
    const inputs = { area: state.division, class_code: state.facts.class_code };
    const { next } = await execute('place-codes', inputs, 'json', desk.signal);
    state.facts.place_code = next || '';
    desk.say(next ? word('numbered', next) : word('noNumber'));
    does.redraw();
  }

  const listed = () => Object.entries(LISTING).map(([name, most]) => html`<label class="field"><span>${word(name)}</span><input name=${name} maxlength=${most}
    autocomplete="off" .value=${state.listing[name]} @input=${({ target }) => { state.listing[name] = target.value; }}></label>`);

  const fact = (name) => html`<label class="field"><span>${word(name)}</span><input name=${name} maxlength=${FACTS[name]}
    autocomplete="off" .value=${state.facts[name]} @input=${({ target }) => { state.facts[name] = target.value; does.redraw(); }}></label>`;

  const described = () => html`<div class="beside">${fact('class_code')}${fact('place_code')}</div>
    <div class="actions"><button type="button" name="number" ?disabled=${!state.division || state.facts.class_code.length !== FACTS.class_code}
      @click=${() => number().catch(desk.fail)}>${word('number_it')}</button><small>${word('numberHint')}</small></div>${fact('meaning')}${fact('origin')}`;

  /** Whether something is to be sent: all of a new place, of a known one what the draft or she changes; the rest stays the register's. */
  const isSent = (name, value) => (!state.item && !known?.changes) || value !== state.opened[name] || Boolean(known?.changes?.includes(name));

  /** What is not filled is not said; what was said and is taken back is said to be nothing. */
  const told = (name) => state.facts[name].trim() || (state.before[name] ? null : undefined);

  /** The kind as chosen, else as the ending of a new name tells it: without one the rules cannot be asked later. */
  async function kindOf(name) {
    if (state.kind || !NEW.includes(state.wish)) {
      return state.kind;
    }
    return (state.verdict?.name === name ? state.verdict : await execute('name-check', { name }, 'json', desk.signal)).kind;
  }

  async function body() {
    const { name, division, pinyin, wish, item } = state;
    if (BARE.includes(wish)) {
      const properties = wish === 'protect' ? Object.fromEntries(Object.entries(state.listing).filter(([, value]) => value.trim())) : {};
      return { kind: wish, ...(item && { item: item.id }), place: { properties }, application: state.application };
    }
    const kind = await kindOf(name.trim());
    const same = known?.content.properties;
    const isSpelled = known ? pinyin !== same.pinyin || (name.trim() === same.name && known.changes?.includes('pinyin')) : pinyin !== state.opened.pinyin;
    const spelled = pinyin && isSpelled;
    const properties = {
      ...(wish !== 'correct' && { name: name.trim() }), ...(kind && isSent('kind', kind) && { kind }), ...(division && isSent('division_code', division) && { division_code: division }), ...(spelled && { pinyin }),
      ...(DATED.includes(wish) && state.from && { valid_from: state.from }),
      ...Object.fromEntries(Object.keys(FACTS).filter((each) => isSent(each, state.facts[each])).map((each) => [each, told(each)]).filter(([, value]) => value !== undefined)),
    };
    const geometry = isSent('geometry', JSON.stringify(shape(state))) ? shape(state) : undefined;
    return { kind: wish, ...(item && { item: item.id }), place: { properties, ...(geometry && { geometry }) }, application: state.application };
  }

  async function save(event) {
    event.preventDefault();
    try {
      const wanted = await body();
      const { body: saved } = known
        ? await request('PUT', `proposals/${known.id}`, { body: wanted, headers: { 'If-Match': known.etag } })
        : await request('POST', 'proposals', { body: wanted });
      desk.say(word('saved', saved.id));
      does.open(saved.id);
    } catch (broken) {
      state.refused = toldOf(broken);
      does.redraw();
    }
  }

  return () => html`<form id="proposal-form" @submit=${save}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    <label class="field"><span>${word('wish')}</span><select name="wish" ?disabled=${Boolean(known)} @change=${wished}>
      ${KINDS.map((each) => html`<option value=${each} ?selected=${each === state.wish}>${word(each)}</option>`)}</select></label>
    ${state.wish === 'name' ? (known ? '' : html`<details><summary>${word('takeUp')}</summary>${bearer()}</details>`) : bearer()}
    ${state.wish === 'protect' ? listed() : ''}
    ${BARE.includes(state.wish) ? '' : html`<label class="field"><span>${named('name')}</span>
      <input name="name" required maxlength="100" autocomplete="off" ?readonly=${state.wish === 'correct'} .value=${state.name} @input=${typed}></label>
      <label class="field"><span>${word('pinyin')}</span><input name="pinyin" maxlength="200" autocomplete="off" .value=${state.pinyin} @input=${({ target }) => { state.pinyin = target.value; }}>
        <small>${word('pinyinHint')}</small></label>${DATED.includes(state.wish) ? html`<label class="field"><span>${word(state.wish === 'name' ? 'heldFrom' : 'firstDay')}</span><input name="valid_from" type="date" .value=${state.from} @input=${({ target }) => { state.from = target.value; }}></label>` : ''}${whereabout()}${described()}
      <div id="verdict" aria-live="polite">${state.verdict ? verdict(desk, state.verdict) : ''}</div>`}
    <fieldset><legend>${word('application')}</legend>
      ${TEXTS.map((each) => html`<label class="field"><span>${word(each)}</span><input name=${each} maxlength="2000" .value=${state.application[each] || ''} @input=${asked}></label>`)}
      <label class="field"><span>${word('approverKind')}</span><select name="approver_kind" @change=${asked}>
        ${APPROVERS.map((each) => html`<option value=${each} ?selected=${each === state.application.approver_kind}>${word(each)}</option>`)}</select></label></fieldset>
    <div class="actions"><button class="primary">${word('save')}</button></div></form>`;
}
