import type { ModeFinding } from '../../documents/document.ts';
import { authorsFault } from '../../documents/own-words.ts';
import { TRAIT } from '../../documents/traits.ts';
import { JUDGES } from '../stance/evaluative-words.ts';
import { readText } from '../stance/reading.ts';
import { type StanceModel, stanceLogit } from '../stance/stance.ts';
import { plainStatement } from './plain-statements.ts';
import type { Subject } from './subjects.ts';
import type { TopicPassage } from './topic-passages.ts';

/** A passage in the author's own words, and what it may be in a position. */
export type ReadPassage = TopicPassage & {
  text: string;
  /** What of it is the author's own claim, after what is granted. */
  claimed: string;
  modes: ModeFinding[];
  /**
   * Concessions and hedges are no positions, and what neither prescribes nor judges is an account: what is merely
   * told of a topic takes no side.
   */
  role: 'position' | 'concession' | 'condition' | 'account';
  /** The side of one that says the motion nearly word for word, or denies it. */
  plainly: 'for' | 'against' | undefined;
  /** Logarithm of the odds that it is for the motion. */
  logit: number;
};

/** Words after which the author's own claim follows what was granted. */
const CONTRAST = /\b(?:but|yet|however|nevertheless|nonetheless|still)\b/i;

/** Reads passages; those in which the author asks, or somebody else speaks, are left out. */
export function readPassages(
  passages: TopicPassage[],
  subject: Subject,
  stance?: StanceModel,
): ReadPassage[] {
  const motion = readText(subject.topic.motion);
  return passages.flatMap((passage): ReadPassage[] => {
    const { scope, document, row } = passage;
    if (row.traits & (TRAIT.asks | TRAIT.reports) || authorsFault(scope, document, row)) return [];
    const text = scope.slice(row.revisionKey, row.start, row.end)!;
    const modes = scope
      .sentencesAround(row.revisionKey, row, row)
      .flatMap((sentence) => (sentence.start === row.start ? sentence.modes : []));
    const claim = claimIn(text, row.start, modes);
    const claimed = claim?.text ?? text;
    const reading = readText(claimed);
    const plainly = claim && !claim.hedged ? plainStatement(subject, passage, claimed) : undefined;
    const takesSide =
      modes.some(({ mode }) => mode === 'prescribes') ||
      reading.words.some(({ judges }) => judges & (JUDGES.good | JUDGES.bad));
    const role = !claim ? 'concession' : claim.hedged ? 'condition' : takesSide ? 'position' : 'account';
    return [{ ...passage, text, claimed, modes, role, plainly, logit: stanceLogit(motion, reading, stance) }];
  });
}

/**
 * What a passage claims: "Providing help is one thing, but they must not be drawn in" claims what follows the
 * contrast, where that prescribes. Undefined where it grants something and claims nothing.
 */
function claimIn(
  text: string,
  start: number,
  modes: ModeFinding[],
): { text: string; hedged: boolean } | undefined {
  const [concedes, prescribes, hedges] = (['concedes', 'prescribes', 'hedges'] as const).map((mode) =>
    modes.find((finding) => finding.mode === mode),
  );
  if (!concedes) return { text, hedged: hedges !== undefined };
  if (!prescribes || prescribes.start < concedes.start) return undefined;
  const from = concedes.start - start;
  const contrast = CONTRAST.exec(text.slice(from, prescribes.start - start));
  if (!contrast) return undefined;
  const claimed = from + contrast.index;
  return { text: text.slice(claimed), hedged: hedges !== undefined && hedges.start - start >= claimed };
}
