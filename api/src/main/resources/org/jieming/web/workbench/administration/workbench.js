// The administration workbench: who has an account, one's own account, and who did what.
import { open as accounts } from './accounts.js';
import { open as audit } from './audit.js';
import { open as own } from './own.js';

const administers = (session) => session.roles.includes('administrator');

export default {
  title: ['管理', 'Admin'],
  icon: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-8 14-8 14 0M16 11a3.500 3.500 0 0 0 0-7M18.500 14.500c2.500 1 3.500 3.500 3.500 6.500',
  order: 80,
  styles: ['workbench/administration/administration.css'],
  panels: [
    { id: 'accounts', title: ['账户与授权', 'Accounts'], open: accounts, wide: true, needs: administers },
    { id: 'own', title: ['我的账户', 'My account'], open: own, needs: (session) => session.signed_in },
    { id: 'audit', title: ['审计', 'Audit'], open: audit, wide: true, needs: administers },
  ],
};
