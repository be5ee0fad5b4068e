// What the choice of an area says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  area: ['区域', 'Area'],
  chooseArea: ['请选择区域', 'Choose an area'],
  findArea: ['查找政区(省、市、县、镇街、村居均可)', 'Find a division (of any level)'],
  areasCut: ['列表只列出前 {0} 个县级政区,其余请按名称或代码查找。', 'The list has the first {0} districts only; find the others by name or code.'],
  noCode: ['{0}没有行政区划代码,不能单独作为区域;请选它的乡镇(街道)或所在的区县。', '{0} has no division code and is no area by itself; choose its towns, or the district it lies in.'],
});
