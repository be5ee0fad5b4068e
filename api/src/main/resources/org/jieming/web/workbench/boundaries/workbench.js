// The boundaries workbench: where borders do not fit, and which lines are due for joint inspection.
import { open as findings } from './findings.js';
import { open as ledger } from './ledger.js';

export default {
  title: ['界线', 'Boundaries'],
  icon: 'M4 20 9 9l6 5 5-10M9 9v-5M9 4h4v3H9M15 14v6',
  order: 40,
  styles: ['workbench/boundaries/boundaries.css'],
  panels: [
    { id: 'findings', title: ['拼合检查', 'Mosaic'], open: findings, wide: true },
    { id: 'ledger', title: ['联检台账', 'Inspections'], open: ledger, wide: true },
  ],
};
