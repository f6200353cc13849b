/** By its path, so that a workspace whose packages were linked before this one stood finds it too. */
export * from '../../../../../packages/calendar/src/index.ts';
