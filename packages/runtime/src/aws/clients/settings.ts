/** Short, so that a hop that hangs is noticed well within a Lambda's time; a request is sent at most three times. */
export const settings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
};

/** For what nobody waits for, such as a deployment on a busy machine. */
export const patientSettings = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
};
