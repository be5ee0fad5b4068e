// The map workbench: where to go, what is drawn, and what the signs mean.
import { open as districts } from './districts.js';
import { open as layers } from './layers.js';

export default {
  title: ['地图', 'Map'],
  icon: 'M9 4 3 6.500v14L9 18l6 2.500L21 18V4l-6 2.500zM9 4v14M15 6.500v14',
  order: 0,
  panels: [
    { id: 'districts', title: ['区县', 'Districts'], open: districts },
    { id: 'layers', title: ['图层与图例', 'Layers and legend'], open: layers },
  ],
};
