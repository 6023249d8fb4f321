import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';

/** One line as it is set: `y` from the top of the page. */
export type SetLine = { text: string; x?: number; y: number; size?: number; sideways?: boolean };

/** A PDF whose pages hold these lines, in Times. */
export async function pdfOf(
  pages: SetLine[][],
  info: { title?: string; author?: string } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  if (info.title) document.setTitle(info.title);
  if (info.author) document.setAuthor(info.author);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = document.addPage([400, 600]);
    for (const { text, x = 50, y, size = 10, sideways } of lines)
      page.drawText(text, { x, y: 600 - y, size, font, ...(sideways && { rotate: degrees(90) }) });
  }
  return document.save();
}

/** Lines one under the other, from `y` on. */
export function linesAt(y: number, texts: readonly string[], line: Partial<SetLine> = {}): SetLine[] {
  return texts.map((text, at) => ({ ...line, text, y: y + at * 12 }));
}
