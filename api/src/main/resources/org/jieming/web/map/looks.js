// How what the page adds to the map looks; the register itself is drawn by the server's style.

/** What is chosen, over everything. */
export function chosen() {
  const halo = new ol.style.Stroke({ color: '#ffffff', width: 7 });
  const stroke = new ol.style.Stroke({ color: '#c8102e', width: 3.5 });
  const ring = new ol.style.Circle({ radius: 13, stroke: new ol.style.Stroke({ color: '#c8102e', width: 3 }) });
  return [new ol.style.Style({ stroke: halo }), new ol.style.Style({ stroke, image: ring, fill: new ol.style.Fill({ color: '#c8102e14' }) })];
}
