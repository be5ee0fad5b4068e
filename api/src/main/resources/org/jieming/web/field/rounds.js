// The rounds one takes part in: take one along, or open what was taken.
import { html } from 'lit-html';
import { dayOf } from 'jieming/shell/clock.js';
import { get, toldOf } from 'jieming/shell/server.js';
import { session, signOut } from 'jieming/shell/session.js';
import { either } from 'jieming/shell/words.js';
import { allTaken } from './store.js';
import { isReady, take } from './take.js';
import { word } from './words.js';

/** More than one inspector has. */
const MOST = 1_000;
const OPEN = new Set(['field', 'concluded']);
/** Characters of a plan that tell what a round is about. */
const SHORT = 60;
/** For so long an answer is as good as new: whoever draws the list again meanwhile does not ask for it. */
const FRESH_MS = 5_000;
let progress;
let broken;
/** What the server listed, to whom and when. */
let last = {};
/** The account whose rounds the server is being asked for. */
let asking;

async function fetchAll(id, draw) {
  broken = undefined;
  progress = { id, done: 0, total: 0 };
  try {
    await take(id, (done, total) => {
      progress = { id, done, total };
      draw();
    });
  } catch (failure) {
    broken = { id, told: toldOf(failure) };
  }
  progress = undefined;
  draw();
}

/** Leaves the device to somebody else, which takes network: the session would go on. */
async function handOver(draw) {
  try {
    await signOut();
  } catch (failure) {
    broken = { told: word('notLeft', toldOf(failure)) };
  }
  draw();
}

/** What of a round is on this device, and what of it is not. */
function state(kept) {
  if (kept.missing > 0) {
    return html`<p class="warning" data-missing=${kept.missing}>${word('gaps', kept.missing, kept.parts)}</p>`;
  }
  return isReady() ? html`<p class="done">${word('taken')}</p>` : html`<p class="warning">${word('unready')}</p>`;
}

/** What tells a round from another of its line and year, be its days the same: who leads, when it was opened, what it is about. */
const title = (each) => html`<b>${each.line_name}</b><small>${word('team', each.plan.year, each.parties[each.team]?.name || '', either(each.stage_zh, each.stage_en))}</small>
  <small>${word(each.plan.special ? 'specialRound' : 'regularRound')} · ${word('period', each.plan.from, each.plan.to)}</small>
  <small>${word('opened', each.parties[each.plan.lead].name, dayOf(each.opened_at))}${each.plan.text ? ` · ${each.plan.text.slice(0, SHORT)}` : ''}</small>`;

/**
 * What the server listed to whoever is at work, undefined as long as it has not answered. It is asked anew where that is old, and what it
 * says is drawn when it comes: with a poor signal that takes long, and nothing on this device waits for it. While a round is taken along
 * each part of it draws the list again, and the server is not asked for that.
 */
function answered(draw) {
  const account = session().account?.id;
  const fresh = last.account === account && (progress || Date.now() - last.at < FRESH_MS);
  if (!fresh && asking !== account) {
    asking = account;
    get('inspections', { limit: MOST }).then((told) => told.inspections, () => undefined).then((listed) => {
      if (asking === account) {
        asking = undefined;
        last = { listed, account, at: Date.now() };
        draw();
      }
    });
  }
  return last.account === account ? last : undefined;
}

const newestFirst = (one, other) => other.plan.from.localeCompare(one.plan.from) || other.id.localeCompare(one.id);

/** The list; what the server says of it once it has answered, and what was taken along. */
export async function rounds(draw, door) {
  const kept = await allTaken();
  const answer = door ? undefined : answered(draw);
  const told = answer?.listed;
  const open = (told || []).filter(({ stage, team }) => team && OPEN.has(stage));
  const more = kept.filter(({ id }) => !open.some((each) => each.id === id));
  const row = (each) => {
    const taken = kept.find(({ id }) => id === each.id);
    const busy = progress?.id === each.id;
    return html`<li data-round=${each.id}>${title(each)}
      ${taken && !busy ? state(taken) : ''}
      ${broken?.id === each.id ? html`<p class="refused" role="alert">${word('takeFailed', broken.told)}</p>` : ''}
      ${taken ? html`<a class="button" href="#${each.id}">${word('open')}</a>` : ''}
      ${told ? html`<button type="button" class=${taken ? '' : 'primary'} ?disabled=${busy} @click=${() => fetchAll(each.id, draw)}>${busy ? word('taking', progress.done, progress.total) : word('take')}</button>` : ''}</li>`;
  };
  const shown = [...open, ...more].sort(newestFirst);
  if (door && shown.length === 0) {
    // before she has signed in nobody knows whether she has rounds
    return door;
  }
  return html`${window.isSecureContext ? '' : html`<p class="warning" role="alert">${word('insecure')}</p>`}${door || ''}<h2>${word('rounds')}</h2>
    ${shown.length === 0 ? html`<p class="note">${word(answer || door ? 'none' : 'asking')}</p>` : html`<ul class="cards">${shown.map(row)}</ul>`}
    ${broken && !broken.id ? html`<p class="refused" role="alert">${broken.told}</p>` : ''}
    ${session().signed_in ? html`<button type="button" class="quiet" id="leave" @click=${() => handOver(draw)}>${word('leave')}</button>` : ''}`;
}
