import { getDocument, InvalidPDFException, PasswordException } from 'unpdf/pdfjs';
import { Refusal } from '../../refusal.ts';
import type { Piece } from './lines.ts';

/** An opened PDF. */
export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Pieces of text on one page; a dense newspaper page has a few thousand. */
const MAX_PIECES = 50_000;
/**
 * Opens a PDF. Nothing of it is rendered, and no font, script or link is loaded or run.
 * @throws Refusal where it is locked or damaged
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocument({
      // The parser takes its bytes for its own, and more than them where they are a part of a larger buffer.
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 0,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof PasswordException) throw new Refusal('import.pdf-locked');
    if (error instanceof InvalidPDFException) throw damagedPdf();
    throw error;
  }
}

export const damagedPdf = () => new Refusal('import.pdf-damaged');

/** Whether its tree of pages leads to them; where it runs in a circle, the parser shows something else for a page. */
export async function hasItsPages(document: PdfDocument): Promise<boolean> {
  try {
    const { ref } = await document.getPage(1);
    return ref !== null && (await document.getPageIndex(ref)) === 0;
  } catch {
    return false;
  }
}

/** What stands on a page, numbered from 1; undefined where the page is broken. */
export async function piecesOf(
  document: PdfDocument,
  number: number,
): Promise<{ pieces: Piece[]; sideways: boolean } | undefined> {
  let page: Page;
  let items: Awaited<ReturnType<Page['getTextContent']>>['items'];
  try {
    page = await document.getPage(number);
    ({ items } = await page.getTextContent());
  } catch {
    // One page that is broken leaves the others as they are.
    return undefined;
  }
  const { transform: view } = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let sideways = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(/[\0-\x1f\x7f-\x9f]/g, '').toWellFormed();
    const [a, b, c, d, e, f] = item.transform as number[];
    const last = pieces.at(-1);
    if (text.trim() === '') {
      if (last && text !== '' && item.width < last.size) last.spaced = true;
      continue;
    }
    const along = [view[0]! * a! + view[2]! * b!, view[1]! * a! + view[3]! * b!];
    const size = Math.hypot(view[0]! * c! + view[2]! * d!, view[1]! * c! + view[3]! * d!);
    if (Math.abs(along[1]!) > Math.abs(along[0]!) * 0.1) {
      sideways = true;
      continue;
    }
    const x = view[0]! * e! + view[2]! * f! + view[4]!;
    const y = view[1]! * e! + view[3]! * f! + view[5]!;
    if (![x, y, size, item.width].every(Number.isFinite) || size === 0) continue;
    pieces.push({
      text,
      x,
      y,
      width: item.width,
      size,
      rightToLeft: item.dir === 'rtl',
      spaced: /\s$/.test(text),
    });
    if (pieces.length > MAX_PIECES) break;
  }
  page.cleanup();
  return { pieces, sideways };
}
