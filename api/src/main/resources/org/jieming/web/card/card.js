// The item card: everything the register tells about an item, in words, with its history on both axes of time.
import { isInvented } from '../map/districts.js';
import { moment } from '../shell/clock.js';
import * as server from '../shell/server.js';
import { session } from '../shell/session.js';
import { either, language, word } from '../shell/words.js';
import { isUncited, lines } from './sources.js';
import { called, shown, title } from './values.js';

/** What is inspected jointly, and who sees to it. */
const WITH_STORY = ['boundary-lines', 'boundary-markers'];
const TAKING_PART = ['inspector', 'reviewer', 'administrator'];
const HIDDEN = new Set(['id', 'geometry', 'name', 'valid_from', 'valid_to', 'revision']);

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

/** A period in words, by its first day and the one from which it is over, or undefined. */
export function period(from, to) {
  if (to) {
    return word('until', from || '…', to);
  }
  return from ? word('stillValid', from) : word('always');
}

function facts(schema, properties) {
  const list = element('dl');
  for (const [name, value] of Object.entries(properties)) {
    if (!HIDDEN.has(name) && value !== null && value !== '') {
      const told = element('dd');
      told.append(...(name === 'sources' ? lines(schema, value) : [shown(schema.properties[name], value)]));
      list.append(element('dt', title(schema.properties[name], name)), told);
    }
  }
  list.append(element('dt', word('inForce')), element('dd', period(properties.valid_from, properties.valid_to)));
  list.append(element('dt', word('recorded')), element('dd', word('revision', properties.revision)));
  return list;
}

function told(properties, what) {
  const parts = [moment(properties[`${what}_at`]), properties[`${what}_by`], properties[`${what}_because`]];
  return parts.filter(Boolean).join(' · ');
}

function entry(schema, { properties }) {
  const made = element('li', undefined, properties.withdrawn_at ? 'withdrawn' : '');
  made.append(element('b', `${properties.name || ''} ${period(properties.valid_from, properties.valid_to)}`.trim()));
  const lines = element('dl');
  const line = (key, text) => lines.append(element('dt', word(key)), element('dd', text));
  line('recorded', `${word('revision', properties.revision)} · ${told(properties, 'recorded')}`);
  if (properties.withdrawn_at) {
    line('withdrawn', `${word('revision', properties.withdrawn_revision)} · ${told(properties, 'withdrawn')}`);
  }
  if (properties.changed?.length) {
    line('changed', properties.changed.map((name) => (name === 'geometry' ? word('shape') : title(schema.properties[name], name))).join(either('、', ', ')));
  }
  if (properties.act) {
    line('act', [properties.act.number, properties.act.title].filter(Boolean).join(' '));
  }
  made.append(lines);
  return made;
}

function past(schema, collection, id) {
  const details = element('details', undefined, 'history');
  details.append(element('summary', word('history')));
  details.addEventListener('toggle', async () => {
    if (!details.open || details.dataset.asked) {
      return;
    }
    details.dataset.asked = 'yes';
    const waiting = element('p', word('loading'));
    details.append(waiting);
    try {
      const versions = await server.history(collection, id);
      const list = element('ol');
      list.append(...versions.features.map((version) => entry(schema, version)));
      waiting.replaceWith(list);
    } catch (broken) {
      waiting.textContent = word('failed', server.toldOf(broken));
      delete details.dataset.asked;
    }
  });
  return details;
}

function button(text, act) {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** The name as the register writes it, in English with its letters where it has some. */
function named({ id, properties }) {
  const made = element('h2', called(properties) || id);
  const latin = properties.pinyin_plain || properties.pinyin;
  if (language() === 'en' && latin) {
    made.append(' ', element('small', latin));
  }
  return made;
}

/**
 * Shows an item in the card.
 *
 * does.close, does.locate and, for who may, does.edit and does.finish are what its buttons call; its permalink is the address of the page.
 */
export async function show(card, collection, item, does) {
  const schema = await server.schema(collection);
  const { properties } = item;
  const head = element('div', undefined, 'head');
  const close = button('×', does.close);
  close.className = 'close';
  close.setAttribute('aria-label', word('close'));
  head.append(named(item), close);
  const parts = [head];
  if (isInvented(item)) {
    parts.push(element('p', `${word('invented')}: ${word('inventedLong')}`, 'warning'));
  }
  if (properties.schematic) {
    parts.push(element('p', word('schematicLong'), 'schematic'));
  }
  if (!item.geometry) {
    parts.push(element('p', word('noShape'), 'note'));
  }
  const cited = document.createComment('');
  parts.push(cited);
  isUncited(schema, item).then((so) => so && cited.replaceWith(element('p', word('uncited'), 'note uncited')), () => { /* the card tells all else */ });
  const tools = element('p', undefined, 'tools');
  if (item.geometry) {
    tools.append(button(word('goThere'), does.locate));
  }
  if (does.edit) {
    tools.append(button(word('edit'), does.edit), button(word('endItem'), does.finish));
  }
  const link = element('a', word('permalink'));
  link.href = location.href;
  link.addEventListener('focus', () => { link.href = location.href; });
  link.addEventListener('pointerenter', () => { link.href = location.href; });
  const sheet = element('a', word('historySheet'));
  sheet.href = new URL(`id/${item.id}?f=html&lang=${language()}`, server.ROOT);
  sheet.target = '_blank';
  sheet.rel = 'noopener';
  sheet.dataset.sheet = '';
  tools.append(link, sheet);
  if (WITH_STORY.includes(collection) && session().roles.some((role) => TAKING_PART.includes(role))) {
    const story = element('a', word('storyCard'));
    story.href = new URL(`id/${item.id}/card?f=html&lang=${language()}`, server.ROOT);
    story.target = '_blank';
    story.rel = 'noopener';
    story.dataset.story = '';
    tools.append(story);
  }
  parts.push(tools, facts(schema, properties), past(schema, collection, item.id));
  card.replaceChildren(...parts);
  card.hidden = false;
}

/** Lets the reader choose between some things by their names, under a question. */
export function choice(card, question, found, choose, close) {
  const head = element('div', undefined, 'head');
  const shut = button('×', close);
  shut.className = 'close';
  shut.setAttribute('aria-label', word('close'));
  head.append(element('h2', question), shut);
  const list = element('ul', undefined, 'choice');
  for (const each of found) {
    const line = element('li');
    line.append(button(each.name, () => choose(each)));
    list.append(line);
  }
  card.replaceChildren(head, list);
  card.hidden = false;
}
