// The layer tree: groups, layers to show or hide, and the legend of each from the server's style.
import { html } from 'lit-html';
import { view } from 'jieming/map/map.js';
import { catalogue, isShown, onLayers, show } from 'jieming/map/tiles.js';
import { get } from 'jieming/shell/server.js';
import { either, language } from 'jieming/shell/words.js';
import { picture } from './picture.js';
import { word } from './words.js';

const title = ({ titles }) => either(titles.zh, titles.en);
const near = (layer) => view.getZoom() - 1 >= layer.minZoom;

function line(layer, legend) {
  const own = legend.filter((entry) => entry.layer === layer.id);
  return html`<li>
    <label class=${near(layer) ? '' : 'far'} title=${near(layer) ? '' : word('fromZoom')}>
      <input type="checkbox" name=${layer.id} .checked=${isShown(layer.id)} @change=${(event) => show(layer.id, event.target.checked)}>
      <span>${title(layer)}</span></label>
    ${own.length > 0 ? html`<details><summary aria-label=${word('legendOf', title(layer))}></summary>
      <ul class="legend">${own.map((entry) => html`<li><img src=${picture(entry.svg)} alt=""><span>${entry.title}</span></li>`)}</ul></details>` : ''}
  </li>`;
}

function group(each, legend) {
  const layers = catalogue.layers.filter((layer) => layer.group === each.id).reverse();
  return layers.length === 0 ? '' : html`<fieldset><legend>${title(each)}</legend><ul class="layers">${layers.map((layer) => line(layer, legend))}</ul></fieldset>`;
}

/** Lists the layers; asks for the legend again when the language changes. */
export function open(desk) {
  let legend = [];
  let spoken;
  const ask = () => get('styles/jieming/legend', { lang: language() }, desk.signal)
    .then((told) => { legend = told.entries; redraw(); }, desk.fail);
  const redraw = desk.draw(() => {
    if (spoken !== language()) {
      spoken = language();
      ask();
    }
    return html`<div id="layers">${catalogue.groups.map((each) => group(each, legend))}</div>`;
  });
  desk.leave(onLayers(ask));
  view.on('change:resolution', redraw);
  desk.leave(() => view.un('change:resolution', redraw));
}
