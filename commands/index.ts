import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { help } from './help.ts';
import { library } from './library.ts';
import { quote } from './quote.ts';
import { settings } from './settings.ts';
import { verify } from './verify.ts';
import { verifyQuotations } from './verify-quotations.ts';

/** Every command, in the order in which help would tell of them. */
export const COMMANDS: Command[] = [quote, verify, verifyQuotations, library, settings, help, about];
