/** Imported before the code under test, it keeps that code's log lines out of the test run. */
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
