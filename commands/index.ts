import type { Command } from '../src/discord/command.ts';
import { localized } from '../src/discord/command-localizations.ts';
import { about } from './about.ts';
import { addToLibrary } from './add-to-library.ts';
import { audit } from './audit.ts';
import { cite } from './cite.ts';
import { counter } from './counter.ts';
import { curate } from './curate.ts';
import { debate } from './debate.ts';
import { findCounterarguments } from './find-counterarguments.ts';
import { help } from './help.ts';
import { library } from './library.ts';
import { position } from './position.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { settings } from './settings.ts';
import { topics } from './topics.ts';
import { verify } from './verify.ts';
import { verifyQuotations } from './verify-quotations.ts';

/** Every command, in the order in which help would tell of them, with its names in every language. */
export const COMMANDS: Command[] = [
  quote,
  verify,
  verifyQuotations,
  position,
  topics,
  counter,
  findCounterarguments,
  debate,
  cite,
  library,
  addToLibrary,
  curate,
  settings,
  audit,
  privacy,
  help,
  about,
].map((command) => ({ ...command, definition: localized(command.definition) }));
