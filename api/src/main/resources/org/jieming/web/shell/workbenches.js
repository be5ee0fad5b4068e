// The workbenches, and the contract of adding one.
//
// A folder workbench/NAME with a module workbench.js is a workbench. The server names the folders in the page, so a new one
// is shown without a change to the shell. The module exports
//
//   export default {
//     title: ['地名', 'Place names'],      // Chinese and English
//     icon: 'M4 6h16 M4 12h16',            // an SVG path in a box of 24 by 24, drawn as a line
//     order: 20,                           // place in the rail: map 0, names 20, boundaries 40, planning 60, data 70, administration 80
//     panels: [{ id: 'check', title: ['名称审核', 'Name check'], open, wide: true, needs }],   // tabs; wide for tables
//   };
//
// needs(session), where it is given, tells whether who is at work may use the panel; while it is false the shell says in words
// what is missing and offers to sign in. session is what GET /session answers: { signed_in, roles: ['planner', …], writes: ['places', …] }.
//
// open(desk) is called when the panel is shown, and the desk is its own until it is left:
//
//   desk.draw(template)   draws a lit-html template – a function without arguments – into the panel, and again when the
//                         language changes; returns the function that draws it anew after a change of state
//   desk.redraw()         draws all its templates anew
//   desk.signal           aborted when the panel is left: pass it to the questions of shell/server.js
//   desk.layer(layer)     puts an OpenLayers layer above the register until the panel is left
//   desk.pick(handler)    clicks on the map come to handler({ longitude, latitude, feature(layer) }) first; true keeps them
//   desk.show(collection, id)   opens the card of an item and goes there; desk.visit the same, where somebody asked to see it:
//                               on a phone the desk covers the map and steps aside, as by desk.aside()
//   desk.turn(panel)      opens another panel of the workbench
//   desk.fit(box)         shows a box of degrees [west, south, east, north]
//   desk.say(text)        a line for the reader, also read out; desk.fail(error) the same for what went wrong
//   desk.leave(act)       act is called when the panel is left
//
// Words of a panel come from a words.js in its folder, a dictionary of pairs: export const word = dictionary({ key: ['中文', 'English'] }).
// Everything is styled by css/base.css (.field, .primary, .quiet, .table, .meter, .note, .warning, .badge); a workbench with css of its
// own names it in styles: ['workbench/NAME/NAME.css']. No style="…" in templates: the policy forbids it.

/** The workbenches that travel with the program, in their order. */
export async function load() {
  const names = document.body.dataset.workbenches.split(' ').filter(Boolean);
  const found = await Promise.all(names.map(async (id) => ({ id, ...(await import(`jieming/workbench/${id}/workbench.js`)).default })));
  found.forEach(({ styles = [] }) => styles.forEach(link));
  return found.sort((one, other) => one.order - other.order);
}

function link(path) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL(`../${path}`, import.meta.url).href;
  document.head.append(sheet);
}
