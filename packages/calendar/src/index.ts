export * from './day.ts';
export * from './due.ts';
export * from './explain.ts';
export { HolidayChange, published } from './holiday-changes.ts';
export * from './holidays.ts';
export * from './nation.ts';
export * from './working-calendar.ts';
export * from './working-hours.ts';
