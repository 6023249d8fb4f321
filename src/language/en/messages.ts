import { answering } from './answering.ts';
import { importing } from './import.ts';
import { library } from './library.ts';
import { preview } from './preview.ts';
import { quote } from './quote.ts';
import { reading } from './reading.ts';
import { refusals } from './refusals.ts';
import { revise } from './revise.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = {
  ...answering,
  ...importing,
  ...library,
  ...preview,
  ...quote,
  ...reading,
  ...refusals,
  ...revise,
};
