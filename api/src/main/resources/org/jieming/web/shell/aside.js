// On a phone the desk covers the map: it steps aside for what is shown there, and comes back by a button with all that is in it.
import { word } from './words.js';

const box = document.getElementById('desk');
const BUTTON = 'desk-back';

/** Whether the desk covers the map. */
export const isNarrow = () => window.matchMedia('(max-width: 799px)').matches;

/** Shows the desk. */
export function comeBack() {
  document.getElementById(BUTTON)?.remove();
  box.hidden = false;
}

/** Lets the map be seen where the desk covers it; named is what one comes back to. */
export function stepAside(named) {
  if (!isNarrow() || box.hidden) {
    return;
  }
  const left = document.activeElement;
  const back = Object.assign(document.createElement('button'), { type: 'button', id: BUTTON, textContent: word('backTo', named) });
  back.addEventListener('click', () => {
    comeBack();
    left.focus();
  });
  document.querySelector('main').append(back);
  box.hidden = true;
  back.focus();
}
