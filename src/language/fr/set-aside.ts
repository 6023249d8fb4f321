import type { Messages } from '../say.ts';

/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'licence',
  'set-aside.transcriber-note': 'note de transcription',
  'set-aside.subscription': 'abonnement',
  'set-aside.sharing': 'partage',
  'set-aside.byline': 'signature',
  'set-aside.caption': 'légende',
  'set-aside.page-number': 'numéro de page',
  'set-aside.running-head': 'titre courant',
  'set-aside.number': 'numéro',
  'set-aside.attribution': 'attribution',
  'set-aside.code': 'code',
  'set-aside.table': 'tableau',
  'set-aside.contents': 'table des matières',
  'set-aside.separator': 'séparateur',
  'set-aside.noise': 'éléments parasites',
  'set-aside.navigation': 'navigation',
} satisfies Partial<Messages>;
