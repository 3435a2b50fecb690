/**
 * A request as API Gateway hands it to the function (payload format 2.0), with a key.
 * @param path with its query, if it has one
 */
export const apiCall = (key: string, method: string, path: string, body?: object): object => {
  const [rawPath, rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    rawPath,
    rawQueryString,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    requestContext: { http: { method, path: rawPath }, domainName: 'watch.example' },
    isBase64Encoded: false,
    ...(body && { body: JSON.stringify(body) }),
  };
};
