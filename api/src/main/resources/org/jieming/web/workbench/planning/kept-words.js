// What is said of scenarios that are kept and taken up again.
import { dictionary } from 'jieming/shell/words.js';

export const keptWord = dictionary({
  nameless: ['名称中须有一个汉字、字母或数字,请改名。', 'The name needs a letter or a digit; choose another one.'],
  gone: ['方案中有 {0} 项改动的设施已不在所问设施之中(已关闭、迁出或类型未勾选):不计入结果,也不能随方案保存。', '{0} changes of this scenario are of facilities that are no longer among those asked about (closed, moved away, or of a kind that is not ticked): they do not count, and the scenario is not kept with them.'],
  drop: ['去掉这些改动', 'Drop these changes'],
});
