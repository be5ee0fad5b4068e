// A photograph of a round. Nothing is ever removed: the party that stated it withdraws it with a reason, and it stays on record as
// withdrawn.
import { html } from 'lit-html';
import { ROOT } from 'jieming/shell/server.js';
import { word } from './words.js';

const SUBJECTS = new Set(['marker', 'north', 'east', 'south', 'west', 'panorama']);
/** While statements are taken; once the report is signed it stands. */
const STATING = new Set(['field', 'concluded']);

const subjectOf = (code) => word(SUBJECTS.has(code) ? code : 'segment');

/** Asks why; one's own alone, while the round is open. */
function withdrawal({ team: own, stage }, { team, id }, { hash, subject, withdrawn }, withdraw) {
  if (withdrawn || own !== team || !STATING.has(stage)) {
    return '';
  }
  const take = async (event) => {
    event.preventDefault();
    await withdraw({ statement: id, hash }, event.target.elements.reason.value.trim());
  };
  return html`<details class="steps" data-withdraw=${hash}><summary>${word('withdrawPhoto')}</summary><form class="asking" @submit=${take}>
    <label class="field"><span>${word('withdrawWhy', subjectOf(subject))}</span><input name="reason" required maxlength="4000"></label><button>${word('withdrawPhoto')}</button></form></details>`;
}

/**
 * Small, with what it is of, and why it is withdrawn where it is; it leads to itself. Withdraw({ statement, hash }, reason) takes it back in the
 * statement that names it: said has its id and team.
 */
export const photo = (round, said, { hash, subject, caption, withdrawn }, withdraw) => html`<figure class="photo" ?data-withdrawn=${Boolean(withdrawn)}>
  <a href=${new URL(`inspections/${round.id}/photos/${hash}`, ROOT)} target="_blank"><img class="thumb" loading="lazy" alt=${caption || subjectOf(subject)} src=${new URL(`inspections/${round.id}/photos/${hash}`, ROOT)}></a>
  <figcaption tabindex="-1" data-photo="${said.id}/${hash}">${subjectOf(subject)}${withdrawn ? html` <b>${word('photoWithdrawn', withdrawn)}</b>` : ''}</figcaption>
  ${withdrawal(round, said, { hash, subject, withdrawn }, withdraw)}</figure>`;
