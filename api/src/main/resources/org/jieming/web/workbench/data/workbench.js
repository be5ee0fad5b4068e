// The data workbench: files in, files out, and the log of what was written.
import { open as changes } from './changes.js';
import { open as exports } from './export.js';
import { open as imports } from './import.js';

const writes = (session) => session.writes.length > 0;

export default {
  title: ['数据', 'Data'],
  icon: 'M4 6c0-4 16-4 16 0v12c0 4-16 4-16 0zM4 6c0 4 16 4 16 0M4 12c0 4 16 4 16 0',
  order: 70,
  styles: ['workbench/data/data.css'],
  panels: [
    { id: 'import', title: ['导入', 'Import'], open: imports, wide: true, needs: writes },
    { id: 'export', title: ['导出', 'Export'], open: exports },
    { id: 'changes', title: ['修订记录', 'Revisions'], open: changes },
  ],
};
