// The days and hours of the register, which are Beijing's wherever the machine of the reader stands: the calendar of the law is China's.
import { either } from './words.js';

const timeZone = 'Asia/Shanghai';
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' };
const tongue = () => either('zh-CN', 'en-GB');

/** Today, as 2026-11-28. */
export const today = () => new Date().toLocaleDateString('sv', { timeZone });

/** An instant for the reader: its day and hour; style may say how. */
export const moment = (instant, style = MOMENT) => new Date(instant).toLocaleString(tongue(), { timeZone, ...style });

/** The day of an instant for the reader. */
export const dayOf = (instant) => new Date(instant).toLocaleDateString(tongue(), { timeZone });
