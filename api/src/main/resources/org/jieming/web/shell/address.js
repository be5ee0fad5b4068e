// What the page shows, kept in the part of the address behind #, so that it can be sent on: at=zoom/latitude/longitude,
// item=collection/id, desk=workbench/panel, proposal=…, day=…, area=…, ask=… and norms=… for what planners ask, and on=… and off=… for layers that are shown or hidden
// otherwise than at first.

const parts = () => new URLSearchParams(location.hash.slice(1));

/** One part of the address; undefined where it says nothing. */
export function read(name) {
  return parts().get(name) || undefined;
}

/** Writes one part, or leaves it out, without a new entry in the browser's history. */
export function write(name, value) {
  const said = parts();
  if (value) {
    said.set(name, value);
  } else {
    said.delete(name);
  }
  const text = said.toString().replace(/%2F/g, '/').replace(/%2C/g, ',');
  history.replaceState(null, '', `#${text}`);
}
