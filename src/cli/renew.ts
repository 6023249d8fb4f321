import { Refusal } from '../documents/refusal.ts';
import { renewLibrary } from '../documents/store/renewal.ts';
import type { OpenLibrary } from './library.ts';
import { print } from './output.ts';

/** `renew`: reads the outdated documents of one scope or of all anew, one by one. */
export function renew({ store, scope, json }: OpenLibrary, options: { scope?: string }): void {
  const scopes = options.scope === undefined ? store.scopes() : [scope];
  const renewed: { id: string; title: string; scope: string }[] = [];
  let failed = 0;
  for (const { error, ...document } of renewLibrary(store, scopes)) {
    if (error) {
      failed += 1;
      print.note(`! ${document.id}  ${document.title} [${document.scope}]: ${error.message}`);
    } else {
      renewed.push(document);
      if (!json) print.text(`~ ${document.id}  ${document.title} [${document.scope}]`);
    }
  }
  if (json) print.json({ renewed });
  else if (renewed.length + failed === 0) print.note('Every document was read by the rules of this version.');
  if (failed > 0)
    throw new Refusal(
      'written',
      `${failed} could not be read anew and stay as they were. Mend what is said above and try again.`,
    );
}
