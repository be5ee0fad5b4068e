// What the page for citizens says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  title: ['养老服务地图', 'Eldercare services'],
  district: ['区县', 'District'],
  town: ['街道、乡镇', 'Town'],
  allTowns: ['全部', 'all'],
  kind: ['服务类型', 'Kind of service'],
  allKinds: ['全部类型', 'all kinds'],
  near: ['在我附近', 'Near me'],
  locating: ['正在定位…', 'Finding where you are…'],
  noPosition: ['无法定位,请改选街道、乡镇。', 'Your position cannot be found; choose a town instead.'],
  loading: ['正在查找…', 'Looking…'],
  found: ['找到 {0} 处', '{0} found'],
  foundFirst: ['先列出 {0} 处,请缩小范围', 'The first {0}; narrow the question'],
  foundNear: ['5 公里内找到 {0} 处,由近到远', '{0} found within 5 km, nearest first'],
  foundNearest: ['最近的 {0} 处,由近到远;5 公里内还有更多', 'The nearest {0}, nearest first; there are more within 5 km'],
  none: ['没有找到。可改选其他类型或区域。', 'Nothing found. Choose another kind or place.'],
  away: ['直线 {0}', '{0} in a straight line'],
  failed: ['没有查到,请稍后再试:{0}', 'It did not work, try again later: {0}'],
  noShape: ['地图上没有位置', 'No place on the map'],
  list: ['设施列表', 'List of facilities'],
  map: ['地图:方向键移动,加减号缩放;列表中有全部设施', 'Map: arrow keys move it, plus and minus zoom; the list has every facility'],
  public: ['只列出公开信息,由民政部门登记,可能未及时更新,出门前请先电话确认。', 'Public information as registered by the civil-affairs bureau; it may be out of date: call before you go.'],
  review: ['审图号', 'Map review number'],
  noReview: ['未编审图号', 'No map review number'],
  home: ['界名首页', 'First page'],
});
