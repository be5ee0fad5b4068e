// What may be done to a proposal now: at once, or with a reason, an act or a day.
import { html } from 'lit-html';
import { request as send } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

const ASKING = ['approve', 'reject', 'return', 'file', 'announce', 'enter', 'revoke', 'amend', 'annul', 'confirm', 'decline'];
/** They state an act; those of the second list one that says from when it holds. */
const DECIDING = ['approve', 'revoke', 'amend', 'annul'];
const EFFECTIVE = ['approve', 'amend'];
/** No step without a word. */
const NOTED = ['reject', 'return', 'amend', 'annul', 'decline'];
const DATED = ['file', 'announce', 'enter'];
/** Somebody else was first: what may be done now is another thing. */
const OVERTAKEN = [409, 412];
/** Here what is answerable is answered with a reason. */
const REASONED = ['check', 'approve', 'confirm'];

const field = (name, type = 'text', value = '', required = false) => html`<label class="field"><span>${word(name)}</span>
  <input name=${name} type=${type} .value=${value} ?required=${required}></label>`;

/** The fields of an act, with what is known of it. */
const decision = ({ number = '', title = '', authority = '', decided_on: decided = '' }) => html`${field('number', 'text', number, true)}${field('title', 'text', title)}${field('authority', 'text', authority, true)}
  ${field('decided_on', 'date', decided, true)}`;

/** What somebody asks to have done to the approval, for a second person to hold against the document. */
const request = ({ title, actor, on, act, note, from_start: isFromStart }) => html`<section id="asked"><h4>${word('waits', title)}</h4>
  <p>${act.authority} ${act.number} ${act.title || ''} ${act.decided_on} ${act.effective_on ? word('from', act.effective_on) : ''}</p>
  <p>${actor} ${isFromStart === undefined ? '' : word(isFromStart ? 'fromStart' : 'from', on)} ${note}</p></section>`;

/** Where a name is announced (A-23). */
const CHANNELS = ['government-website', 'new-media', 'service-platform', 'newspaper', 'broadcast', 'national-database'];

const channels = () => html`<fieldset name="channels"><legend>${word('channels')}</legend>${CHANNELS.map((each) => html`
  <label class="check"><input type="checkbox" name="channel" value=${each}> <span>${word(each)}</span></label>`)}</fieldset>`;

/** Buttons for the legal steps of a known proposal; does is { redraw, took(proposal, etag), overtaken(why), edit(), begun(step) }. */
export function steps(desk, does) {
  const state = { step: undefined, findings: [], refused: '' };

  function begin(step, known) {
    Object.assign(state, { step: undefined, findings: [], refused: '' });
    does.begun(step);
    if (ASKING.includes(step)) {
      state.step = step;
      does.redraw();
      return undefined;
    }
    return take(step, known, {});
  }

  async function take(step, known, more) {
    try {
      const { body, headers } = await send('POST', `proposals/${known.id}/steps`, { body: { step, ...more }, headers: { 'If-Match': known.etag } });
      Object.assign(state, { step: undefined, findings: [], refused: '' });
      desk.say(word('taken', word(step)));
      does.took(body, headers.get('ETag'));
    } catch (broken) {
      if (!broken.problem) {
        desk.fail(broken);
        return;
      }
      if (OVERTAKEN.includes(broken.status)) {
        Object.assign(state, { step: undefined, findings: [], refused: '' });
        await does.overtaken(broken.message);
        return;
      }
      Object.assign(state, { step, refused: broken.message, findings: broken.problem.findings || [] });
      does.redraw();
    }
  }

  function submit(event, known) {
    event.preventDefault();
    const form = new FormData(event.target);
    const named = form.getAll('channel');
    if (state.step === 'announce' && named.length === 0) {
      Object.assign(state, { refused: word('noChannel'), findings: [] });
      does.redraw();
      return undefined;
    }
    form.delete('channel');
    const said = Object.fromEntries([...form].filter(([, value]) => value !== ''));
    const { note, on, from_start: fromStart, ...rest } = said;
    const isReason = ([name]) => name.startsWith('reason-');
    const reasons = Object.fromEntries(Object.entries(rest).filter(isReason).map(([name, value]) => [name.slice('reason-'.length), value]));
    const act = DECIDING.includes(state.step) ? Object.fromEntries(Object.entries(rest).filter((each) => !isReason(each))) : undefined;
    return take(state.step, known, { ...(note && { note }), ...(on && { on }), ...(fromStart && { from_start: true }), ...(named.length > 0 && { channels: named }), ...(act && { act }), ...(REASONED.includes(state.step) && { reasons }) });
  }

  const reason = (each) => html`<li class=${each.severity}><span class="badge ${each.severity}">${each.rule}</span> ${either(each.zh, each.en)}
    ${each.answerable ? html`<label class="field"><span>${word('reasonFor')}</span><input name="reason-${each.rule}" maxlength="2000"></label>` : ''}</li>`;

  const asking = (known) => html`<form id="step" @submit=${(event) => submit(event, known)}>
    <div role="alert">${state.refused ? html`<p class="refused">${state.refused}</p>` : ''}</div>
    ${state.findings.length > 0 ? html`<ol class="findings">${state.findings.map(reason)}</ol>` : ''}
    ${DECIDING.includes(state.step) ? decision(state.step === 'amend' ? known.approval : { authority: known.application.approver }) : ''}${EFFECTIVE.includes(state.step) ? field('effective_on', 'date', (state.step === 'amend' && known.approval.effective_on) || '') : ''}
    ${['amend', 'annul'].includes(state.step) ? html`<p class="note">${word(`${state.step}Hint`)}</p>` : ''}
    ${state.step === 'annul' ? html`<label class="check"><input type="checkbox" name="from_start" value="true"> <span>${word('isFromStart')}</span></label>` : ''}
    ${DATED.includes(state.step) ? field('on', 'date') : ''}${state.step === 'announce' ? channels() : ''}
    ${ASKING.includes(state.step) || state.step === 'submit' ? field('note', 'text', '', NOTED.includes(state.step)) : ''}
    <div class="actions"><button class="primary" name="take">${word(state.step)}</button></div></form>`;

  return (known) => html`${known.asked ? request(known.asked) : ''}<div class="actions" id="steps">
    ${known.stage === 'draft' ? html`<button type="button" name="edit" @click=${does.edit}>${word('edit')}</button>` : ''}
    ${known.legal.map((each) => html`<button type="button" name=${each.step} ?disabled=${!each.yours} title=${each.yours ? '' : word('notYours')}
      @click=${() => begin(each.step, known)}>${word(each.step)}</button>`)}</div>
    ${known.legal.some((each) => !each.yours) ? html`<p class="note">${word('notYours')}</p>` : ''}
    ${state.step ? asking(known) : ''}`;
}
