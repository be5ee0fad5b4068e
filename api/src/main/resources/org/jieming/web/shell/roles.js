// What people call the roles.
import { dictionary } from './words.js';

/** The title of a role by its word on the wire. */
export const role = dictionary({
  reader: ['查阅人员', 'Reader'],
  'place-name-officer': ['地名管理员', 'Place-name officer'],
  reviewer: ['审核人员', 'Reviewer'],
  planner: ['规划人员', 'Planner'],
  inspector: ['界线联检人员', 'Inspector'],
  administrator: ['系统管理员', 'Administrator'],
});
