// The search box: names as people type them (characters, pinyin, initials, with a slip), best first, what was typed marked.
import { view } from '../map/map.js';
import { isGivenUp, latest } from '../shell/latest.js';
import { say } from '../shell/notice.js';
import * as server from '../shell/server.js';
import { language, onLanguage, word } from '../shell/words.js';

const PAUSE_MILLIS = 120;
const MOST = 20;
// From this zoom on the map shows a district, and what is near its middle is meant rather than its namesakes.
const NEAR_ZOOM = 9;

/** Makes the search box work; choose is called with a collection and the id of an item. */
export function start(choose, failed) {
  const box = document.getElementById('query');
  const list = document.getElementById('hits');
  const asking = latest();
  let shown = '';
  let at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    shown = '';
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  async function ask(pause) {
    const text = box.value.trim();
    if (!text) {
      left();
      return;
    }
    try {
      const { hits } = await asking.ask((signal) => server.get('search', { q: text, limit: MOST, near: middle() }, signal), pause);
      show(text, hits);
    } catch (broken) {
      if (!isGivenUp(broken)) {
        failed(broken);
        askAgain(broken);
      }
    }
  }

  /** What is still on its way opens no list over what one does next. */
  function left() {
    asking.drop();
    close();
  }

  /** A server that has just begun still files the names, and says when to come back. */
  function askAgain({ problem, patience }) {
    if (problem?.code === 'not-ready-yet') {
      ask(patience);
    }
  }

  function show(text, hits) {
    list.replaceChildren(...hits.map(row));
    if (hits.length === 0) {
      const none = document.createElement('li');
      none.className = 'none';
      none.textContent = word('noHits', text);
      list.append(none);
    }
    say(hits.length === 0 ? word('noHits', text) : word('hitCount', hits.length));
    at = -1;
    shown = text;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  function row(hit, index) {
    const line = document.createElement('li');
    line.id = `hit-${index}`;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    const name = document.createElement('b');
    name.append(...(hit.found === hit.name ? marked(hit) : [hit.name]));
    const told = document.createElement('small');
    told.append(...(hit.found === hit.name ? [] : [...marked(hit), ' · ']), describe(hit), ...(hit.note ? [' · ', hit.note] : []));
    line.append(name, told);
    line.addEventListener('mousedown', (event) => event.preventDefault());
    line.addEventListener('click', () => take(hit));
    line.take = () => take(hit);
    return line;
  }

  function take(hit) {
    box.value = hit.name;
    say();
    left();
    choose(hit.collection, hit.id);
  }

  function move(step) {
    const lines = [...list.querySelectorAll('[role=option]')];
    if (list.hidden || lines.length === 0) {
      return;
    }
    at = (at + step + lines.length) % lines.length;
    lines.forEach((line, index) => line.setAttribute('aria-selected', String(index === at)));
    lines[at].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', lines[at].id);
  }

  box.addEventListener('input', () => ask(PAUSE_MILLIS));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  box.addEventListener('blur', left);
  onLanguage(close);
  document.getElementById('search').addEventListener('submit', (event) => {
    event.preventDefault();
    const lines = list.querySelectorAll('[role=option]');
    if (!list.hidden && shown === box.value.trim() && lines.length > 0) {
      lines[Math.max(at, 0)].take();
    } else {
      ask();
    }
  });
}

/** The middle of the map in degrees, when it shows little enough. */
function middle() {
  if (view.getZoom() < NEAR_ZOOM) {
    return undefined;
  }
  return ol.proj.toLonLat(view.getCenter()).map((degrees) => degrees.toFixed(4)).join(',');
}

/** The name or code that was found, with what was typed of it marked. */
function marked({ found, matched }) {
  const parts = [];
  let told = 0;
  for (const [from, to] of matched) {
    const mark = document.createElement('mark');
    mark.textContent = found.slice(from, to);
    parts.push(found.slice(told, from), mark);
    told = to;
  }
  return [...parts, found.slice(told)];
}

/** What it is and in which divisions: the smallest two tell namesakes apart. */
function describe({ kind, divisions, code, pinyin }) {
  const where = divisions.slice(-2).join('');
  return [language() === 'en' && pinyin, kind, where || code].filter(Boolean).join(' · ');
}
