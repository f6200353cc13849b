/** Paths that belong to the API, should one come here: they are no page. */
const ofApi = /^\/(v1|r|docs|webhooks)(\/|$)/;

/** CloudFront's function before the bucket is asked: every path that names no file shows the console, which reads the path itself. */
function handler(event) {
  const { request } = event;
  const last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (!last.includes('.') && !ofApi.test(request.uri)) request.uri = '/index.html';
  return request;
}
