/** placeholder until the builder is there */
export const apiDocument = () => ({ openapi: '3.1.0', paths: {} });
