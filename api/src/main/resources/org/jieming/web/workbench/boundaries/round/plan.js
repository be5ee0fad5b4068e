// The plan of a round (C-36): of which line, in which days, who leads and who takes part. The line is chosen from those in one's
// care, people from those one knows of; what the server refuses is said at its field.
import { html } from 'lit-html';
import { today } from 'jieming/shell/clock.js';
import { get, items, Refusal, request } from 'jieming/shell/server.js';
import { session } from 'jieming/shell/session.js';
import { word } from './words.js';

const TEAMS = ['a', 'b'];
/** What the server calls by another name than the form. */
const FIELDS = { 'members.a': 'a', 'members.b': 'b' };

const names = (text) => text.split(/[\n,\u3001\uFF0C]/).map((each) => each.trim()).filter(Boolean);

/** Marks the field at fault for whoever listens, and gives it the keyboard. */
function point(control, reason) {
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', reason);
  control.focus();
}

/** The form of one who begins a plan; proposed(id) is told of the round. */
export async function planning(desk, rounds, proposed) {
  const { lines } = await get('line-care', {}, desk.signal);
  let line;
  let inspectors = {};
  let lead = 'a';
  let special = false;
  let refused = {};
  const typed = { a: '', b: '' };

  /** Both parties and whose turn it is, as the register has them. */
  async function choose(code) {
    const found = code ? (await items('boundary-lines', { filter: `line_code = '${code}'` }, desk.signal)).features : [];
    line = found[0]?.properties;
    inspectors = code ? await get(`line-care/${code}/inspectors`, {}, desk.signal) : {};
    lead = line?.lead_party || 'a';
    refused = {};
    desk.redraw();
  }

  const codeOf = (team) => line?.[`party_${team}_code`];
  const party = (team) => [word(team), line?.[`party_${team}_name`] || codeOf(team)].filter(Boolean).join(' ');

  /** Whom a party may send, as far as one knows: oneself, and who went before. */
  function people(team) {
    const before = rounds().flatMap(({ parties, plan }) => TEAMS.filter((side) => parties[side].code === codeOf(team)).flatMap((side) => plan.members[side] || []));
    const isMine = session().grants.some(({ division }) => division?.code?.startsWith(codeOf(team)));
    return codeOf(team) ? [...new Set([...(isMine ? [session().account.name] : []), ...before])].filter(Boolean) : [];
  }

  function body(form) {
    const said = new FormData(form);
    const members = (team) => [...new Set([...said.getAll(`known-${team}`), ...names(said.get(team))])];
    return {
      line_code: said.get('line_code'),
      year: Number(said.get('year')),
      special,
      lead,
      lead_reason: said.get('lead_reason') || '',
      from: said.get('from'),
      to: said.get('to'),
      members: { a: members('a'), b: members('b') },
      text: said.get('text'),
    };
  }

  async function propose(event) {
    event.preventDefault();
    const form = event.target;
    refused = {};
    form.querySelectorAll('[aria-invalid]').forEach((each) => ['aria-invalid', 'aria-describedby'].forEach((name) => each.removeAttribute(name)));
    try {
      proposed((await request('POST', 'inspections', { body: body(form) })).body.id);
    } catch (broken) {
      const field = FIELDS[broken.problem?.field] || broken.problem?.field;
      if (!(broken instanceof Refusal) || !form.elements[field]) {
        desk.fail(broken);
        return;
      }
      refused = { [field]: broken.told };
      desk.redraw();
      point(form.elements[field], `refused-${field}`);
    }
  }

  const reason = (name) => (refused[name] ? html`<span class="reason" id="refused-${name}" role="alert">${refused[name]}</span>` : '');
  const wrong = (name) => `field ${refused[name] ? 'wrong' : ''}`;
  const field = (name, title, control) => html`<label class=${wrong(name)}><span>${title}</span>${control}${reason(name)}</label>`;

  const lineField = () => field('line_code', word('line'), html`<select name="line_code" required @change=${({ target }) => choose(target.value).catch(desk.fail)}><option value="">—</option>
    ${lines.map((each) => html`<option value=${each.line_code} ?selected=${each.line_code === line?.line_code}>${each.name} ${each.line_code}</option>`)}</select>`);

  const leadField = () => html`${field('lead', word('lead'), html`<select name="lead" @change=${({ target }) => { lead = target.value; desk.redraw(); }}>
    ${TEAMS.map((team) => html`<option value=${team} ?selected=${lead === team}>${party(team)}</option>`)}</select>
    ${line?.lead_party ? html`<small>${word('turnOf', party(line.lead_party))}</small>` : ''}`)}
    ${line?.lead_party && lead !== line.lead_party && !special ? field('lead_reason', word('leadReason'), html`<input name="lead_reason" required maxlength="2000">`) : ''}`;

  /** Names to go on with behind those that stand there already; any other may be typed. */
  function offered(team, text) {
    const head = text.slice(0, text.search(/[^\n,\u3001\uFF0C]*$/));
    const there = new Set(names(head));
    return [...new Set([...people(team), ...(inspectors[team] || [])])].filter((name) => !there.has(name)).map((name) => head + name);
  }

  const typing = (team) => html`<input name=${team} maxlength="1000" autocomplete="off" list="offered-${team}" @input=${({ target }) => { typed[team] = target.value; desk.redraw(); }}>
    <datalist id="offered-${team}">${offered(team, typed[team]).map((value) => html`<option value=${value}></option>`)}</datalist>`;

  const membersOf = (team) => html`<fieldset class="members"><legend>${word('membersOf', party(team))}</legend>
    ${people(team).map((name) => html`<label class="check"><input type="checkbox" name="known-${team}" value=${name}> ${name}</label>`)}
    ${field(team, word(people(team).length > 0 ? 'othersByName' : 'byName'), typing(team))}</fieldset>`;

  await choose(lines.length === 1 ? lines[0].line_code : '');
  return () => (lines.length === 0 ? html`<p class="note">${word('noLinesOfYours')}</p>` : html`<form id="plan" @submit=${propose}>
    ${lineField()}
    ${field('year', word('roundYear'), html`<input name="year" type="number" min="1996" max="2200" required value=${today().slice(0, 4)}>`)}
    <label class="check"><input type="checkbox" name="special" @change=${({ target }) => { special = target.checked; desk.redraw(); }}> ${word('specialRound')}</label>
    ${leadField()}
    ${field('from', word('from'), html`<input name="from" type="date" required>`)}
    ${field('to', word('to'), html`<input name="to" type="date" required>`)}
    ${TEAMS.map(membersOf)}
    ${field('text', word('planText'), html`<textarea name="text" maxlength="20000"></textarea>`)}
    <button class="primary">${word('planRound')}</button></form>`);
}
