// What the legend of shaded units says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  legend: ['图例', 'Legend'],
  noFigure: ['无数据', 'not known'],
  notJudged: ['未判定', 'not judged'],
  inUnit: ['缺口数量({0})', 'what is missing ({0})'],
  outside: ['留白处不在所选区域,未作判定。', 'What is blank lies outside the area and is not judged.'],
  gained: ['得到服务的人较多', 'more people gain'],
  lost: ['失去服务的人较多', 'more people lose'],
  same: ['没有变化', 'nothing changes'],
  whatIf: ['方案与现状相比', 'Scenario against the state before'],
  cemeteries: ['公墓服务', 'Service by cemeteries'],
  served: ['有公墓服务', 'served by a cemetery'],
  unserved: ['没有公墓服务', 'served by none'],
  unknown: ['无法判定', 'unknown'],
  ground: ['公墓范围', 'land of a cemetery'],
});

/** The same for the panels, which have a list of their own. */
export const shadeWord = word;
