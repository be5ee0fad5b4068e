// The search box: names that contain what is typed, from the collections an officer looks in.
import * as server from '../shell/server.js';
import { either, word } from '../shell/words.js';

const COLLECTIONS = ['divisions', 'places', 'facilities', 'cemeteries'];
const PAUSE_MILLIS = 250;
const MOST = 20;

/** Makes the search box work; choose is called with a collection and an item. */
export function start(choose, failed) {
  const box = document.getElementById('query');
  const list = document.getElementById('hits');
  let waiting;
  let asking = new AbortController();
  let at = -1;

  function close() {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = box.value.trim();
    if (!text) {
      close();
      return;
    }
    try {
      const pages = await Promise.all(COLLECTIONS.map((collection) => server.named(collection, text, signal)));
      const schemas = await Promise.all(COLLECTIONS.map((collection) => server.schema(collection)));
      const hits = pages.flatMap((page, which) => page.features.map((item) => ({ item, collection: COLLECTIONS[which], schema: schemas[which] })));
      if (!signal.aborted) {
        show(text, hits);
      }
    } catch (broken) {
      if (broken.name !== 'AbortError') {
        failed(broken);
      }
    }
  }

  function show(text, hits) {
    hits.sort((one, other) => nearness(text, one) - nearness(text, other));
    list.replaceChildren(...hits.slice(0, MOST).map((hit, index) => row(hit, index)));
    if (hits.length === 0) {
      const none = document.createElement('li');
      none.className = 'none';
      none.textContent = word('noHits', text);
      list.append(none);
    }
    at = -1;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  function row(hit, index) {
    const line = document.createElement('li');
    line.id = `hit-${index}`;
    line.setAttribute('role', 'option');
    const name = document.createElement('b');
    name.textContent = hit.item.properties.name;
    const kind = document.createElement('small');
    kind.textContent = describe(hit);
    line.append(name, kind);
    line.addEventListener('mousedown', (event) => event.preventDefault());
    line.addEventListener('click', () => take(hit));
    line.take = () => take(hit);
    return line;
  }

  function take(hit) {
    box.value = hit.item.properties.name;
    close();
    choose(hit.collection, hit.item);
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

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MILLIS);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  box.addEventListener('blur', close);
  document.getElementById('search').addEventListener('submit', (event) => {
    event.preventDefault();
    const lines = list.querySelectorAll('[role=option]');
    if (!list.hidden && lines.length > 0) {
      lines[Math.max(at, 0)].take();
    } else {
      ask();
    }
  });
}

/** Whole names first, then beginnings, then the rest; shorter before longer. */
function nearness(text, hit) {
  const { name } = hit.item.properties;
  const kind = name === text ? 0 : name.startsWith(text) ? 1 : 2;
  return kind * 1000 + name.length;
}

function describe({ item, schema }) {
  const coded = ['type', 'facility_type', 'cemetery_type', 'class_name', 'kind'].find((name) => item.properties[name]);
  const words = schema.properties[coded]?.oneOf?.find((each) => each.const === item.properties[coded])?.['x-title'];
  const title = words ? either(words.zh, words.en) : item.properties[coded] || schema.title;
  return [title, item.properties.code || item.properties.place_code || item.properties.division_code].filter(Boolean).join(' · ');
}
