// What the form of an item says.
import { dictionary } from '../shell/words.js';

export const word = dictionary({
  editing: ['修改:{0}', 'Edit: {0}'],
  others: ['其他属性', 'Other properties'],
  unsaid: ['(不填)', '(not stated)'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  oneALine: ['每行一个', 'one a line'],
  how: ['修改的性质', 'Kind of change'],
  correction: ['更正:原来的记载有误', 'A correction: what is recorded was wrong'],
  change: ['变更:自某日起改变', 'A change: it is so from a day on'],
  from: ['生效日期', 'In force from'],
  reason: ['事由', 'Reason'],
  actNumber: ['依据文号', 'Number of the act'],
  actTitle: ['依据名称', 'Title of the act'],
  save: ['保存', 'Save'],
  saving: ['正在保存…', 'Saving…'],
  giveUp: ['放弃', 'Give up'],
  unchanged: ['还没有修改任何内容。', 'Nothing is changed yet.'],
  written: ['已保存。', 'Saved.'],
  stale: ['您打开之后,他人已先修改了此条目:', 'Somebody changed this item after you had opened it:'],
  staleBy: ['修订 {0},{1} {2}', 'Revision {0}, {1} {2}'],
  seenNow: ['{0} → {1}', '{0} → {1}'],
  nothing: ['无', 'nothing'],
  goOn: ['保留我的修改,在最新状态上继续', 'Keep my changes and go on from the newest state'],
});
