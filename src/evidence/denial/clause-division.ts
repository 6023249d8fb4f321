import { sentencesOf } from '../../documents/sentences.ts';
import { framed } from '../claim-frames.ts';

/** A clause that can be true or false by itself, without what frames it. */
export type PlainClause = {
  text: string;
  /** Framed as false: "it is a myth that". */
  rejected: boolean;
  /** How it hangs on the rest of its sentence. */
  role: 'main' | 'reason' | 'granted' | 'turn';
};

/** Makes what stands in the sentence no assertion. */
const SUPPOSED =
  /\b(?:if|unless|suppose|supposing|imagine|assuming|whether|provided|lest|as though|would have|wish)\b|[?？]/i;

/** "…, he told the press": the whole sentence is somebody else's. */
const SAID_AFTER =
  /,["”’]?\s+(?!(?:i|we|and|but|or|because|since|so|for|as|which|who|though|although|while)\b)(?:[\w'.-]+\s+){1,5}?(?:says?|said|claims?|claimed|argues?|argued|thinks?|thought|believes?|believed|tells?|told|writes?|wrote|insists?|insisted|warns?|warned|complains?|complained|adds|added|declares?|declared|explains?|explained)\b[^,]*$/i;

/** Says that something is no more than likely, or that others hold it. */
const HEDGED =
  /\b(?:perhaps|maybe|possibly|might|may|probably|presumably|seem(?:s|ed)?|appear(?:s|ed)?|apparently|allegedly|supposedly|reportedly|arguably|ostensibly|according to|said to be|thought to be|believed to be)\b/i;

/** What a clause with these says is not that it is so: it could be, it was for a while. */
const ELSEWHERE =
  /\b(?:could|(?:un)?likely|so-called|suggest(?:s|ed)?|in (?:theory|principle|name)|on paper|at first|(?<!at )once|formerly)\b/i;

/** Turns of phrase that leave what stands in them its writer's own, held or denied. */
const OWN_FRAMES = new Set([
  'I think',
  'I have no doubt',
  'it is true',
  'hard to deny',
  'no denying',
  'the truth is',
  'everybody can see',
  'I do not think',
  'I doubt',
  'I am not convinced',
  'it is a myth',
  'it is wrong to say',
  'no reason to say',
  'wrong to say',
  'far from it',
  'which is wrong',
]);

const ASIDE =
  /^(?:(?:but|and|yet|so|still|now|thus|hence|therefore|moreover|however|nevertheless|besides|indeed|clearly|obviously|of course|certainly|frankly|honestly|surely|in fact|in short|in truth|after all|in my (?:view|opinion)|to be sure|true|admittedly|granted),?\s+)+/i;

const FINITE =
  "(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|ought|need|needs|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|won't|shouldn't|mustn't|needn't)";

const DIVIDES = new RegExp(
  `\\s*;\\s*|\\s+[–—-]\\s+|—|:\\s+|,?\\s+(?<reason>because(?! of\\b)|since)\\s+|,\\s+(?<cause>for|as|so)\\s+|,\\s+(?<aside>who|which|where|when|even)\\s+|,?\\s+(?<granted>(?:even )?though|although|while|whereas)\\s+|,?\\s+(?<turn>but)\\s+|,\\s+yet\\s+|,?\\s+and\\s+(?=(?:[\\w'-]+\\s+){1,4}?${FINITE}\\b)`,
  'i',
);

/** "Although it rains, we swim". */
const OPENED =
  /^(?<opener>although|(?:even )?though|while|whereas|because|since)\s+(?<first>[^,]+),\s*(?<rest>.+)$/i;

/** "not safe just because …": the reason says what is denied. */
const REASON_DENIED = /\b(?:just|only|simply|merely|not|partly|mainly|largely)$/i;

/** Of a sentence with such a main clause, the reason is its writer's own, and nobody's of whom it tells. */
const OWN_REASON = /\b(?:should|must|ought|needs?|ha(?:s|ve) to)\b|^(?:i|we)\b|\b(?:is|are)\b/i;

/** "anything but safe", "not only safe but also clean". */
const NO_TURN = /\b(?:nothing|all|anything|not (?:only|just|merely|simply)\b.*)$/i;

/** The clauses of a text that its writer holds or denies; nothing of what is asked, supposed, hedged or told of others. */
export function plainClausesOf(text: string): PlainClause[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = withApostrophes(text.slice(start, end).trim());
    return SUPPOSED.test(sentence) || SAID_AFTER.test(sentence) ? [] : divided(sentence).flatMap(unframed);
  });
}

/** Whether a text says that something is no more than likely, or that others hold it. */
export const isHedged = (text: string) => HEDGED.test(text);

const withApostrophes = (text: string) => text.replaceAll('’', "'");

type Piece = Pick<PlainClause, 'text' | 'role'>;

function divided(sentence: string): Piece[] {
  const opened = OPENED.exec(sentence)?.groups;
  if (opened) {
    const role = /^(?:because|since)$/i.test(opened.opener!) ? 'reason' : 'granted';
    return [{ text: opened.first!, role }, ...pieces(opened.rest!, 'main')];
  }
  return pieces(sentence, 'main');
}

function pieces(text: string, role: Piece['role']): Piece[] {
  const found = DIVIDES.exec(text);
  if (!found) return [{ text, role }];
  const [first, rest] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const { reason, cause, aside, granted, turn } = found.groups!;
  if (reason && REASON_DENIED.test(first)) return [];
  if (turn && NO_TURN.test(first)) return [{ text, role }];
  const next: Piece['role'] = reason || cause ? 'reason' : granted ? 'granted' : turn ? 'turn' : role;
  const after = aside || (next === 'reason' && !OWN_REASON.test(first)) ? [] : pieces(rest, next);
  return [{ text: first, role }, ...after];
}

function unframed({ text, role }: Piece): PlainClause[] {
  let said = text.replace(ASIDE, '').trim();
  let rejected = false;
  for (let outer = framed(said); outer; outer = framed(said)) {
    if (outer.sign === 0 || outer.frame.thing || !OWN_FRAMES.has(outer.frame.name)) return [];
    if (outer.sign < 0) rejected = !rejected;
    said = outer.said.trim();
  }
  return HEDGED.test(said) || ELSEWHERE.test(said) ? [] : [{ text: said, rejected, role }];
}
