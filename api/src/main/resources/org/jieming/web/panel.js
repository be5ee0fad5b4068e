// The panel at the left: districts to jump to, and the layers by group with their signs.
import { GROUPS, LAYERS } from './layers.js';
import { either, onLanguage, word } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
const SIGNS = {
  area: ['rect', { x: 2, y: 4, width: 16, height: 12, 'fill-opacity': 0.15, 'stroke-width': 2, 'stroke-dasharray': '4 2' }],
  line: ['path', { d: 'M1 14 L8 7 L12 12 L19 5', fill: 'none', 'stroke-width': 2.5 }],
  circle: ['circle', { cx: 10, cy: 10, r: 5 }],
  square: ['rect', { x: 5, y: 5, width: 10, height: 10 }],
  diamond: ['path', { d: 'M10 3 L17 10 L10 17 L3 10 Z' }],
  triangle: ['path', { d: 'M10 4 L17 16 L3 16 Z' }],
};

function drawn({ sign, colour }) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  const [tag, attributes] = SIGNS[sign];
  const shape = document.createElementNS(SVG, tag);
  Object.entries({ fill: colour, stroke: colour, ...attributes }).forEach(([name, value]) => shape.setAttribute(name, value));
  picture.append(shape);
  return picture;
}

function row(layer, shown, view) {
  const line = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = shown.getVisible();
  box.name = layer.id;
  box.addEventListener('change', () => shown.setVisible(box.checked));
  const name = document.createElement('span');
  const dim = () => {
    const near = view.getZoom() >= layer.minZoom;
    line.classList.toggle('far', !near);
    line.title = near ? '' : word('fromZoom');
  };
  const tell = () => {
    name.textContent = either(layer.zh, layer.en);
    dim();
  };
  onLanguage(tell);
  view.on('change:resolution', dim);
  tell();
  line.append(box, drawn(layer), name);
  return line;
}

/** Fills the layer tree. */
export function layers(drawnLayers, view) {
  const tree = document.getElementById('layers');
  for (const [group, zh, en] of GROUPS) {
    const set = document.createElement('fieldset');
    const legend = document.createElement('legend');
    const tell = () => {
      legend.textContent = either(zh, en);
    };
    onLanguage(tell);
    tell();
    set.append(legend);
    for (const layer of LAYERS.filter((each) => each.group === group)) {
      set.append(row(layer, drawnLayers.find((each) => each.get('id') === layer.id), view));
    }
    tree.append(set);
  }
}

/** Lists districts to jump to. */
export function districts(items, jump) {
  document.getElementById('districts').replaceChildren(...items.map((item) => {
    const line = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const tell = () => {
      button.textContent = either(item.properties.name, item.properties.pinyin_plain || item.properties.name);
    };
    onLanguage(tell);
    tell();
    button.addEventListener('click', () => jump(item));
    line.append(button);
    return line;
  }));
}

/** Opens and closes the panel where it covers the map. */
export function drawer() {
  const button = document.getElementById('open-panel');
  const open = (wanted) => {
    document.body.classList.toggle('panel-open', wanted);
    button.setAttribute('aria-expanded', String(wanted));
  };
  button.addEventListener('click', () => open(!document.body.classList.contains('panel-open')));
  return () => open(false);
}
