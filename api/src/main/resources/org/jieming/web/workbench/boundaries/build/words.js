// What the making of units of boundary lines says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  making: ['正在由界线构面…', 'Making units of the lines…'],
  made: ['由 {2} 条界线围成 {1} 个单位中的 {0} 个', '{2} lines make {0} of {1} units'],
  tolerance: ['端点容差(米)', 'Tolerance of ends (m)'],
  unit: ['单位', 'Unit'],
  state: ['结果', 'Outcome'],
  area: ['围成面积(平方米)', 'Area made (m²)'],
  kept: ['登记面积(平方米)', 'Area on record (m²)'],
  differs: ['相差部分(平方米)', 'In one of them alone (m²)'],
  built: ['已围成', 'made'],
  open: ['未围成', 'not made'],
  'no-lines': ['没有界线', 'no lines'],
  take: ['下载图形(GeoJSON)', 'Download the outlines (GeoJSON)'],
  save: ['问题清单(XLSX)', 'Findings (XLSX)'],
  unwritten: ['登记簿没有改动。图形经批准后,可在“数据”中导入并填写批准文号。', 'Nothing was written. Once approved, the outlines can be imported under Data with the number of the document.'],
});
