process.env.PICTURES = 'yes';
process.argv.push('--project', 'browser', 'test/browser/walk-through.test.ts');
await import('./run.mjs');
