/**
 * Raised whenever the rules find something else in the same text (sentences, voices, modes, terms):
 * what was built from a shipped pack is then built anew.
 */
export const ANALYSIS_VERSION = 8;
