// What the repair of borders says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  show: ['在地图上看', 'Show on the map'],
  save: ['存为表格(XLSX)', 'Save as a table (XLSX)'],
  proposeRepair: ['拟订修复方案', 'Propose a repair'],
  repairing: ['正在拟订修复方案…', 'Working out a repair…'],
  repair: ['修复方案(未写入)', 'Proposed repair, not written'],
  nothingToRepair: ['没有可修复的问题。', 'There is nothing to repair.'],
  unheeded: ['{0} 个界桩的准确位置不对您公开,方案未顾及它们。', 'The exact places of {0} markers are not shown to you; the proposal does not heed them.'],
  unit: ['单位', 'Unit'],
  areaNow: ['现面积(平方米)', 'Area now (m²)'],
  gain: ['增减(平方米)', 'Gain (m²)'],
  moreVertices: ['顶点', 'Vertices'],
  remaining: ['修复后仍有 {0} 处拼合问题。', '{0} faults between units would remain.'],
  soundThen: ['修复后各单位完全拼合;协议线和界桩不动。', 'The units tile then; agreed lines and markers stay where they are.'],
  whose: ['归属', 'Whose it is'],
  undecided: ['未定', 'Undecided'],
  needsAct: ['未经批准,任何组织和个人不得变更界线:写入须有文号、批准机关和批准日期。', 'Nobody may alter a boundary without approval: number, authority and day of the document are needed.'],
  writeRepair: ['按批准文件写入', 'Write it with this document'],
  repairWritten: ['已写入 {0} 个单位的图形(修订 {1})。', 'The outlines of {0} units are written (revision {1}).'],
  repairKeepers: ['写入由审核人员凭批准文件进行。', 'Reviewers write it, with the document that approves it.'],
});
