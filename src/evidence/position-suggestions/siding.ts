import { stanceTowards } from '../claim-stance.ts';
import { likelihood } from '../likelihood.ts';
import { SURE } from '../stance/stance.ts';
import { SHIPPED } from './model.ts';
import type { ReadPassage } from './roles.ts';

/** The odds from which on the stance model is sure of a passage. */
const SURE_LOGIT = Math.log(SURE / (1 - SURE));
/** So many passages, and more than half of all, have to lean to a side before it is told. */
const LEAST_PASSAGES = 2;
/**
 * Sure passages on both sides, and the fewer of them as a share of the others, from which on an author holds
 * both: of the documents that are called so, six in seven are of both sides (evaluate/fit/suggesting.ts).
 */
const MIXED_PASSAGES = 3;
const MIXED_SHARE = 0.5;

/** What tells the side on which an author's passages are together. */
export type SidingFeatures = {
  /** The sum of the passages' logits over the root of their number. */
  together: number;
  average: number;
  /** The mean of the sides that the rules tell where they and the model agree, 1 (for) to -1. */
  byRule: number;
};

export const SIDING: (keyof SidingFeatures)[] = ['together', 'average', 'byRule'];

export function sidingFeatures(motion: string, passages: ReadPassage[]): SidingFeatures {
  const count = passages.length || 1;
  const sum = passages.reduce((all, { logit }) => all + logit, 0);
  const rules = passages.reduce((all, { claimed }) => {
    const told = stanceTowards(motion, claimed)?.stance;
    return all + (told === 'for' ? 1 : told === 'against' ? -1 : 0);
  }, 0);
  return { together: sum / Math.sqrt(count), average: sum / count, byRule: rules / count };
}

export function isSure({ logit }: ReadPassage, side: 'for' | 'against'): boolean {
  return (side === 'for' ? logit : -logit) >= SURE_LOGIT;
}

export function leansTo({ logit }: ReadPassage, side: 'for' | 'against'): boolean {
  return side === 'for' ? logit > 0 : logit < 0;
}

export function holdsBoth(passages: ReadPassage[]): boolean {
  const [pro, con] = (['for', 'against'] as const).map(
    (side) => passages.filter((passage) => isSure(passage, side)).length,
  );
  const fewer = Math.min(pro!, con!);
  return fewer >= MIXED_PASSAGES && fewer >= MIXED_SHARE * Math.max(pro!, con!);
}

/**
 * The side of an author who says the motion, or denies it, in as many words; undefined where none does, others say the
 * contrary, or the rest leans to the other side.
 */
export function plainSide(
  motion: string,
  passages: ReadPassage[],
  siding = SHIPPED.siding,
): 'for' | 'against' | undefined {
  const [side, ...others] = new Set(passages.flatMap(({ plainly }) => plainly ?? []));
  if (!side || others.length > 0) return undefined;
  const positions = passages.filter(({ role }) => role === 'position');
  if (positions.length === 0) return side;
  const other = side === 'for' ? 'against' : 'for';
  if (positions.some((passage) => !passage.plainly && isSure(passage, other))) return undefined;
  const pro = likelihood(siding, sidingFeatures(motion, positions));
  return (side === 'for' ? pro : 1 - pro) >= 0.5 ? side : undefined;
}

/** The side of an author whose passages are these; undefined where it is not clear enough to be suggested. */
export function sideOf(
  motion: string,
  passages: ReadPassage[],
  siding = SHIPPED.siding,
): 'for' | 'against' | 'mixed' | undefined {
  if (holdsBoth(passages)) return 'mixed';
  const pro = likelihood(siding, sidingFeatures(motion, passages));
  if (Math.max(pro, 1 - pro) < siding.least) return undefined;
  const side = pro >= 0.5 ? 'for' : 'against';
  const agreeing = passages.filter((passage) => leansTo(passage, side)).length;
  return agreeing >= LEAST_PASSAGES && agreeing > passages.length / 2 ? side : undefined;
}
