// The page put together: one map, the rail of workbenches, the search box, the card and the line of coordinates.
import * as item from '../card/item.js';
import * as atlas from '../map/atlas.js';
import * as click from '../map/click.js';
import * as far from '../map/far.js';
import { goToAddress } from '../map/map.js';
import * as readout from '../map/readout.js';
import * as tiles from '../map/tiles.js';
import * as tools from '../map/tools.js';
import * as search from '../search/search.js';
import * as account from './account.js';
import * as desk from './desk.js';
import { fail } from './notice.js';
import { onSession } from './session.js';
import { language, onLanguage, speak } from './words.js';
import * as workbenches from './workbenches.js';

const LANGUAGE = 'jieming-language';
const switcher = document.getElementById('language');

function languages() {
  switcher.addEventListener('click', () => speak(language() === 'zh' ? 'en' : 'zh'));
  onLanguage(() => {
    switcher.textContent = language() === 'zh' ? 'English' : '中文';
    switcher.lang = language() === 'zh' ? 'en' : 'zh';
    localStorage.setItem(LANGUAGE, language());
  });
  speak(localStorage.getItem(LANGUAGE) || 'zh');
}

/** The link past everything leads to the map, or to the atlas upon it, and leaves what the address says. */
function skip(event) {
  event.preventDefault();
  if (!atlas.focus()) {
    document.getElementById('map').focus();
  }
}

async function start() {
  languages();
  document.getElementById('skip').addEventListener('click', skip);
  readout.start();
  click.start();
  const placed = goToAddress();
  await Promise.all([tiles.load(), tools.start(), account.start(), far.start()]);
  onSession(() => tiles.reload().catch(fail));
  desk.start(await workbenches.load());
  search.start((collection, id) => {
    desk.giveWay();
    item.open(collection, id, true);
  }, fail);
  item.start(!placed);
  if (!placed) {
    await atlas.home();
  }
}

start().catch(fail);
