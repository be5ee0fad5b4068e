// What speaks against a name, what the register says for it, and what was decided.
import { html } from 'lit-html';
import { word } from './words.js';

const KILOMETRE = 1000;

const far = (metres) => (metres === undefined ? '' : metres < KILOMETRE ? word('metres', Math.round(metres)) : word('kilometres', (metres / KILOMETRE).toFixed(1)));

const other = (desk, { other: like, distance_m: metres }) => (like ? html`<br><button type="button" class="quiet" @click=${() => desk.show(like.collection, like.item)}>${like.name}</button>
  <small>${[like.division, far(metres)].filter(Boolean).join(' · ')}</small>` : '');

const clue = (desk) => (each) => html`<li><span class="badge warn">${each.rule}</span> ${each.sentence}${other(desk, each)}</li>`;

const decided = ({ decision, completed_on: day }) => (decision ? html`<h4>${word('decision')}</h4>
  <p><b>${decision.title}</b> ${decision.new_name} ${decision.reason} ${decision.reference} <small>${word('by', decision.actor, decision.on)}</small>
    ${decision.proposal ? html`<br>${word('carries', decision.proposal, decision.proposal_stage_title || '')}` : ''}
    ${day ? html`<br>${word('completed', day)}` : ''}</p>` : '');

/** The evidence of an entry, to go to on the map. */
export function evidence(desk, entry) {
  const { name, name_now: now, approval_doc: approval, protected: isProtected } = entry;
  return html`<section id="evidence"><h3><button type="button" class="quiet" @click=${() => desk.show(entry.collection, entry.item)}>${name}</button></h3>
    <p class="note">${entry.division}${now === undefined ? ` · ${word('gone')}` : now === name ? '' : ` · ${word('now', now)}`}</p>
    ${approval ? html`<p class="done">${word('approved', approval)}</p>` : ''}${isProtected ? html`<p class="warning">${word('isProtected')}</p>` : ''}
    <h4>${word('evidence')}</h4><ul class="queue">${entry.evidence.map(clue(desk))}</ul>${decided(entry)}</section>`;
}
