import { answering } from './answering.ts';
import { audit } from './audit.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';
import { settings } from './settings.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = {
  ...answering,
  ...audit,
  ...help,
  ...privacy,
  ...quote,
  ...refusals,
  ...settings,
};
