// Takes a photograph: on the device first, named by its digest, with the position of the moment.
import { position } from './guide.js';
import { digest, write } from './store.js';

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
