import jschardet from 'jschardet';
import { type Message, message } from '../language/say.ts';
import { Refusal } from './refusal.ts';

/** A text as it was decoded, and what was done to it on the way, for the curator. */
type Decoded = { text: string; notes: Message[] };

/** A text has next to no control characters; bytes read in the wrong encoding, or no text at all, have many. */
const MOST_CONTROLS = 0.005;

/** Bytes that jschardet looks at; its cost grows with the input and a head of the file decides. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Decodes a file strictly: UTF-8, UTF-16 with a byte order mark or without one, else an encoding that
 * is detected and said so. Only a leading byte order mark and the line endings are changed, and both are noted.
 * @throws Refusal where the bytes are no text or the encoding cannot be told.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const notes: Message[] = [];
  const encoding = markedEncoding(bytes);
  let text: string | undefined;
  if (encoding) {
    text = decodeAs(encoding, bytes);
  } else {
    const unmarked = unmarkedUtf16(bytes);
    if (unmarked) {
      text = decodeAs(unmarked, bytes);
      notes.push(message('reading.utf16-unmarked', unmarked.toUpperCase()));
    } else {
      refuseNul(bytes);
      text = decodeAs('utf-8', bytes);
    }
    if (text === undefined && !unmarked) {
      refuseDamagedUtf8(bytes);
      const guess = jschardet.detect(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)));
      if (guess.encoding) {
        text = decodeAs(LABELS[guess.encoding] ?? guess.encoding, bytes);
        notes.push(message('reading.encoding', guess.encoding));
      }
    }
  }
  if (text === undefined) {
    throw new Refusal('import.unknown-encoding');
  }
  return normaliseText(text, notes);
}

/**
 * The text of a revision from text that is decoded already (pasted, or taken out of a container).
 * @throws Refusal where it holds NUL characters.
 */
export function normaliseText(decoded: string, notes: Message[] = []): Decoded {
  let text = decoded;
  if (text.includes('\0')) {
    throw new Refusal('import.nul-characters');
  }
  const controls = text.match(/[\x01-\x08\x0B\x0E-\x1F\x7F-\x84\x86-\x9F]/g)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS && controls > 1) {
    throw new Refusal('import.control-characters');
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    notes.push(message('reading.byte-order-mark'));
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    notes.push(message('reading.line-endings'));
  }
  if (!text.isWellFormed()) {
    text = text.toWellFormed();
    notes.push(message('reading.lone-surrogates'));
  }
  return { text, notes };
}

/**
 * Encodings that jschardet names otherwise than the Encoding Standard, by whose labels a TextDecoder goes
 * (https://encoding.spec.whatwg.org/#names-and-labels).
 */
const LABELS: Record<string, string> = {
  CP932: 'shift_jis',
  CP949: 'euc-kr',
  MacCyrillic: 'x-mac-cyrillic',
  MacRoman: 'macintosh',
};

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In UTF-16, at least this share of the higher bytes is 0 in a text of Latin letters, and next to none of the lower. */
const ZERO_HIGH_BYTES = 0.5;
const ZERO_LOW_BYTES = 0.01;

/** UTF-16 without a byte order mark, told by where its zero bytes stand; undefined for all else. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const [least, most] = [ZERO_HIGH_BYTES, ZERO_LOW_BYTES].map((share) => (share * bytes.length) / 2);
  if (odd >= least! && even <= most!) return 'utf-16le';
  if (even >= least! && odd <= most!) return 'utf-16be';
  return undefined;
}

/**
 * A text of another encoding hardly ever holds what UTF-8 makes of several bytes. Where such characters
 * are no fewer than errors, or the last one alone is cut off, a guess at another encoding would turn
 * them into nonsense.
 */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A file that holds U+FFFD itself only seems to be a little more damaged.
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  if ((whole === 0 || whole < broken) && !isCutOff(bytes)) return;
  const line = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n?|\n/).length;
  throw new Refusal('import.damaged-utf8', line);
}

/** Whether nothing is wrong but that the bytes end within a character, of which there are at least two. */
function isCutOff(bytes: Uint8Array): boolean {
  const last = bytes.at(-1)!;
  if (last < 0x80 || last > 0xbf) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseNul(bytes: Uint8Array): void {
  if (bytes.includes(0)) {
    throw new Refusal('import.nul-bytes');
  }
}
