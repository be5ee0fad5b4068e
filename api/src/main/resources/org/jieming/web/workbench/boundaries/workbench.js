// The boundaries workbench: where borders do not fit, which lines are due for joint inspection, the rounds, and what is reported
// of markers between them; the papers of lines, out and in.
import { open as bring } from '../data/import.js';
import { open as calendar } from './calendar/calendar.js';
import { open as care } from './care/care.js';
import { open as changes } from './changes/changes.js';
import { open as findings } from './findings.js';
import { open as incidents } from './incidents.js';
import { open as ledger } from './ledger.js';
import { open as papers } from './papers.js';
import { open as rounds } from './rounds.js';

const TAKING_PART = ['inspector', 'reviewer', 'administrator'];

export default {
  title: ['界线', 'Boundaries'],
  icon: 'M4 20 9 9l6 5 5-10M9 9v-5M9 4h4v3H9M15 14v6',
  order: 40,
  styles: ['workbench/boundaries/boundaries.css'],
  panels: [
    { id: 'findings', title: ['拼合检查', 'Mosaic'], open: findings, wide: true },
    { id: 'changes', title: ['区划变更', 'Divisions'], open: changes, wide: true },
    { id: 'ledger', title: ['联检台账', 'Inspections'], open: ledger, wide: true },
    { id: 'calendar', title: ['联检日历', 'Calendar'], open: calendar, wide: true },
    { id: 'rounds', title: ['联检', 'Rounds'], open: rounds, wide: true, needs: ({ roles }) => roles.some((role) => TAKING_PART.includes(role)) },
    { id: 'incidents', title: ['界桩事件', 'Incidents'], open: incidents, wide: true, needs: ({ roles }) => roles.some((role) => TAKING_PART.includes(role)) },
    { id: 'care', title: ['平安边界', 'Safe boundary'], open: care, wide: true, needs: ({ roles }) => roles.some((role) => TAKING_PART.includes(role)) },
    { id: 'papers', title: ['成果资料', 'Papers'], open: papers, wide: true, needs: ({ roles }) => roles.some((role) => TAKING_PART.includes(role)) },
    { id: 'give-back', title: ['交回成果', 'Give back'], open: (desk) => bring(desk, 'boundary-marker'), wide: true, needs: ({ writes }) => writes.includes('boundary-markers') },
  ],
};
