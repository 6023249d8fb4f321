import type { ScopeReader } from '../documents/library.ts';
import { packZip } from '../documents/pack-archive.ts';
import { packName } from '../documents/pack-export.ts';
import { Refusal } from '../documents/refusal.ts';
import { argdownOf } from './argdown.ts';
import { bibtex } from './bibtex.ts';
import { type CslItem, cslOfDocument, cslOfQuote } from './citation-data.ts';
import { curatedQuotes } from './curated-quotes.ts';

export type ExportFormat = 'pack' | 'csl' | 'bibtex' | 'argdown';

export type ExportFile = { name: string; content: string | Uint8Array };

/**
 * A scope in one of the formats, as files in memory: its pack as a zip, its documents and curated quotes
 * as references, or its argument map.
 * @param server what the scope's server is called, where that is known
 * @throws Refusal where there is no map, or the zip would be too large to come back.
 */
export async function exportFiles(
  scope: ScopeReader,
  format: ExportFormat,
  server?: string,
): Promise<ExportFile[]> {
  const pack = packName(scope, server);
  if (format === 'csl') return references(scope, 'json', csl);
  if (format === 'bibtex') return references(scope, 'bib', bibtex);
  if (format === 'argdown') return [argdownFile(scope, pack.title)];
  return [{ name: `${pack.id}.zip`, content: await packZip(scope, pack) }];
}

function references(scope: ScopeReader, ending: string, written: (items: CslItem[]) => string): ExportFile[] {
  return [
    { name: `documents.${ending}`, content: written(scope.documents().map(cslOfDocument)) },
    { name: `quotes.${ending}`, content: written(curatedQuotes([scope]).map(cslOfQuote)) },
  ];
}

function csl(items: CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

function argdownFile(scope: ScopeReader, called: string): ExportFile {
  const content = argdownOf(scope, called);
  if (content === undefined) throw new Refusal('library.no-map-to-export');
  return { name: 'map.argdown', content };
}
