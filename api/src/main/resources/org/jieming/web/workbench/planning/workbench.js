// The planning workbench: who is short of what by which norm, and where to build next.
import { open as access } from './access.js';
import { open as cemeteries } from './cemeteries.js';
import { open as gaps } from './gaps.js';
import { open as scenarios } from './scenarios.js';
import { open as sites } from './sites.js';

export default {
  title: ['规划', 'Planning'],
  icon: 'M4 20V10h4v10M10 20V4h4v16M16 20v-7h4v7M3 20h18',
  order: 40,
  styles: ['workbench/planning/planning.css'],
  panels: [
    { id: 'gaps', title: ['缺口', 'Gaps'], open: gaps, wide: true },
    { id: 'sites', title: ['可达与选址', 'Sites'], open: sites },
    { id: 'access', title: ['人均供给', 'Supply'], open: access },
    { id: 'scenarios', title: ['方案', 'What if'], open: scenarios },
    { id: 'cemeteries', title: ['公墓', 'Cemeteries'], open: cemeteries },
  ],
};
