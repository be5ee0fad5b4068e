// One line for the reader at the foot of the page; screen readers read it out.
import { word } from './words.js';

const line = document.getElementById('status');

/** Says something; nothing wipes the line. */
export function say(text = '') {
  line.textContent = text;
  line.className = '';
}

/** Says what went wrong, in the words of the server where it has some, with its reasons. */
export function fail(broken) {
  line.textContent = broken.told ?? word('failed', broken.message);
  line.className = 'wrong';
}
