import { DAYS_TO_RESTORE } from '../documents/store/removed-documents.ts';
import { DAYS_OF_UPLOADS } from '../documents/store/uploads.ts';
import { MOST_CHALLENGES } from './challenges.ts';
import { CHECKED_MESSAGES } from './checked-messages.ts';
import { MOST_DEBATES } from './debate-index.ts';
import type { StateNamespace } from './guild-values.ts';
import { DAYS_AFTER_LEAVING } from './memberships.ts';
import type { Settings } from './settings.ts';

type Kept = {
  what: string;
  /** How long, as the end of a sentence. */
  howLong: (settings: Settings) => string;
  /** Tables of the server's library file; one that ends in `*` means all that begin so. */
  tables?: string[];
  namespaces?: StateNamespace[];
};

/**
 * Every place that keeps something of a server, in the words in which people are told of it. A new
 * table or namespace belongs here; `eraseServer` deletes the whole file and all namespaces.
 */
export const KEPT: Kept[] = [
  {
    what: 'The documents of this server, their earlier versions, and the index of their words',
    howLong: () => `until a curator removes them, and ${DAYS_TO_RESTORE} days more, to be restored`,
    tables: [
      'document',
      'document_author',
      'revision',
      'earlier_passage',
      'chunk',
      'page',
      'block',
      'voice',
      'passage',
      'passage_index*',
      'term',
      'alias',
      'pack',
    ],
  },
  {
    what: 'Files that were uploaded and not published, with who did so',
    howLong: () => `for ${DAYS_OF_UPLOADS} days`,
    tables: ['upload'],
  },
  {
    what: 'Topics, positions and rebuttals, with who added or changed them',
    howLong: () => 'for good, as the history of the map',
    tables: ['topic', 'position', 'position_change', 'rebuttal', 'map_change'],
  },
  {
    what: 'Where quotes were shared: the message and the place in the document, and nobody’s name',
    howLong: () => 'for good, so that a revision can tell which are affected',
    tables: ['shared_quote'],
  },
  {
    what: 'Who added, changed, approved, rejected, removed or configured what',
    howLong: ({ keepAuditDays }) => `for ${keepAuditDays} days`,
    tables: ['audit'],
  },
  {
    what: 'The settings of this server; an import of settings that waits for a word',
    howLong: () => 'as long as Counterpoint is here; the import for a day',
    namespaces: ['settings', 'proposed-settings'],
  },
  {
    what: 'Quotations of messages that somebody had verified, with who wrote them, and not who asked',
    howLong: () => `for ${CHECKED_MESSAGES.days} days, of the last ${CHECKED_MESSAGES.most} messages at most`,
    namespaces: ['checked-messages'],
  },
  {
    what: 'Challenges: who was asked for a source, by whom, and the answer',
    howLong: ({ keepChallengesDays }) =>
      `for ${keepChallengesDays} days, the last ${MOST_CHALLENGES} at most`,
    namespaces: ['challenges'],
  },
  {
    what: 'Debates: the motion, who took part and how, when each spoke, evidence, challenges, points, and ballots, which are secret',
    howLong: ({ keepDebatesDays }) =>
      `for ${keepDebatesDays} days after their end, the last ${MOST_DEBATES} at most`,
    namespaces: ['debates', 'debate'],
  },
  {
    what: 'That Counterpoint is in this server, or when it left',
    howLong: () =>
      `everything of a server goes ${DAYS_AFTER_LEAVING} days after Counterpoint was removed from it; inviting it back before stops that`,
    namespaces: ['memberships'],
  },
];
