// How a scenario is drawn.
const dot = (fill, stroke) => new ol.style.Style({ zIndex: 3, image: new ol.style.Circle({ radius: 8, fill: new ol.style.Fill({ color: fill }), stroke: new ol.style.Stroke({ color: stroke, width: 2.5 }) }) });
/** Facilities by what a scenario does to them. */
export const LOOKS = { stays: dot('#22343f', '#ffffff'), move: dot('#0f6cb0', '#ffffff'), open: dot('#2e6b34', '#ffffff'), resize: dot('#8a4b08', '#ffffff'), close: dot('#ffffff', '#b3122a') };
const BORDER = new ol.style.Stroke({ color: '#26323a', width: 1 });
const TINTS = { gained: '#2e6b3480', lost: '#b3122a80', same: '#ffffff00' };
/** Units by whether more people gain than lose. */
export const tint = (change) => new ol.style.Style({ stroke: BORDER, fill: new ol.style.Fill({ color: TINTS[change > 0 ? 'gained' : change < 0 ? 'lost' : 'same'] }) });
