// What is worked on one at a time: a list of them, and the one that was entered.
import { html } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { ownFirst } from 'jieming/map/own.js';
import { get } from 'jieming/shell/server.js';
import * as places from './places.js';

const SHORT_CODE = 6;

/**
 * The panel of a list that the server keeps under a name. list(panel) draws it from panel.all, undefined until it has come, and
 * panel.areas; one(id, panel) is the template of one of them, which may leave().
 */
export function listing(desk, kept, { back, list, one }) {
  desk.layer(places.layer);
  let shown;

  async function load() {
    const [answer, areas] = await Promise.all([get(kept, {}, desk.signal), districts()]);
    panel.all = answer[kept];
    panel.areas = ownFirst(areas).map(({ properties: { name, code } }) => ({ name, code: code?.slice(0, SHORT_CODE) })).filter(({ code }) => code);
    redraw();
  }

  function leave() {
    places.show(undefined, undefined);
    shown = undefined;
    redraw();
    load().catch(desk.fail);
  }

  function enter(id) {
    shown = one(id, panel);
    redraw();
  }

  const panel = { all: undefined, areas: [], enter, leave, redraw: () => redraw() };

  // drawn at once, so after all that it draws
  const redraw = desk.draw(() => (shown
    ? html`<div class="actions"><button type="button" class="quiet" name="back" @click=${leave}>${back()}</button></div>${shown()}`
    : list(panel)));

  load().catch(desk.fail);
}
