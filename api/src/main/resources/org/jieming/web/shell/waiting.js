// What is shown while something takes its time.
import { html } from 'lit-html';
import { word } from './words.js';

/** A meter with its step in words, percent where it is known, and the way to call it off. */
export function waiting(step, percent, cancel) {
  return html`<div class="waiting" role="status"><p>${step}</p>
    <progress max="100" .value=${percent ?? 0} ?data-unknown=${percent === undefined} aria-label=${step}></progress>
    ${cancel ? html`<div class="actions"><button type="button" @click=${cancel}>${word('cancel')}</button></div>` : ''}</div>`;
}
