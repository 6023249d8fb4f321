import { readApart } from '../documents/import/reading.ts';
import { prepareRevision } from '../documents/preparation.ts';
import { Refusal } from '../documents/refusal.ts';
import { analysed } from '../documents/store/analysis-writer.ts';
import { quoteAt } from '../evidence/quote.ts';
import { documentToRevise, reviseDocument } from '../evidence/revising.ts';
import { impactOf, type RevisionImpact, toReview } from '../evidence/revision-impact.ts';
import { fileBytes } from './import.ts';
import type { OpenLibrary } from './library.ts';
import { countOf, listedDocument } from './listed-document.ts';
import { print, wrapped } from './output.ts';

/** `revise`: a new text for a document, and what that changes. */
export async function reviseFromFile(
  { store, scope, toChange, json }: OpenLibrary,
  id: string,
  path: string,
  { by, dryRun = false }: { by: string; dryRun?: boolean },
): Promise<void> {
  const [reader] = store.library([scope]);
  if (!reader) throw new Refusal('written', `${scope} has no documents yet.`);
  const before = documentToRevise(reader, id);
  const draft = await readApart(await fileBytes(path), { name: path });
  const document = prepareRevision(draft, {}, before, new Date().toISOString());
  const revising = { id, document, stretches: analysed(document.content) };
  const file = toChange();
  const impact = impactOf(file, revising);
  if (dryRun) {
    if (json) print.json({ impact });
    else printImpact(impact);
    return;
  }
  const { document: revised, moved, toReview } = reviseDocument(file, revising, { by });
  if (json) {
    print.json({ revised: listedDocument(revised), impact, moved, toReview });
    return;
  }
  print.text(`~ ${id}  ${revised.title}: ${countOf(revised.passages)}`);
  printImpact(impact);
}

/** `review`: positions and rebuttals that rest on words of earlier revisions, with those words. */
export function listToReview({ store, scope, json }: OpenLibrary): void {
  const library = store.library([scope]);
  const stale = library.flatMap(toReview);
  if (json) {
    print.json({ toReview: stale });
    return;
  }
  if (stale.length === 0) print.note('Nothing rests on words that a revision took away.');
  for (const affected of stale) {
    const what =
      affected.kind === 'position'
        ? `position on ${affected.position.topic}, by ${affected.position.by}`
        : `rebuttal, by ${affected.rebuttal.by}: ${affected.rebuttal.reason}`;
    print.text(`! ${what}`);
    for (const place of affected.places) {
      const quote = quoteAt(library, place);
      if (quote) print.text(wrapped(quote.text, '  > '));
    }
  }
}

function printImpact({ text, positions, rebuttals, shared }: RevisionImpact): void {
  const { added, removed, changed, unchanged, changes } = text;
  print.text(
    `Paragraphs: ${added} added, ${removed} removed, ${changed} changed, ${unchanged} as they were.`,
  );
  const signs = { added: '+', removed: '-', same: ' ' };
  for (const { paragraph, parts } of changes) {
    print.text(`paragraph ${paragraph}`);
    for (const { op, text: words } of parts) print.text(wrapped(words, `  ${signs[op]} `));
  }
  const places = [...positions, ...rebuttals].flatMap((affected) => affected.places);
  const left = [...places, ...shared].filter(({ outcome }) => outcome === 'to review');
  print.text(
    `${positions.length} positions, ${rebuttals.length} rebuttals and ${shared.length} shared quotes rest on the text that was there.`,
  );
  if (left.length > 0)
    print.text('To be reviewed, since these words do not stand in the new text exactly as they did:');
  for (const words of new Set(left.map((place) => place.text))) print.text(wrapped(words, '  ! '));
}
