// What is doubtful of the time or the place that a device told with a statement.
import { moment } from 'jieming/shell/clock.js';
import { html } from 'lit-html';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

/** The marks of a statement; where its time is doubtful, when it arrived as well. */
export const doubts = (said) => said.doubts.map(({ code, zh, en }) => html`<div><span class="badge changed" data-doubt=${code}>${either(zh, en)}</span>
  ${said.received_at ? html`<small>${code === 'clock' ? word('clockDoubt', moment(said.received_at)) : word('fixDoubt')}</small>` : ''}</div>`);
