// What the page of the field says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  heading: ['界线联检外业', 'Joint inspection'],
  account: ['账户名', 'Account'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  signInToSend: ['登录已过期:登录后继续传送', 'The session has ended: sign in to go on sending'],
  rounds: ['我的联检', 'My rounds'],
  none: ['没有可做的联检。方案须双方签署后才能外业。', 'No round is open. Both sign the plan before the field work.'],
  take: ['下载数据包', 'Take the package'],
  taking: ['正在下载瓦片 {0}/{1}', 'Fetching tiles {0}/{1}'],
  taken: ['已带上,可离线工作', 'Taken along, works without network'],
  open: ['打开', 'Open'],
  back: ['返回', 'Back'],
  team: ['{0} 年 · {1} · {2}', 'in {0} · {1} · {2}'],
  next: ['下一界桩', 'Next marker'],
  away: ['{0},{1}', '{1}, {0}'],
  metres: ['{0} 米', '{0} m'],
  kilometres: ['{0} 公里', '{0} km'],
  accuracy: ['定位精度 ±{0} 米', 'fix ±{0} m'],
  noFix: ['等待定位…', 'Waiting for a position…'],
  done: ['已完成 {0}/{1}', '{0} of {1} done'],
  allDone: ['全部界桩都已陈述。', 'Something is stated of every marker.'],
  stated: ['已陈述', 'Stated'],
  draft: ['草稿', 'Draft'],
  last: ['上轮:{0}', 'Last round: {0}'],
  register: ['登记:{0}', 'On record: {0}'],
  state: ['界桩状态', 'State of the marker'],
  inscription: ['刻字可辨?', 'Can the inscription be read?'],
  surroundings: ['周边有变化?', 'Have the surroundings changed?'],
  objects: ['方位物仍在?', 'Are the reference objects there?'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  position: ['位置', 'Position'],
  withPosition: ['随附当前位置(不改变法定坐标)', 'With the present position (the legal coordinate stays)'],
  photos: ['照片', 'Photographs'],
  photoCount: ['{0} 张', '{0} taken'],
  note: ['备注', 'Remarks'],
  save: ['保存陈述', 'Keep the statement'],
  again: ['已有本方陈述;再次保存将另作陈述,原陈述保留。', 'Your party has stated something already; this is kept beside it.'],
  pickState: ['请选择状态', 'Choose a state'],
  queued: ['待传 {0} 项', '{0} to send'],
  sent: ['全部已传({0} 项)', 'All sent ({0})'],
  refused: ['{0} 项被拒', '{0} refused'],
  sendNow: ['立即传送', 'Send now'],
  sending: ['正在传送…', 'Sending…'],
  offline: ['无网络,已存在本机', 'No network; kept on this device'],
  failed: ['未成功:{0}', 'It did not work: {0}'],
});

const SECTORS = [
  ['北', 'N'], ['北偏东北', 'NNE'], ['东北', 'NE'], ['东偏东北', 'ENE'], ['东', 'E'], ['东偏东南', 'ESE'], ['东南', 'SE'], ['南偏东南', 'SSE'],
  ['南', 'S'], ['南偏西南', 'SSW'], ['西南', 'SW'], ['西偏西南', 'WSW'], ['西', 'W'], ['西偏西北', 'WNW'], ['西北', 'NW'], ['北偏西北', 'NNW'],
];

/** The name of a direction, one of 16 of 22.5 degrees centred on north (rule C-20): a pair of Chinese and English. */
export const sector = (azimuth) => SECTORS[Math.floor(((azimuth + 11.25) % 360) / 22.5)];
