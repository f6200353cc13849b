/** Short, so that a hop that hangs is noticed well within a Lambda's time; a request is sent at most three times. */
export const settings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
};
