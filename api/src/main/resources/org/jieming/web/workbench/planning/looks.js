// How a scenario is drawn, and the legend that tells it.
import { filled } from './shades/choropleth.js';
import { shadeWord } from './shades/words.js';
import { word } from './words.js';

const dot = (fill, stroke) => new ol.style.Style({ zIndex: 3, image: new ol.style.Circle({ radius: 8, fill: new ol.style.Fill({ color: fill }), stroke: new ol.style.Stroke({ color: stroke, width: 2.5 }) }) });
/** Facilities by what a scenario does to them. */
const DOTS = { stays: ['#22343f', '#ffffff'], move: ['#0f6cb0', '#ffffff'], open: ['#2e6b34', '#ffffff'], resize: ['#8a4b08', '#ffffff'], close: ['#ffffff', '#b3122a'] };
export const LOOKS = Object.fromEntries(Object.entries(DOTS).map(([action, colours]) => [action, dot(...colours)]));
const FILLS = { gained: '#7fb37a', lost: '#d9606e', same: '#ffffff' };
/** Units by whether more people gain than lose. */
export const look = (change) => filled(FILLS[change > 0 ? 'gained' : change < 0 ? 'lost' : 'same']);
/** The legend of both. */
export const legend = () => ({ title: shadeWord('whatIf'), rows: [...Object.keys(FILLS).map((each) => [FILLS[each], shadeWord(each)]), ...Object.keys(DOTS).map((each) => [DOTS[each][0], word(`action-${each}`), DOTS[each][1]])] });
