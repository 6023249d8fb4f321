import { DAYS_TO_RESTORE } from '../documents/store/removed-documents.ts';
import { DAYS_OF_UPLOADS } from '../documents/store/uploads.ts';
import { say } from '../language/say.ts';
import { MOST_CHALLENGES } from './challenges.ts';
import { CHECKED_MESSAGES } from './checked-messages.ts';
import { MOST_DEBATES } from './debate-index.ts';
import { MOST_FORMATS } from './formats.ts';
import type { StateNamespace } from './guild-values.ts';
import { DAYS_AFTER_LEAVING } from './memberships.ts';
import type { Settings } from './settings.ts';

type Kept = {
  /** What it is, and how long it is kept. */
  told: (settings: Settings) => string;
  /** Tables of the server's library file; one that ends in `*` means all that begin so. */
  tables?: string[];
  namespaces?: StateNamespace[];
};

/**
 * Every place that keeps something of a server and how people are told of it. A new
 * table or namespace belongs here; `eraseServer` deletes the whole file and all namespaces.
 */
export const KEPT: Kept[] = [
  {
    told: () => say('privacy.kept.documents', DAYS_TO_RESTORE),
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
    told: () => say('privacy.kept.uploads', DAYS_OF_UPLOADS),
    tables: ['upload'],
  },
  {
    told: () => say('privacy.kept.map'),
    tables: ['topic', 'position', 'position_change', 'rebuttal', 'map_change'],
  },
  {
    told: () => say('privacy.kept.shared'),
    tables: ['shared_quote'],
  },
  {
    told: ({ keepAuditDays }) => say('privacy.kept.audit', keepAuditDays),
    tables: ['audit', 'forgetting'],
  },
  {
    told: () => say('privacy.kept.settings'),
    namespaces: ['settings', 'proposed-settings'],
  },
  {
    told: () => say('privacy.kept.checks', CHECKED_MESSAGES.days, CHECKED_MESSAGES.most),
    namespaces: ['checked-messages'],
  },
  {
    told: ({ keepChallengesDays }) => say('privacy.kept.challenges', keepChallengesDays, MOST_CHALLENGES),
    namespaces: ['challenges'],
  },
  {
    told: ({ keepDebatesDays }) => say('privacy.kept.debates', keepDebatesDays, MOST_DEBATES),
    namespaces: ['debates', 'debate'],
  },
  {
    told: () => say('privacy.kept.formats', MOST_FORMATS),
    namespaces: ['formats', 'format-drafts'],
  },
  {
    told: () => say('privacy.kept.membership', DAYS_AFTER_LEAVING),
    namespaces: ['memberships'],
  },
];
