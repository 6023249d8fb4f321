import { NEGATIONS } from '../negations.ts';
import type { Place } from './occurrences.ts';

/** Words beside a quotation that turn or limit it, found by rule. */
export type LimitingContext = {
  where: 'clause before' | 'clause after' | 'sentence before' | 'sentence after' | 'question';
  /** The word or phrase that led to it. */
  cue: string;
  /** The whole neighbour, exactly as it stands. */
  text: string;
  start: number;
  end: number;
};

/** Code units on each side in which neighbours are looked for. */
const AROUND = 1_000;

const NEGATION = `\\b(?:${[...NEGATIONS].join('|')})\\b|n['’]t\\b`;
const CONDITION =
  '\\b(?:if|unless|until|provided|suppose|supposing|assuming|in case|as long as|so long as|only when|except)\\b';
const CONTRAST =
  '\\b(?:but|however|yet|although|though|whereas|nevertheless|nonetheless|instead|rather than|despite|still)\\b';
const REPORT =
  '\\b(?:claims?|claimed|says?|said|argues?|argued|believes?|believed|alleges?|alleged|pretends?|insists?|insisted|suggests?|suggested|imagines?|according to|the (?:idea|notion|myth|view|claim|belief) that|it is (?:often |sometimes )?(?:said|claimed|argued))\\b';
const HEDGE =
  '\\b(?:may|might|could|would|perhaps|maybe|possibly|probably|mostly|largely|partly|almost|nearly|seem(?:s|ed)?|appear(?:s|ed)?|apparently|supposedly|allegedly|in theory)\\b';

/** What a clause before a quotation may do to it. */
const BEFORE = new RegExp(
  `${NEGATION}|${CONDITION}|${REPORT}|${HEDGE}|\\b(?:although|though|while|whereas|even if)\\b`,
  'giu',
);
/** What a clause after it may do. */
const AFTER = new RegExp(
  `${CONDITION}|${CONTRAST}|\\b(?:perhaps|maybe|possibly|probably|apparently|supposedly|allegedly|in theory|so it seem(?:s|ed)|or so)\\b`,
  'giu',
);
/** How a sentence begins that turns the one before it. */
const TURN =
  /^["'“‘(\s]*(but|however|yet|still|nevertheless|nonetheless|even so|that said|then again|on the other hand|in fact|in reality|instead|unfortunately|alas|except|unless|only|not so|this is (?:false|wrong|not)|that is (?:false|wrong|not)|nothing could be|although|though)\b/giu;
/** How a sentence begins, or ends, that does not vouch for the one after it. */
const FRAME =
  /^["'“‘(\s]*(suppose|imagine|assume|consider|critics|opponents|some (?:people )?(?:say|argue|claim|believe|think)|it is (?:often |sometimes )?(?:said|claimed|argued)|they (?:say|argue|claim)|we are told)\b/giu;

const OMISSION_WARNINGS = [
  ['negation', new RegExp(NEGATION, 'iu')],
  ['condition', new RegExp(CONDITION, 'iu')],
  ['contrast', new RegExp(CONTRAST, 'iu')],
  ['hedge', new RegExp(HEDGE, 'iu')],
] as const;

export type OmissionWarning = (typeof OMISSION_WARNINGS)[number][0] | 'paragraph' | 'name';

/** What an omission takes away with it. */
export function omissionWarnings(omitted: string): OmissionWarning[] {
  const found: OmissionWarning[] = OMISSION_WARNINGS.filter(([, cue]) => cue.test(omitted)).map(
    ([name]) => name,
  );
  if (/\n\s*\n/.test(omitted)) found.push('paragraph');
  return found;
}

/** "May" inside a sentence is the month. */
function isMonth({ 0: cue, index }: RegExpExecArray): boolean {
  return cue === 'May' && index > 0;
}

/** The neighbours of a quotation that reverse or limit it, nearest first. */
export function limitingContext({ scope, document, start, end }: Place): LimitingContext[] {
  const { revisionKey } = document;
  const window = { start: Math.max(0, start - AROUND), end: Math.min(document.length, end + AROUND) };
  const sentences = scope.sentencesAround(revisionKey, { start, end }, window);
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  const found: LimitingContext[] = [];
  const read = (from: number, to: number) => (to > from ? (scope.slice(revisionKey, from, to) ?? '') : '');
  const add = (where: LimitingContext['where'], from: number, to: number, cue: RegExp) => {
    const text = read(from, to);
    const match = [...text.matchAll(cue)].find((one) => !isMonth(one));
    if (match)
      found.push({
        where,
        cue: (match[1] ?? match[0]).toLowerCase(),
        text: text.trim(),
        start: from,
        end: to,
      });
  };
  if (first >= 0 && last >= first) {
    add('clause after', end, sentences[last]!.end, AFTER);
    add('clause before', sentences[first]!.start, start, BEFORE);
    const asked = sentences[last]!;
    if (read(end, asked.end).includes('?'))
      found.push({
        where: 'question',
        cue: '?',
        text: read(asked.start, asked.end).trim(),
        start: asked.start,
        end: asked.end,
      });
    const paragraph = sentences[last]!.paragraph;
    const next = sentences[last + 1];
    if (next && next.paragraph - paragraph <= 1) add('sentence after', next.start, next.end, TURN);
    const previous = sentences[first - 1];
    if (previous && previous.paragraph === sentences[first]!.paragraph)
      add('sentence before', previous.start, previous.end, FRAME);
  }
  return found;
}
