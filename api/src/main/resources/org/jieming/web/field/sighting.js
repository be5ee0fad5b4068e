// A marker that is not in the list, or one to be added or moved (C-06). Like every record it is a draft on the device at every touch.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { album, develop, photograph, withPhoto } from './camera.js';
import { position, stale } from './guide.js';
import { draftKey, own, read, state, write } from './store.js';
import { sync } from './sync.js';
import { whereabouts } from './whereabouts.js';
import { statedPhotos } from './withdraw.js';
import { word } from './words.js';

const FRESH = { kind: '', marker: '', number: '', photos: [], note: '', old: false };
let draft;

/** How many such statements this device knows of a round. */
export async function sightings(round) {
  return (await own('statements', round)).filter(({ kind }) => kind === 'sightings').length;
}

async function change(changes, draw) {
  Object.assign(draft, changes);
  await write('drafts', draft);
  await draw();
}

async function save(event, round) {
  event.preventDefault();
  const { key, old, marker, ...said } = draft;
  const fix = position() || (old && stale()) || null;
  const body = { ...said, ...(said.kind === 'move' && { marker }), observed_at: new Date().toISOString(), fix };
  await state({ id: crypto.randomUUID(), kind: 'sightings', round: round.id, account: round.account, body, begun: false, status: 'waiting' }, key);
  draft = undefined;
  location.hash = round.id;
  sync();
}

const texts = (name, longest) => html`<label class="field"><span>${name === 'number' ? word('read') : word('what')}</span>
  <textarea name=${name} maxlength=${longest} .value=${draft[name]} @input=${(event) => { draft[name] = event.target.value; write('drafts', draft); }}></textarea></label>`;

const kinds = (round, draw) => round.form.sightings.map(({ code, zh, en }) => html`<label class="choice"><input type="radio" name="kind" value=${code} required .checked=${draft.kind === code} @change=${() => change({ kind: code }, draw)}><span>${either(zh, en)}</span></label>`);

const moved = (round, draw) => html`<label class="field"><span>${word('which')}</span><select name="marker" required @change=${(event) => change({ marker: event.target.value }, draw)}>
  <option value="">—</option>${round.markers.map((each) => html`<option value=${each.id} ?selected=${draft.marker === each.id}>${each.marker_no}</option>`)}</select></label>`;

/** The form; the last position may be attached when it is old, as everywhere. */
export async function sightingForm(round, draw) {
  const key = draftKey(round, 'sighting');
  if (draft?.key !== key) {
    draft = (await read('drafts', key)) || { key, ...FRESH };
  }
  const before = await statedPhotos(round, ({ kind }) => kind === 'sightings', draw);
  await develop(round, draft.photos);
  const lacks = !position() && !(draft.old && stale());
  return html`<a class="button" href="#${round.id}">${word('back')}</a><h2 id="sighting">${word('unlisted')}</h2>${before}
    <form id="outside" @submit=${(event) => save(event, round)}>
    <fieldset>${kinds(round, draw)}</fieldset>
    ${draft.kind === 'move' ? moved(round, draw) : ''}
    ${texts('number', 40)}
    <label class="button photo"><span>${word('photos')}</span><small>${word('photoCount', draft.photos.length)}</small>
      <input type="file" accept="image/jpeg,image/png,image/webp" capture="environment" name="marker" @change=${async (event) => change({ photos: withPhoto(draft.photos, await photograph(event, 'marker', round)) }, draw)}></label>
    ${album(round, draft.photos, (alter) => change({ photos: alter(draft.photos) }, draw))}
    ${whereabouts()}
    ${stale() ? html`<label class="check"><input type="checkbox" name="old" .checked=${draft.old} @change=${(event) => change({ old: event.target.checked }, draw)}> ${word('withOld')}</label>` : ''}
    ${lacks ? html`<p class="warning">${word('sayWhere')}</p>` : ''}
    ${texts('note', 4_000)}
    <button class="primary" id="save" ?disabled=${!draft.kind}>${word('save')}</button></form>`;
}
