// Units shaded by a figure, on the map: beneath its lines and names, whose own tints rest meanwhile, with the classes told beside them.
import { html } from 'lit-html';
import { tint } from 'jieming/map/tiles.js';
import { classes } from './choropleth.js';
import { word } from './words.js';

/** Beneath the register, above what is laid below it. */
const LOW = 0;

/** The layer of a source; legend() tells title and rows of what is drawn, or nothing while no units are shaded. */
export function shaded(desk, { source, style, legend }) {
  const layer = new ol.layer.Vector({ source, zIndex: LOW, style });
  const told = () => (source.isEmpty() ? undefined : legend());
  const look = ({ title, rows }) => html`<details open><summary>${word('legend')}</summary>${classes(title, rows)}<small>${word('outside')}</small></details>`;
  desk.layer(layer);
  const redraw = desk.draw(() => (told() ? look(told()) : ''), desk.box('shades'));
  layer.on('change', () => {
    tint(source.isEmpty());
    redraw();
  });
  desk.leave(() => tint(true));
  return layer;
}
