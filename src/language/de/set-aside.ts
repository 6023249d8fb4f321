import type { Messages } from '../say.ts';

/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'Lizenz',
  'set-aside.transcriber-note': 'Anmerkung zur Abschrift',
  'set-aside.subscription': 'Abo-Hinweis',
  'set-aside.sharing': 'Teilen-Leiste',
  'set-aside.byline': 'Autorenzeile',
  'set-aside.caption': 'Bildunterschrift',
  'set-aside.page-number': 'Seitenzahl',
  'set-aside.running-head': 'Kolumnentitel',
  'set-aside.number': 'Nummer',
  'set-aside.attribution': 'Name unter einem Zitat',
  'set-aside.code': 'Programmcode',
  'set-aside.table': 'Tabelle',
  'set-aside.contents': 'Inhaltsverzeichnis',
  'set-aside.separator': 'Trennzeichen',
  'set-aside.noise': 'Zeichensalat',
  'set-aside.navigation': 'Navigation',
} satisfies Partial<Messages>;
