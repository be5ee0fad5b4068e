// The rail of workbenches and the desk beside the map, where one panel at a time is at work. The contract is in workbenches.js.
import { html, render } from 'lit-html';
import * as address from './address.js';
import * as item from '../card/item.js';
import { fitDegrees, map, picking } from '../map/map.js';
import * as account from './account.js';
import { comeBack, isNarrow, stepAside } from './aside.js';
import { fail, say } from './notice.js';
import { onSession, session } from './session.js';
import { either, onLanguage, word } from './words.js';

const rail = document.getElementById('rail');
const box = document.getElementById('desk');
let benches = [];
let current;

const icon = (path) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
const title = (named) => either(...named.title);

function drawRail() {
  render(benches.map((bench) => html`
    <button type="button" name=${bench.id} aria-controls="desk" aria-expanded=${String(current?.bench === bench)}
      @click=${() => press(bench)}>${icon(bench.icon)}<span>${title(bench)}</span></button>`), rail);
}

/** A workbench that is open is closed, and one that stepped aside comes back. */
function press(bench) {
  if (current?.bench !== bench) {
    open(bench.id);
  } else if (box.hidden) {
    comeBack();
  } else {
    close();
  }
}

function frame() {
  const { bench, panel } = current;
  render(html`
    <div class="desk-head"><h2>${title(bench)}</h2>
      <button type="button" class="close" aria-label=${word('close')} @click=${close}>×</button></div>
    ${bench.panels.length > 1 ? html`<div class="tabs" role="tablist" @keydown=${turn}>${bench.panels.map((each) => tab(bench, each, panel))}</div>` : ''}
    <div id="panel" role=${bench.panels.length > 1 ? 'tabpanel' : 'group'} aria-label=${title(panel)}></div>`, box);
}

const tab = (bench, each, panel) => html`<button type="button" role="tab" aria-controls="panel" data-panel=${each.id}
  aria-selected=${String(each === panel)} tabindex=${each === panel ? 0 : -1} @click=${() => open(bench.id, each.id)}>${title(each)}</button>`;

/** Arrow keys go from tab to tab, Home and End to the first and the last (ARIA authoring practices, tabs). */
function turn(event) {
  const { bench: { panels }, panel } = current;
  const at = panels.indexOf(panel);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    const next = panels.at(to % panels.length);
    open(current.bench.id, next.id);
    box.querySelector('[role=tab][aria-selected=true]').focus();
  }
}

function lent(element) {
  const leaving = new AbortController();
  const templates = [];
  const leave = (act) => leaving.signal.addEventListener('abort', act);
  return {
    signal: leaving.signal,
    element,
    draw(template, into = element) {
      const again = () => leaving.signal.aborted || render(template(), into);
      templates.push(again);
      again();
      return again;
    },
    redraw: () => templates.forEach((again) => again()),
    /** A box on the map. */
    box(name) {
      const made = document.createElement('aside');
      made.className = name;
      document.querySelector('main').append(made);
      leave(() => made.remove());
      return made;
    },
    layer(layer) {
      map.addLayer(layer);
      leave(() => map.removeLayer(layer));
    },
    pick(handler) {
      picking.add(handler);
      leave(() => picking.delete(handler));
    },
    show: (collection, id) => item.open(collection, id, true),
    aside: () => stepAside(title(current.panel)),
    visit(collection, id) {
      stepAside(title(current.panel));
      item.open(collection, id, true);
    },
    turn: (panel) => open(current.bench.id, panel),
    fit: fitDegrees,
    say,
    fail: (broken) => broken.name === 'AbortError' || fail(broken),
    leave,
    end: () => leaving.abort(),
  };
}

/** Opens a panel of a workbench, its first one unless another is named. */
export function open(benchId, panelId) {
  const bench = benches.find((each) => each.id === benchId);
  const panel = bench?.panels.find((each) => each.id === panelId) || bench?.panels[0];
  if (!panel) {
    return;
  }
  current?.desk.end();
  current = { bench, panel };
  frame();
  const element = document.createElement('div');
  document.getElementById('panel').replaceChildren(element);
  current.desk = lent(element);
  comeBack();
  document.body.dataset.desk = panel.wide ? 'wide' : 'open';
  address.write('desk', panel === bench.panels[0] ? bench.id : `${bench.id}/${panel.id}`);
  drawRail();
  map.updateSize();
  enter();
}

/** Opens the panel for who may use it, and says what is missing to who may not. */
function enter() {
  const { panel, desk } = current;
  current.allowed = !panel.needs || panel.needs(session());
  if (current.allowed) {
    panel.open(desk);
  } else {
    desk.draw(barrier);
  }
}

function barrier() {
  const { signed_in: known, account: { name } = {} } = session();
  return html`<p class="warning">${known ? word('notPermitted', name) : word('signInFirst')}</p>
    ${known ? '' : html`<div class="actions"><button type="button" class="primary" @click=${account.open}>${word('signIn')}</button></div>`}`;
}

/** Leaves the panel and gives its room to the map. */
export function close() {
  current?.desk.end();
  current = undefined;
  comeBack();
  box.hidden = true;
  delete document.body.dataset.desk;
  address.write('desk', 'none');
  drawRail();
  map.updateSize();
}

/** On a phone the desk covers the map: leaves it, so that the map can be seen. */
export function giveWay() {
  if (isNarrow()) {
    close();
  }
}

/** Fills the rail and opens what the address says, else the first workbench where there is room for it. */
export function start(found) {
  benches = found;
  drawRail();
  onLanguage(() => {
    drawRail();
    if (current) {
      frame();
      current.desk.redraw();
    }
  });
  onSession(() => {
    if (current?.panel.needs && current.panel.needs(session()) !== current.allowed) {
      open(current.bench.id, current.panel.id);
    } else if (current) {
      current.desk.redraw();
    }
  });
  const said = address.read('desk');
  if (said && said !== 'none') {
    open(...said.split('/'));
  } else if (!said && window.matchMedia('(min-width: 800px)').matches) {
    open(benches[0].id);
  }
}
