// Everything the page says, in both languages, and which of them it speaks.

const WORDS = {
  title: ['界名', 'Jieming'],
  pageTitle: ['界名 · 地名与界线一张图', 'Jieming · place names and boundaries on one map'],
  backTo: ['返回“{0}”', 'Back to {0}'],
  skip: ['跳到地图', 'Skip to the map'],
  searchHint: ['查找:汉字、拼音、首字母、代码', 'Find by characters, pinyin, initials or code'],
  hits: ['查找结果', 'Search results'],
  noHits: ['没有找到“{0}”', 'Nothing is called “{0}”'],
  hitCount: ['找到 {0} 条,按上下键选择', '{0} found; choose with the arrow keys'],
  workbenches: ['工作台', 'Workbenches'],
  desk: ['工作台面板', 'Panel of the workbench'],
  mapLabel: ['地图:方向键移动,加减号缩放', 'Map: arrow keys move it, plus and minus zoom'],
  card: ['条目', 'Item'],
  readout: ['指针所在坐标', 'Coordinates under the pointer'],
  signIn: ['登录', 'Sign in'],
  signingIn: ['正在登录…', 'Signing in…'],
  signOut: ['退出登录', 'Sign out'],
  signedInUntil: ['登录有效至', 'Signed in until'],
  account: ['账户名', 'Account'],
  password: ['密码', 'Password'],
  signOn: ['用单位统一身份认证登录', 'Sign in with your organisation'],
  forgotten: ['忘记密码或需要账户,请联系管理员。', 'Ask an administrator for an account or a new password.'],
  everywhere: ['全部区划', 'all divisions'],
  noGrants: ['您的账户尚未授权,请联系管理员。', 'Your account has no role yet; ask an administrator.'],
  signInFirst: ['使用此面板需要账户,请先登录。', 'This panel takes an account: sign in first.'],
  notPermitted: ['您的账户“{0}”没有此项权限;需要时请联系管理员授权。', 'Your account “{0}” may not do this; ask an administrator for the role that may.'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  schematicLong: ['示意图形:为展示而绘制,不是测绘成果,不得用于定界。', 'Schematic shape: drawn to show, not surveyed; not for delimitation.'],
  noShape: ['没有图形:位置未知。', 'No shape: the position is not known.'],
  permalink: ['固定链接', 'Permalink'],
  storyCard: ['联检卡片', 'Inspection card'],
  uncited: ['本条没有写明来源:请在“各项来源”或“资料来源”中注明文献。', 'This record states no source: name the documents under “Sources of statements” or “Source of the record”.'],
  historySheet: ['沿革表', 'History sheet'],
  edit: ['修改', 'Edit'],
  makeWhat: ['新建哪一类?', 'What is to be added?'],
  leaveForm: ['修改尚未保存,确定放弃吗?', 'What you changed is not saved. Leave it?'],
  endItem: ['终止', 'End'],
  goThere: ['定位', 'Show on the map'],
  history: ['历史', 'History'],
  inForce: ['有效期', 'In force'],
  recorded: ['写入', 'Recorded'],
  withdrawn: ['撤回', 'Withdrawn'],
  changed: ['变更', 'Changed'],
  act: ['依据', 'Act'],
  shape: ['图形', 'Shape'],
  revision: ['修订 {0}', 'revision {0}'],
  until: ['{0} 至 {1}', '{0} to {1}'],
  stillValid: ['{0} 起', 'since {0}'],
  always: ['一直', 'always'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  loading: ['正在载入…', 'Loading…'],
  failed: ['服务器没有答复:{0}', 'The server did not answer: {0}'],
  notOnDay: ['此条目在所示日期({0})无效。看哪个时期?', 'It is not in force on the day shown ({0}). Which of its times is to be shown?'],
  whichOne: ['此处有 {0} 个条目', '{0} items here'],
  zone: ['高斯-克吕格 3° 带 {0} 号(中央经线 {1}°)', 'Gauss-Krüger 3° zone {0} (central meridian {1}°)'],
  tools: ['地图工具', 'Tools of the map'],
  toolhome: ['全部区县', 'All districts'],
  toolLineString: ['量长度', 'Measure a length'],
  toolPolygon: ['量面积', 'Measure an area'],
  tooladd: ['新建条目', 'Add an item'],
  tooltime: ['历史时间', 'Back in time'],
  toolprint: ['打印', 'Print'],
  measureHint: ['在地图上逐点单击;双击或回车结束,Esc 取消。按椭球面计算。', 'Click point by point; a double click or Enter ends it, Escape calls it off. Reckoned on the ellipsoid.'],
  measured: ['量得 {0}', 'Measured: {0}'],
  metres: ['{0} 米', '{0} m'],
  kilometres: ['{0} 公里', '{0} km'],
  squareMetres: ['{0} 平方米({1} 亩)', '{0} m² ({1} mu)'],
  squareKilometres: ['{0} 平方公里({1} 公顷)', '{0} km² ({1} ha)'],
  scale: ['比例尺', 'Scale bar'],
  time: ['地图日期', 'Day of the map'],
  asOf: ['截至', 'As of'],
  today: ['今日', 'Today'],
  atlas: ['区县图集', 'Atlas of districts'],
  schematicShort: ['示意', 'schematic'],
  invented: ['虚构示例', 'Invented examples'],
  inventedShort: ['虚构', 'invented'],
  inventedLong: ['供试用和手工核对,不是真实政区。', 'To try things out and to check by hand; they do not exist.'],
  inBrackets: ['({0})', ' ({0})'],
  wholeMap: ['总图', 'Common map'],
  printAtlas: ['打印图集', 'Print the atlas'],
  eldercareMap: ['养老服务地图', 'Eldercare services near you'],
  review: ['审图号', 'Map review number'],
  backdrop: ['底图', 'Backdrop'],
  noReview: ['内部用图 · 未编审图号', 'Internal use · no map review number'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
};

const UNITS = {
  m: ['米', 'm'],
  m2: ['平方米', 'm²'],
  km: ['公里', 'km'],
  km2: ['平方公里', 'km²'],
  mu: ['亩', 'mu'],
  ha: ['公顷', 'ha'],
  degrees: ['°', '°'],
  persons: ['人', 'persons'],
  households: ['户', 'households'],
  beds: ['张', 'beds'],
  places: ['个', 'places'],
  meals: ['份', 'meals'],
  percent: ['%', '%'],
  'km/h': ['公里/小时', 'km/h'],
  year: ['年', ''],
};

let index = 0;
const listeners = [];

/** The language spoken: zh or en. */
export function language() {
  return index === 0 ? 'zh' : 'en';
}

/** A word of the page, with {0}, {1} … replaced. */
export function word(key, ...values) {
  return filled(WORDS[key][index], values);
}

function filled(text, values) {
  return values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), text);
}

/** Words of a panel, pairs of Chinese and English by their key: the function that says one, as word does. */
export function dictionary(pairs) {
  return (key, ...values) => filled(pairs[key][index], values);
}

/** Chooses between a Chinese and an English text. */
export function either(zh, en) {
  return index === 0 ? zh : en || zh;
}

/** A unit of measure as it stands behind a number. */
export function unit(code) {
  return code in UNITS ? UNITS[code][index] : code;
}

/** Speaks a language from now on and tells everybody who listens. */
export function speak(tag) {
  index = tag === 'en' ? 1 : 0;
  document.documentElement.lang = language();
  document.title = word('pageTitle');
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.placeholder = word(element.dataset.placeholder);
  }
  listeners.forEach((listener) => listener());
}

/** Calls back after every change of language. */
export function onLanguage(listener) {
  listeners.push(listener);
}
