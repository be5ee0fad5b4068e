// The record of the line between two markers (C-38). Like that of a marker it is a draft on the device at every touch.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { album, develop, photograph, withPhoto } from './camera.js';
import { draftKey, own, read, state, write } from './store.js';
import { sync } from './sync.js';
import { statedPhotos } from './withdraw.js';
import { word } from './words.js';

const FRESH = { walked: null, feature: '', recognisable: null, changed: null, encroached: null, photos: [], note: '' };
const QUESTIONS = ['recognisable', 'changed', 'encroached'];
let draft;

/** The segments of which this device or, when it was taken along, the server knows a statement: by the marker at their beginning. */
export async function statedSegments(round) {
  const here = (await own('statements', round)).filter(({ kind }) => kind === 'segments').map(({ body }) => body.from);
  return new Set([...here, ...(round.stated_segments || []).map(({ from }) => from)]);
}

async function change(changes, draw) {
  Object.assign(draft, changes);
  await write('drafts', draft);
  await draw();
}

async function take(event, round, draw) {
  await change({ photos: withPhoto(draft.photos, await photograph(event, 'segment', round)) }, draw);
}

async function save(event, round, { from, to }) {
  event.preventDefault();
  const { key, ...said } = draft;
  const body = { ...said, from, to, observed_at: new Date().toISOString() };
  await state({ id: crypto.randomUUID(), kind: 'segments', round: round.id, account: round.account, body, begun: false, status: 'waiting' }, key);
  draft = undefined;
  location.hash = round.id;
  sync();
}

const yesNo = (name, draw) => html`<fieldset><legend>${word(name)}</legend><div class="pair">
  ${[true, false].map((each) => html`<label class="choice"><input type="radio" name=${name} value=${String(each)} .checked=${draft[name] === each} @change=${() => change({ [name]: each }, draw)}><span>${word(each ? 'yes' : 'no')}</span></label>`)}</div></fieldset>`;

/** The form of a segment, named by the marker at its beginning. */
export async function segmentForm(round, from, draw) {
  const segment = round.segments.find((each) => each.from === from);
  const key = draftKey(round, 'segment', from);
  if (draft?.key !== key) {
    draft = (await read('drafts', key)) || { key, ...FRESH };
  }
  const again = (await statedSegments(round)).has(from);
  const before = await statedPhotos(round, ({ kind, body }) => kind === 'segments' && body.from === from, draw);
  await develop(round, draft.photos);
  return html`<a class="button" href="#${round.id}">${word('back')}</a><h2 id="segment">${segment.name}</h2>
    ${again ? html`<p class="warning">${word('again')}</p>` : ''}${before}
    <form id="stretch" @submit=${(event) => save(event, round, segment)}>
    ${yesNo('walked', draw)}
    <label class="field"><span>${word('feature')}</span><select name="feature" @change=${(event) => change({ feature: event.target.value }, draw)}>
      <option value="">—</option>${round.form.features.map((each) => html`<option value=${each.code} ?selected=${draft.feature === each.code}>${either(each.zh, each.en)}</option>`)}</select></label>
    ${QUESTIONS.map((each) => yesNo(each, draw))}
    <label class="button photo"><span>${word('photos')}</span><small>${word('photoCount', draft.photos.length)}</small>
      <input type="file" accept="image/jpeg,image/png,image/webp" capture="environment" name="segment" @change=${(event) => take(event, round, draw)}></label>
    ${album(round, draft.photos, (alter) => change({ photos: alter(draft.photos) }, draw))}
    <label class="field"><span>${word('note')}</span><textarea name="note" maxlength="4000" .value=${draft.note} @input=${(event) => { draft.note = event.target.value; write('drafts', draft); }}></textarea></label>
    <button class="primary" id="save" ?disabled=${draft.walked === null}>${word(draft.walked === null ? 'pickWalked' : 'save')}</button></form>`;
}
