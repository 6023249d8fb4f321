import { answering } from './answering.ts';
import { attachment } from './attachment.ts';
import { cite } from './cite.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';
import { setAside } from './set-aside.ts';
import { verdict } from './verdict.ts';
import { verify } from './verify.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = {
  ...answering,
  ...attachment,
  ...cite,
  ...quote,
  ...refusals,
  ...setAside,
  ...verdict,
  ...verify,
};
