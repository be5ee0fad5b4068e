// What the declaration of complete kinds says.
import { dictionary } from 'jieming/shell/words.js';

export const word = dictionary({
  declared: ['本区域此类设施已登记齐全(可声明)', 'Kinds recorded completely here (to be declared)'],
  declaredNote: ['一个县没有登记任何一处的类型,不知有没有,人按“无法判定”。勾选即声明:本区域该类设施有的都已登记,没有登记的就是没有。', 'Of a kind of which a county has nothing on record nobody knows whether there is any, and people are unknown. A tick declares that all there are of it here are recorded: what is not recorded is not there.'],
  around: ['周边各县此类设施已登记齐全(可声明)', 'Kinds recorded completely around (to be declared)'],
  aroundNote: ['邻县没有登记任何一处的类型,住在距邻县服务半径以内、已登记设施又服务不到的人,是否由邻县设施服务不能确定,按“无法判定”。勾选即声明:周边各县该类设施有的都已登记。', 'Of a kind of which a neighbouring county has nothing on record nobody knows whether one over the border serves whoever lives within the radius of it. A tick declares that all there are of it around are recorded.'],
  zones: ['管控区图层已登记齐全(可声明)', 'Zones recorded completely here (to be declared)'],
  zonesNote: ['没有图层的管控区不知有没有,结论为“无法判定”。勾选即声明:本区域该类管控区有的都已登记。', 'Of zones without a layer nobody knows whether there are any, and sites are unknown. A tick declares that all there are of the kind here are recorded.'],
  sea: ['界外不属于任何政区的地方是海', 'What lies in no division is sea'],
});
