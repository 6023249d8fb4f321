import type { IncomingMessage } from 'node:http';

/** The names under which a browser on this machine may reach the simulator. */
const HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request must not be served, if so. The Host header must name this machine, which stops DNS
 * rebinding; and what changes something must not come from another site's page, which a browser
 * tells by Origin and Sec-Fetch-Site. Programs send neither.
 */
export function foreignRequest(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!HOSTS.has(name)) return 'This address is served to this machine only.';
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return 'Requests from other sites are refused.';
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Requests from other sites are refused.';
  }
  return undefined;
}
