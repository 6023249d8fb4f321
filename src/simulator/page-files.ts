import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(import.meta.dirname, 'page');

/** The view library's modules, served from node_modules as they are. */
const LIBRARIES = ['preact', 'preact/hooks', 'htm'];

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing but what this server serves; of inline scripts only the import map, by its hash. */
function contentSecurityPolicy(html: string): string {
  const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(importMap).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the page: `/`, its modules under `/page/`, and its libraries under `/library/`. */
export function createPageFiles(title: () => string) {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const policy = contentSecurityPolicy(html);

  function read(path: string): { body: string | Buffer; type: string } | undefined {
    if (path === '/')
      return { body: html.replaceAll('{{title}}', escapeHtml(title())), type: TYPES['.html']! };
    const library = /^\/library\/([\w/]+)\.js$/.exec(path)?.[1];
    if (library && LIBRARIES.includes(library)) {
      return { body: readFileSync(fileURLToPath(import.meta.resolve(library))), type: TYPES['.js']! };
    }
    const name = /^\/page\/([\w-]+\.(?:js|css|svg))$/.exec(path)?.[1];
    if (!name) return undefined;
    try {
      return { body: readFileSync(join(FOLDER, name)), type: TYPES[extname(name)]! };
    } catch {
      return undefined;
    }
  }

  /** False where the path is none of the page's. */
  return function serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const found = read((request.url ?? '').split('?')[0]!);
    if (!found) return false;
    response.writeHead(200, {
      'content-type': found.type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : found.body);
    return true;
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
