// The record of one marker (联检记录表, C-38). Every touch is written to the device at once as a draft; saving makes a statement of it.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { album, develop, photograph, withPhoto } from './camera.js';
import { position, stale } from './guide.js';
import { draftKey, read, state, write } from './store.js';
import { sync } from './sync.js';
import { stated } from './round.js';
import { whereabouts } from './whereabouts.js';
import { statedPhotos } from './withdraw.js';
import { word } from './words.js';

let draft;

async function begin(key) {
  if (draft?.key !== key) {
    draft = (await read('drafts', key)) || { key, state: '', inscription: null, surroundings_changed: null, objects: {}, photos: [], note: '', opinion: '', responsible: null, deadline: null, positioned: true, old: false };
  }
}

async function change(changes, draw) {
  Object.assign(draft, changes);
  await write('drafts', draft);
  await draw();
}

async function take(event, subject, round, draw) {
  await change({ photos: withPhoto(draft.photos, await photograph(event, subject, round)) }, draw);
}

async function save(event, round, marker) {
  event.preventDefault();
  const { key, positioned, old, ...said } = draft;
  const fix = (positioned && position()) || (old && stale()) || null;
  const body = { ...said, marker, observed_at: new Date().toISOString(), fix };
  await state({ id: crypto.randomUUID(), round: round.id, account: round.account, body, begun: false, status: 'waiting' }, key);
  draft = undefined;
  location.hash = round.id;
  sync();
}

const choice = (name, value, text, chosen, pick) => html`<label class="choice"><input type="radio" name=${name} value=${value} required .checked=${chosen} @change=${pick}><span>${text}</span></label>`;

const yesNo = (name, question, value, pick) => html`<fieldset><legend>${question}</legend><div class="pair">
  ${[true, false].map((each) => html`<label class="choice"><input type="radio" name=${name} value=${String(each)} .checked=${value === each} @change=${() => pick(each)}><span>${word(each ? 'yes' : 'no')}</span></label>`)}</div></fieldset>`;

const title = (round, code) => {
  const known = round.form.states.find((each) => each.code === code);
  return known ? either(known.zh, known.en) : code;
};

function basis(round, marker) {
  const last = round.last?.markers[marker.id];
  return html`<p class="note">${marker.state ? word('register', title(round, marker.state)) : ''} ${last?.state ? word('last', title(round, last.state)) : ''}
    ${marker.position_note} ${marker.remarks}</p>`;
}

/** What the team would have done about a marker that is not intact (C-38). */
const advice = (round, draw) => html`<fieldset id="advice"><legend>${word('advice')}</legend>
  <label class="field"><span>${word('opinion')}</span><textarea name="opinion" maxlength="4000" .value=${draft.opinion || ''} @input=${(event) => { draft.opinion = event.target.value; write('drafts', draft); }}></textarea></label>
  <label class="field"><span>${word('responsible')}</span><select name="responsible" @change=${(event) => change({ responsible: event.target.value || null }, draw)}><option value="">—</option>
    ${['a', 'b'].map((team) => html`<option value=${team} ?selected=${draft.responsible === team}>${round.parties[team].name}</option>`)}</select></label>
  <label class="field"><span>${word('deadline')}</span><input type="date" name="deadline" .value=${draft.deadline || ''} @change=${(event) => change({ deadline: event.target.value || null }, draw)}></label></fieldset>`;

/** The form of a marker. */
export async function form(round, markerId, draw) {
  const marker = round.markers.find((each) => each.id === markerId);
  await begin(draftKey(round, markerId));
  const again = (await stated(round)).has(markerId);
  const before = await statedPhotos(round, ({ kind, body }) => !kind && body.marker === markerId, draw);
  await develop(round, draft.photos);
  const picture = (subject) => html`<label class="button photo"><span>${either(subject.zh, subject.en)}</span>
    <small>${word('photoCount', draft.photos.filter((each) => each.subject === subject.code).length)}</small>
    <input type="file" accept="image/jpeg,image/png,image/webp" capture="environment" name=${subject.code} @change=${(event) => take(event, subject.code, round, draw)}></label>`;
  return html`<a class="button" href="#${round.id}">${word('back')}</a><h2 id="marker">${marker.marker_no}</h2>${basis(round, marker)}
    ${again ? html`<p class="warning">${word('again')}</p>` : ''}${before}
    <form id="record" @submit=${(event) => save(event, round, markerId)}>
    <fieldset><legend>${word('state')}</legend><div class="states">${round.form.states.map((each) => choice('state', each.code, either(each.zh, each.en), draft.state === each.code, () => change({ state: each.code }, draw)))}</div></fieldset>
    ${yesNo('inscription', word('inscription'), draft.inscription, (inscription) => change({ inscription }, draw))}
    ${yesNo('surroundings', word('surroundings'), draft.surroundings_changed, (answer) => change({ surroundings_changed: answer }, draw))}
    ${marker.objects?.length ? html`<h3>${word('objects')}</h3>` : ''}
    ${(marker.objects || []).map(({ name, azimuth, distance_m: metres }) => yesNo(`object-${name}`, [name, azimuth && `${azimuth}°`, metres && word('metres', metres)].filter(Boolean).join(' '), draft.objects[name], (there) => change({ objects: { ...draft.objects, [name]: there } }, draw)))}
    <h3>${word('photos')}</h3><div class="pair">${round.form.subjects.map(picture)}</div>
    ${album(round, draft.photos, (alter) => change({ photos: alter(draft.photos) }, draw))}
    <h3>${word('position')}</h3>${whereabouts()}
    <label class="check"><input type="checkbox" name="positioned" .checked=${draft.positioned} @change=${(event) => change({ positioned: event.target.checked }, draw)}> ${word('withPosition')}</label>
    ${stale() ? html`<label class="check"><input type="checkbox" name="old" .checked=${draft.old} @change=${(event) => change({ old: event.target.checked }, draw)}> ${word('withOld')}</label>` : ''}
    ${draft.state && draft.state !== 'intact' ? advice(round, draw) : ''}
    <label class="field"><span>${word('note')}</span><textarea name="note" maxlength="4000" .value=${draft.note} @input=${(event) => { draft.note = event.target.value; write('drafts', draft); }}></textarea></label>
    <button class="primary" id="save" ?disabled=${!draft.state}>${word(draft.state ? 'save' : 'pickState')}</button></form>`;
}
