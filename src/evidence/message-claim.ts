import type { Span } from '../documents/document.ts';
import { Refusal } from '../documents/refusal.ts';
import { sentencesOf } from '../documents/sentences.ts';
import { quotationsIn } from './message-quotations.ts';
import { readClaim } from './opposition/claim.ts';

/** What a message claims first, and whether it says more than that. */
type MessageClaim = { claim: string; from: 'text' | 'quotation'; more: boolean };

/** Code, addresses and mentions claim nothing. */
const NO_PROSE = /```[\s\S]*?```|`[^`\n]*`|<?\bhttps?:\/\/[^\s>]+>?|<[@#:a][^>\s]*>/g;
/** Quotations of fewer words belong to the sentence around them. */
const WHOLE_QUOTATION = 4;

/**
 * The first claim of a message: a sentence of its own words, or else a quotation.
 * @throws Refusal where it has neither
 */
export function claimOfMessage(message: string): MessageClaim {
  if (message.trim() === '') throw new Refusal('counter.empty-message');
  const quotations = quotationsIn(message).filter(
    ({ text, kind }) => kind === 'block' || text.split(/\s+/).length >= WHOLE_QUOTATION,
  );
  let own = message.replace(NO_PROSE, (code) => ' '.repeat(code.length));
  for (const { around, kind } of quotations)
    if (kind === 'block')
      own = own.slice(0, around.start) + ' '.repeat(around.end - around.start) + own.slice(around.end);
  const sentences = sentencesIn(own);
  // "Boot wrote: “…”" claims what is quoted.
  const introduces = ({ start, end }: Span) =>
    quotations.some(({ around }) => around.start < end && start < around.end);
  const texts = sentences.map(({ text }) => text);
  const quoted = quotations.map(({ text }) => text);
  const inOrder: [MessageClaim['from'], string[], (text: string) => boolean][] = [
    ['text', sentences.filter((one) => !introduces(one)).map(({ text }) => text), isClaimSentence],
    ['quotation', quoted, isClaimSentence],
    ['text', texts, isClaimSentence],
    ['text', texts, (text) => !refused(text)],
    ['quotation', quoted, (text) => !refused(text)],
  ];
  const parts = sentences.length + quotations.filter(({ kind }) => kind === 'block').length;
  for (const [from, among, isClaim] of inOrder) {
    const claim = among.find(isClaim);
    if (claim !== undefined) return { claim, from, more: parts > 1 };
  }
  const only = sentences.length === 1 ? refused(texts[0]!) : undefined;
  throw only ?? new Refusal('counter.no-claim-in-message');
}

function sentencesIn(text: string): (Span & { text: string })[] {
  return sentencesOf(text)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/\s+/g, ' ').trim() }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}

/** A claim with a verb, which a heading or a greeting lacks. */
function isClaimSentence(sentence: string): boolean {
  return !refused(sentence) && CLAIM_WORD.test(sentence) && !GREETING.test(sentence);
}

/** One of the commonest words of a verb; a sentence can do without. */
export const CLAIM_WORD =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|never|not|cannot)\b|n['’]t\b/i;
const GREETING = /^\s*(?:hi|hello|hey|thanks|thank you|good (?:morning|evening))\b/i;

function refused(sentence: string): Refusal | undefined {
  try {
    readClaim(sentence);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
