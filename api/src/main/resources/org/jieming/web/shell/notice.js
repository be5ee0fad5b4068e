// One line for the reader at the foot of the page; screen readers read it out.
import { plain } from './plain.js';
import { word } from './words.js';

const line = document.getElementById('status');

/** Says something; nothing wipes the line. */
export function say(text = '') {
  line.textContent = text;
  line.className = '';
}

/** Says what went wrong, in the words of the server where it has some, with its reasons. */
export function fail(broken) {
  const reasons = broken.reasons || [];
  // that rules speak against it says each of them better
  line.textContent = broken.problem ? plain(reasons.length > 0 ? reasons.join(' ') : broken.message) : word('failed', broken.message);
  line.className = 'wrong';
}
