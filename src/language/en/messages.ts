import { answering } from './answering.ts';
import { attachment } from './attachment.ts';
import { cite } from './cite.ts';
import { importing } from './import.ts';
import { library } from './library.ts';
import { preview } from './preview.ts';
import { quote } from './quote.ts';
import { reading } from './reading.ts';
import { refusals } from './refusals.ts';
import { revise } from './revise.ts';
import { setAside } from './set-aside.ts';
import { verdict } from './verdict.ts';
import { verify } from './verify.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = {
  ...answering,
  ...attachment,
  ...cite,
  ...importing,
  ...library,
  ...preview,
  ...quote,
  ...reading,
  ...refusals,
  ...revise,
  ...setAside,
  ...verdict,
  ...verify,
};
