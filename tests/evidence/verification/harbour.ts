import { type Verification, verifyQuotation } from '../../../src/evidence/verification.ts';
import { sharedLibraryOf } from '../small-library.ts';

export const HARBOUR = `On the Harbour

The harbour of Port Alder silted up in forty years. It isn't the tide that did it – the dredgers were sold in May 1911, and nobody bought new ones. By 2,500 tons a day the river carried its mud to the quay.

“The council,” Mayor Ilse Brandt said, “never wanted a harbour at all.” The U.S. consul, who was still there, left in the same week for the U.S. Nobody followed him.

There is no guarantee that the channel will stay open, but the odds are better than they were. It is not true that the fishermen opposed the mole. Critics claim that the breakwater drowned the oyster beds. The temperature fell to -5 degrees that winter, and the non-violent protest of the pilots lasted 3.5 months.

Did the engineers know? They had measured the bar in every season, and the com-
mission had printed the soundings.[12] A mole was built. However, it was built on sand. "I am content," the pilot said, "to wait for the spring." The "very good" and the "rather bad" charts were burnt.
`;
export const ORCHARD = `Grafting is the art of making two trees agree. A pear will take upon a quince, but a cherry never takes upon an apple. The pruning knife should be sharper than the gardener's tongue.\n`;

/** What is found of quotations in a library of these two texts, which the tests of a file share. */
export function verifyingHarbour() {
  const library = sharedLibraryOf(
    { title: 'On the harbour', text: HARBOUR, authors: ['Tove Lind'] },
    { title: 'The orchard', text: ORCHARD, authors: ['Emil Orchard'] },
  );
  const verify = (quotation: string, author?: string): Verification =>
    verifyQuotation(library(), quotation, author);
  return { verify, verdict: (quotation: string, author?: string) => verify(quotation, author).verdict };
}
