import { Refusal } from '../refusal.ts';

/** Office programs and makers of books nest some tens of elements. */
const MAX_DEPTH = 300;
/** A parsed element takes about a kilobyte; a manuscript of a thousand pages has some two hundred thousand. */
const MAX_ELEMENTS = 250_000;
/** An attribute holds names and numbers. */
const MAX_ATTRIBUTES = 64 * 1024;

/** Characters that XML does not have, nor any text (XML 1.0, 2.2). */
const NO_CHARACTERS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * The text of an XML file, looked over before any parser sees it: it defines no entities, names none
 * outside of itself, and is neither nested nor long beyond reason.
 * @throws Refusal where that is not so, or where it is no text.
 */
export function xmlText(bytes: Uint8Array): string {
  const text = decode(bytes);
  // A bare DOCTYPE names a definition that no parser here would load; one with brackets defines its own.
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) {
    throw new Refusal('import.xml-entities');
  }
  refuseUnreasonable(text);
  return text.replace(NO_CHARACTERS, '');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : declared(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('import.xml-encoding');
  }
}

function declared(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function refuseUnreasonable(text: string): void {
  let depth = 0;
  let elements = 0;
  for (const [tag, slash, selfClosed] of text.matchAll(/<(\/?)[\p{L}_][^<>]*?(\/?)>/gu)) {
    if (slash) depth -= 1;
    else {
      elements += 1;
      if (!selfClosed) depth += 1;
    }
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || tag.length > MAX_ATTRIBUTES) {
      throw new Refusal('import.xml-too-deep');
    }
  }
}
