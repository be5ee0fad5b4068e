// The names workbench: what the law says of a name before it is given, and its way from draft to announcement.
import { open as check } from './check.js';
import { open as campaigns } from './campaign/campaigns.js';
import { open as matchings } from './matching/matchings.js';
import { keepsNames } from './keepers.js';
import { queue } from './proposal/queues.js';
import { open as publications } from './publications.js';
import { open as records } from './records/records.js';
import { open as spelling } from './spelling.js';
import { open as twins } from './records/twins.js';

export default {
  title: ['地名', 'Names'],
  icon: 'M12 21s7-6.200 7-11.500A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21zM9.500 9.500h5M12 7v5',
  order: 20,
  styles: ['workbench/names/names.css'],
  panels: [
    { id: 'check', title: ['命名审查', 'Name check'], open: check },
    { id: 'spelling', title: ['批量拼写', 'Spell a list'], open: spelling, wide: true },
    { id: 'proposals', title: ['我的方案', 'My proposals'], open: queue('mine'), needs: keepsNames },
    { id: 'review', title: ['待审批', 'To decide'], open: queue('review'), needs: keepsNames },
    { id: 'due', title: ['期限', 'Due'], open: queue('due'), needs: keepsNames },
    { id: 'campaigns', title: ['清理整治', 'Clean-up'], open: campaigns, needs: keepsNames, wide: true },
    { id: 'matchings', title: ['表格对照', 'Match a table'], open: matchings, needs: keepsNames, wide: true },
    { id: 'records', title: ['资料核查', 'Records'], open: records, needs: (session) => session.signed_in, wide: true },
    { id: 'twins', title: ['重复登记', 'Double entries'], open: twins, needs: keepsNames, wide: true },
    { id: 'publications', title: ['出版', 'Publications'], open: publications, needs: (session) => session.signed_in },
  ],
};
