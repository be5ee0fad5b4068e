// Where the map stands and what is chosen, kept in the address so that it can be sent on: #zoom/latitude/longitude/collection/id

/** What the address says; empty where it says nothing. */
export function read() {
  const [zoom, latitude, longitude, collection, id] = location.hash.slice(1).split('/').map(decodeURIComponent);
  const numbers = [zoom, latitude, longitude].map(Number.parseFloat);
  const view = numbers.every(Number.isFinite) ? { zoom: numbers[0], center: [numbers[2], numbers[1]] } : undefined;
  return { view, chosen: collection && id ? { collection, id } : undefined };
}

/** Writes the state into the address without a new entry in the browser's history. */
export function write(view, chosen) {
  const [longitude, latitude] = ol.proj.toLonLat(view.getCenter());
  const parts = [view.getZoom().toFixed(2), latitude.toFixed(5), longitude.toFixed(5)];
  if (chosen) {
    parts.push(chosen.collection, chosen.id);
  }
  history.replaceState(null, '', `#${parts.join('/')}`);
}
