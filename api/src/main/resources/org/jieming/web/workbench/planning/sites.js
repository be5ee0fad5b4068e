// Who lives near enough to a kind of facility, how far all others have to go, and which sites would serve most of them.
import { html, svg } from 'lit-html';
import { districts } from 'jieming/map/districts.js';
import { fit } from 'jieming/map/map.js';
import { schema } from 'jieming/shell/server.js';
import { either } from 'jieming/shell/words.js';
import { areas, conditions, execute, said } from './ask.js';
import { word } from './words.js';

const WIDE = 300;
const HIGH = 120;
const FARTHEST = 5000;
const whole = (value) => Math.round(value).toLocaleString('en');
const per = (share) => `${(100 * share).toFixed(1)} %`;

const dot = (colour, radius) => new ol.style.Style({ image: new ol.style.Circle({ radius, fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#ffffff', width: 2 }) }) });
const LOOKS = { beyond: dot('#b3122a', 6), site: dot('#0f6cb0', 9) };

/** The share served within every distance, as a line; the radius asked about is marked. */
function curve(reach) {
  const total = Math.max(1, reach.demand.people);
  const x = (metres) => (metres / FARTHEST) * WIDE;
  const path = reach.curve.within.map(({ metres, people }, at) => `${at === 0 ? 'M' : 'L'}${x(metres).toFixed(1)} ${(HIGH - (people / total) * HIGH).toFixed(1)}`).join('');
  const mark = x(Math.min(FARTHEST, reach.served.within_m));
  return html`<figure><svg class="curve" viewBox="0 -4 ${WIDE} ${HIGH + 16}" role="img" aria-label=${word('curve')}>
    ${svg`<line x1=${mark} x2=${mark} y1="0" y2=${HIGH}></line><path d=${path}></path><text x="0" y=${HIGH + 10}>0</text><text x=${WIDE - 30} y=${HIGH + 10}>5 km</text>`}</svg>
    <figcaption><small>${word('curve')}</small></figcaption></figure>`;
}

export async function open(desk) {
  let found = [];
  let kinds = [];
  let reach;
  let plan;
  let waiting = false;
  const source = new ol.source.Vector();
  desk.layer(new ol.layer.Vector({ source, zIndex: 80, style: (feature) => LOOKS[feature.get('rank') ? 'site' : 'beyond'] }));

  async function ask(event) {
    event.preventDefault();
    const { radius, sites } = event.target.elements;
    const ticked = [...event.target.querySelectorAll('[name=kind]:checked')].map((box) => box.value);
    const inputs = { ...said(event.target), kinds: ticked, radius: Number(radius.value) };
    waiting = true;
    redraw();
    try {
      const planned = { ...inputs, sites: Number(sites.value) };
      const [told, beyond, chosen, drawn] = await Promise.all([execute('reach', inputs, 'json', desk.signal), execute('reach', inputs, 'geojson', desk.signal),
        execute('siting', planned, 'json', desk.signal), execute('siting', planned, 'geojson', desk.signal)]);
      [reach, plan] = [told, chosen];
      draw([...beyond.features, ...drawn.features]);
    } catch (broken) {
      desk.fail(broken);
    }
    waiting = false;
    redraw();
  }

  function draw(features) {
    source.clear();
    source.addFeatures(new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures({ type: 'FeatureCollection', features }));
    if (features.length > 0) {
      fit(source.getExtent());
    }
  }

  const answer = () => html`<div class="sites"><p class="served"><b>${reach.served.share === null ? '' : per(reach.served.share)}</b> ${word('served', whole(reach.served.people), whole(reach.demand.people), whole(reach.served.within_m))}</p>
    <p class="note">${either(reach.method.note_zh, reach.method.note_en)} ${word('border', whole(reach.served.difference))}</p>
    ${curve(reach)}
    <h3>${word('next')}</h3><ol class="plan">${plan.sites.map((site) => html`<li><b>${site.name}</b> ${word('adds', whole(site.adds_people))}</li>`)}</ol>
    <p class="note">${plan.plan.share_then === null ? '' : word('then', per(plan.plan.share_then))} ${either(plan.plan.quality_zh, plan.plan.quality_en)}</p></div>`;

  const redraw = desk.draw(() => html`<form class="sites" @submit=${ask}>${areas(found)}${conditions()}
    <fieldset class="kinds"><legend>${word('kinds')}</legend>${kinds.map(({ const: code, title }) => html`<label><input type="checkbox" name="kind" value=${code} ?checked=${code === 'E5'}> ${title}</label>`)}</fieldset>
    <div class="pair"><label class="field"><span>${word('radius')}</span><input type="number" name="radius" min="1" max="100000" value="1000" required></label>
      <label class="field"><span>${word('count')}</span><input type="number" name="sites" min="1" max="100" value="5" required></label></div>
    <div class="actions"><button type="submit" class="primary" ?disabled=${waiting}>${waiting ? word('judging') : word('reckon')}</button></div></form>
    ${reach ? answer() : ''}`);
  try {
    const [areasFound, described] = await Promise.all([districts(), schema('facilities')]);
    found = areasFound;
    kinds = described.properties.facility_type.oneOf.filter((each) => /^E\d+$/.test(each.const));
    redraw();
  } catch (broken) {
    desk.fail(broken);
  }
}
