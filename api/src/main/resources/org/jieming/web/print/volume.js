// The sheets of all towns of a county in one volume: each is drawn in its turn and kept as a picture, and one index tells page and cell.
import { order } from './names.js';

let kept = [];

/** Lets go of the pictures. */
export function forget() {
  kept.forEach((each) => URL.revokeObjectURL(each));
  kept = [];
}

/** What a map shows, as one picture of its whole size. */
async function picture(plate) {
  const whole = document.createElement('canvas');
  const layers = [...plate.querySelectorAll('.ol-layer canvas')].filter((each) => each.width > 0);
  const [width, height] = [Math.max(...layers.map((each) => each.width)), Math.max(...layers.map((each) => each.height))];
  Object.assign(whole, { width, height });
  const paint = whole.getContext('2d');
  paint.fillStyle = '#fff';
  paint.fillRect(0, 0, width, height);
  layers.forEach((each) => paint.drawImage(each, 0, 0));
  const bytes = await new Promise((made) => { whole.toBlob(made, 'image/png'); });
  const address = URL.createObjectURL(bytes);
  kept.push(address);
  return address;
}

/** A drawn sheet as it stands, under the number of its page. */
async function page(sheet, number) {
  const [still, map] = [sheet.cloneNode(true), document.createElement('img')];
  map.src = await picture(sheet.querySelector('.plate'));
  map.alt = '';
  still.classList.add('bound');
  still.querySelector('.plate').replaceChildren(map);
  const folio = document.createElement('p');
  folio.className = 'folio';
  folio.textContent = number;
  still.append(folio);
  await map.decode();
  return still;
}

/** Each name once, with all pages and cells where it stands; of two names that are alike each says its town. */
function merged(found) {
  const once = new Map();
  found.forEach((each) => once.set(each.id, { ...each, cell: [once.get(each.id)?.cell, each.cell].filter(Boolean).join(', '), town: once.get(each.id)?.town || each.town }));
  const all = [...once.values()];
  const isAlone = ({ name }) => all.filter((each) => each.name === name).length === 1;
  return all.map((each) => (isAlone(each) ? { ...each, town: undefined } : each)).sort(order);
}

/**
 * Binds the sheets of towns. drawn draws that of one town and resolves to { sheet, names }, or to nothing when something else is wanted by now; told hears
 * how many are done.
 *
 * Resolves to { pages, names }, each name with page and cell; to nothing when it was given up.
 */
export async function bind(towns, drawn, told) {
  forget();
  const [pages, found] = [[], []];
  let cut = false;
  for (const town of towns) {
    told(pages.length);
    const made = await drawn(town); // one map at a time: each takes tens of megabytes
    if (!made) {
      return undefined;
    }
    pages.push(await page(made.sheet, pages.length + 1));
    found.push(...made.names.found.map((each) => ({ ...each, town: town.properties, cell: `${pages.length} · ${each.cell}` })));
    cut = cut || made.names.cut;
  }
  return { pages, names: { found: merged(found), cut } };
}
