/** The service this Lambda belongs to, as its logs name it too. */
export const serviceName = (): string => process.env['POWERTOOLS_SERVICE_NAME'] ?? 'muster';
