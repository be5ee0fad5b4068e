// Takes a photograph: on the device first, named by its digest, with the position of the moment. What was taken is shown small,
// with what it is of, and a wrong one is taken out again.
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { position } from './guide.js';
import { digest, forget, pictureOf, read, write } from './store.js';
import { word } from './words.js';

/** Of photographs that are on the device, by their digests, the addresses by which the page shows them. */
const seen = new Map();

/** What a statement says of the file chosen in an input, or undefined when none was. */
export async function photograph({ target }, subject, round) {
  const [blob] = target.files;
  // the same file may be chosen again after it was taken out
  target.value = '';
  if (!blob) {
    return undefined;
  }
  const hash = await digest(blob);
  await write('pictures', { hash, round: round.id, account: round.account, blob, status: 'waiting' });
  const fix = position();
  return { hash, subject, taken_at: new Date().toISOString(), ...(fix && { fix }) };
}

/** The photographs of a draft with one more, each once. */
export const withPhoto = (photos, photo) => (photo ? [...photos.filter(({ hash }) => hash !== photo.hash), photo] : photos);

/** Makes photographs of a round ready to be shown; asked before the screen is drawn. */
export async function develop(round, photos) {
  for (const { hash } of photos.filter((each) => !seen.has(each.hash))) {
    const kept = await read('pictures', pictureOf(round, hash));
    if (kept) {
      seen.set(hash, URL.createObjectURL(kept.blob));
    }
  }
}

/** What a photograph of a round is of. */
export function subjectOf(round, code) {
  const known = round.form.subjects.find((each) => each.code === code);
  return known ? either(known.zh, known.en) : word('ofSegment');
}

/** A photograph small, where the device still has it. */
export const small = (hash, alt) => (seen.has(hash) ? html`<img class="small" src=${seen.get(hash)} alt=${alt}>` : '');

/** What was taken for a draft; keep(change) makes of its photographs what they are then, and draws them. */
export function album(round, photos, keep) {
  const takeOut = async ({ hash, subject }) => {
    // words just typed are drawn first: the row of the next photograph takes the place of this one
    await keep((all) => all);
    await keep((all) => all.filter((each) => each.hash !== hash));
    URL.revokeObjectURL(seen.get(hash));
    seen.delete(hash);
    await forget(round, hash);
    // the button is gone; what is likely next is to take it again
    document.querySelector(`.photo [name=${subject}]`)?.focus();
  };
  const say = ({ hash }, caption) => keep((all) => all.map((each) => (each.hash === hash ? { ...each, caption } : each)));
  const entry = (photo, i) => html`<li data-photo=${photo.hash}>${small(photo.hash, subjectOf(round, photo.subject))}
    <div><b>${subjectOf(round, photo.subject)}</b>
    <label class="field"><span>${word('caption', i + 1, subjectOf(round, photo.subject))}</span>
      <input name="caption" maxlength="200" .value=${photo.caption || ''} @change=${({ target }) => say(photo, target.value.trim())}></label></div>
    <button type="button" class="quiet" name="take-out" aria-label=${word('takeOutOf', i + 1, subjectOf(round, photo.subject))} @click=${() => takeOut(photo)}>${word('takeOut')}</button></li>`;
  return photos.length > 0 ? html`<ul class="album" id="album">${photos.map(entry)}</ul>` : '';
}
