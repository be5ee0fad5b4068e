// The photographs of what was stated already. While no statement has left the device a wrong one is taken out of it; afterwards
// nothing is ever removed: the team withdraws it with a reason, and it stays on record as withdrawn where it was stated.
import { html } from 'lit-html';
import { develop, small, subjectOf } from './camera.js';
import { alter, forget, own, placeOf, withdrawnIn, write } from './store.js';
import { sync } from './sync.js';
import { word } from './words.js';

/** Takes a photograph out of a statement that was never on its way. */
async function takeOut(round, statement, hash) {
  const without = (record) => (record.begun === false
    ? { ...record, body: { ...record.body, photos: record.body.photos.filter((each) => each.hash !== hash) } } : undefined);
  await alter('statements', statement.id, without);
  await forget(round, hash);
}

async function withdraw(event, round, { id: statement }, hash) {
  event.preventDefault();
  const reason = event.target.elements.reason.value.trim();
  await write('withdrawals', { round: round.id, account: round.account, statement, hash, body: { reason, statement }, status: 'waiting' });
  sync();
}

/** The photographs of the statements of one thing, with what may be done about each; nothing where there are none. */
export async function statedPhotos(round, isOfIt, draw) {
  const statements = (await own('statements', round)).filter(isOfIt);
  const withdrawn = await withdrawnIn(round);
  const photos = statements.flatMap((statement) => statement.body.photos.map((photo) => ({ statement, photo })));
  await develop(round, photos.map(({ photo }) => photo));
  const redraw = (work) => async (event) => {
    await work(event);
    draw();
    // what was pressed is gone
    document.querySelector('#stated-photos summary')?.focus();
  };
  const act = (statement, { hash }, name) => (statement.begun === false
    ? html`<button type="button" class="quiet" name="take-out" aria-label="${word('takeOut')} ${name}" @click=${redraw(() => takeOut(round, statement, hash).then(sync))}>${word('takeOut')}</button>`
    : html`<form @submit=${redraw((event) => withdraw(event, round, statement, hash))}><label class="field"><span>${word('withdrawWhy', name)}</span>
      <input name="reason" required maxlength="4000"></label><button name="withdraw">${word('withdraw')}</button></form>`);
  const row = ({ statement, photo }) => {
    const taken = withdrawn.get(placeOf(statement.id, photo.hash));
    const name = subjectOf(round, photo.subject);
    return html`<li data-stated=${photo.hash}>${small(photo.hash, name)}<div><b>${name}</b> ${photo.caption || ''}
      <div class="note">${taken ? word('photoWithdrawn', taken.body.reason) : word(statement.begun === false ? 'photoWaits' : 'photoStated')}</div></div>${taken ? '' : act(statement, photo, name)}</li>`;
  };
  return photos.length === 0 ? '' : html`<details id="stated-photos"><summary>${word('statedPhotos', photos.length)}</summary><ul class="album">${photos.map(row)}</ul></details>`;
}
