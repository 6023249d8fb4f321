/**
 * Raised whenever the rules find something else in the same text (sentences, voices, modes, terms):
 * a shipped pack is then built anew, and every other document is read anew.
 */
export const ANALYSIS_VERSION = 8;

/** Whether a document was read by older rules, and is to be read anew (store/renewal.ts). */
export function isOutdated({ analysis }: { analysis: number }): boolean {
  return analysis < ANALYSIS_VERSION;
}
