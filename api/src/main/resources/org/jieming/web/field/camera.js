// Takes a photograph: on the device first, named by its digest, with the position of the moment.
import { html } from 'lit-html';
import { position } from './guide.js';
import { digest, write } from './store.js';
import { word } from './words.js';

/** What a statement says of the file chosen in an input, or undefined when none was. */
export async function photograph(event, subject, round) {
  const [blob] = event.target.files;
  if (!blob) {
    return undefined;
  }
  const hash = await digest(blob);
  await write('photos', { hash, round: round.id, account: round.account, blob, status: 'waiting' });
  const fix = position();
  return { hash, subject, taken_at: new Date().toISOString(), ...(fix && { fix }) };
}

/** The photographs of a draft with one more, each once. */
export const withPhoto = (photos, photo) => (photo ? [...photos.filter(({ hash }) => hash !== photo.hash), photo] : photos);

/** A field for what is to be seen on each photograph; keep takes the photographs with it. */
export const captions = (photos, keep) => photos.map((photo, i) => html`<label class="field"><span>${word('caption', i + 1)}</span>
  <input name="caption" maxlength="200" .value=${photo.caption || ''} @change=${({ target }) => { photo.caption = target.value.trim(); keep(photos); }}></label>`);
