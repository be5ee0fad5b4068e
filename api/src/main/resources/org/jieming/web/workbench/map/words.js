// What the panels of the map say.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  districtsCut: ['已列出 {0} 个,还有更多。', '{0} are listed; there are more.'],
  districtsMore: ['继续列出', 'List more'],
  findDistrict: ['查找政区(名称、拼音或代码)', 'Find a division (name, pinyin or code)'],
  noDistricts: ['还没有区县的图形;可在“数据”中导入。', 'No district has a shape yet; import some under Data.'],
  towns: ['{0} 个乡级单位', '{0} townships'],
  schematic: ['示意', 'Schematic'],
  invented: ['虚构', 'Invented'],
  schematicNote: ['标有“示意”的图形为示意绘制,不是测绘成果,不得用于定界。', 'Shapes marked schematic are drawn to show, not surveyed; not for delimitation.'],
  reviewNote: ['内部工作用图,未编审图号,不得公开发布。', 'For internal work: no map review number (审图号), not for publication.'],
  reviewed: ['审图号 {0}', 'Map review number (审图号) {0}'],
  data: ['数据与接口', 'Data and API'],
  fromZoom: ['放大后可见', 'shown when zoomed in'],
  legendOf: ['{0}:图例', '{0}: legend'],
});
