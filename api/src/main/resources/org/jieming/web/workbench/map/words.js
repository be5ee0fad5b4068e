// What the panels of the map say.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  districtsCut: ['只列出其中 {0} 个,其余请在上方查找。', 'These are {0} of them; find the others in the box above.'],
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
