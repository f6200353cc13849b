export * from './day.ts';
export * from './due.ts';
export * from './explain.ts';
export * from './holiday-change.ts';
export * from './holidays.ts';
export * from './nation.ts';
export { published } from './published-holidays.ts';
export * from './working-calendar.ts';
export * from './working-hours.ts';
