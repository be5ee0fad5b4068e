// Which norms are judged: those that hold in the area on the day, unless others are ticked, of other regions, too, for comparison.
import { html } from 'lit-html';
import * as address from 'jieming/shell/address.js';
import { get } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { word } from './words.js';

/** The clauses of every instrument, those with a clause that holds here first. */
function instruments(all, holding) {
  const found = new Map();
  all.forEach((clause) => found.set(clause.instrument, [...(found.get(clause.instrument) || []), clause]));
  const foreign = (clauses) => Number(!clauses.some(({ clause }) => holding.has(clause)));
  return [...found.values()].sort((one, other) => foreign(one) - foreign(other));
}

/** The choice of clauses; redraw() is called when it is another. */
export function norms(desk, redraw) {
  let all = [];
  let holding = new Set();
  let ticked = address.read('norms') && new Set(address.read('norms').split(','));
  let asked;
  let none = false;

  async function suit(area, day) {
    asked = `${area} ${day}`;
    const question = asked;
    try {
      const [every, here] = await Promise.all([get('standards', {}, desk.signal), get('standards', { area, date: day }, desk.signal)]);
      if (question === asked) {
        all = every.clauses;
        holding = new Set(here.clauses.map(({ clause }) => clause));
        redraw();
      }
    } catch (broken) {
      desk.fail(broken);
    }
  }

  const chosen = () => ticked || holding;

  function choose(clauses) {
    ticked = clauses;
    none = false;
    redraw();
  }

  function tick({ target }) {
    const clauses = new Set(chosen());
    clauses[target.checked ? 'add' : 'delete'](target.value);
    choose(clauses);
  }

  /** The inputs that name them: nothing where they are those that hold; undefined, and said so, where none is ticked. */
  function question() {
    none = ticked?.size === 0;
    address.write('norms', ticked && [...ticked].join(','));
    redraw();
    return none ? undefined : ticked ? { clauses: all.map(({ clause }) => clause).filter((each) => ticked.has(each)) } : {};
  }

  const one = (clause) => html`<label class="norm"><input type="checkbox" name="norm" value=${clause.clause} .checked=${chosen().has(clause.clause)} @change=${tick}>
    <span>${either(clause.text_zh, clause.text_en)} <small>${clause.article ? either(clause.article_zh, clause.article_en) : ''}${clause.own ? html` · ${word('ownNorm')}` : ''}${holding.has(clause.clause) ? html` · ${word('holdsHere')}` : ''}</small></span></label>`;

  const group = (clauses) => html`<fieldset><legend>${either(clauses[0].instrument_title_zh, clauses[0].instrument_title_en)} <small>${clauses[0].edition}
    · ${clauses[0].issuer} ${clauses[0].region || word(clauses[0].instrument_listed ? 'national' : 'noRegion')}</small></legend>${clauses.map(one)}</fieldset>`;

  /** The choice for an area on a day, asked for when it is another one. */
  function template(area, day) {
    if (area && `${area} ${day}` !== asked) {
      suit(area, day);
    }
    return all.length === 0 ? '' : html`<details class="norms"><summary>${ticked ? word('normsTicked', ticked.size) : word('normsHolding', holding.size)}</summary>
      <div class="actions"><button type="button" class="quiet" data-norms="holding" @click=${() => choose(undefined)}>${word('takeHolding')}</button>
        <button type="button" class="quiet" data-norms="none" @click=${() => choose(new Set())}>${word('takeNone')}</button></div>
      ${instruments(all, holding).map(group)}</details>${none ? html`<p class="refused" role="alert">${word('noNorm')}</p>` : ''}`;
  }

  return { question, template };
}
