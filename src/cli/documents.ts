import { type Command, Option } from 'commander';
import { isOutdated } from '../documents/analysis-version.ts';
import type { Metadata } from '../documents/import/draft.ts';
import { documentsOf, topicOf } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { TERMINAL } from '../documents/store/audit-log.ts';
import { removeDocument } from '../documents/store/document-remover.ts';
import {
  DAYS_TO_RESTORE,
  readRemoved,
  removedDocuments,
  restoreDocument,
} from '../documents/store/removed-documents.ts';
import { purge } from '../documents/store/retention.ts';
import type { ExportFormat } from '../evidence/exports.ts';
import { dateOption } from './date-option.ts';
import { type OpenLibrary, SCOPE_OPTION, withLibrary } from './library.ts';
import { countOf, listedDocument } from './listed-document.ts';
import { print } from './output.ts';

type StatedOptions = {
  title?: string;
  author?: string[];
  outlet?: string;
  published?: string;
  source?: string;
  language?: string;
  topic?: string;
};

const EXPORT_FORMATS: Record<ExportFormat, true> = { pack: true, csl: true, bibtex: true, argdown: true };

/** The commands that change and list a library. */
export function addDocumentCommands(program: Command): void {
  program
    .command('import')
    .description(
      'add documents (PDF, DOCX, EPUB, HTML, Markdown, plain text) or a pack to the library: all of them, or none',
    )
    .argument('<file...>', 'files, or one pack: its folder, or a zip of it')
    .option('--title <title>', 'title, for a single file')
    .option('--author <name>', 'author; repeat it for several', (name, names: string[] = []) => [
      ...names,
      name,
    ])
    .option('--outlet <name>', 'where it was published')
    .option('--published <date>', 'such as 2014, 2014-06 or 2014-06-10', dateOption)
    .option('--source <url>', 'link to the original')
    .option('--language <tag>', 'such as en or pt-BR')
    .option('--topic <motion>', 'the motion that it is read for')
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- import speech.txt --author "Frederick Douglass" --published 1852',
    )
    .action((paths: string[], options: StatedOptions, command: Command) =>
      withLibrary(
        command,
        async (library) => {
          const { importPaths } = await import('./import.ts');
          await importPaths(library, paths, statedMetadata(options));
        },
        { begins: true },
      ),
    );

  program
    .command('documents')
    .description('list the documents of the library')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listDocuments));

  program
    .command('renew')
    .description('read documents anew that older rules have read; the bot does so by itself')
    .option('--scope <scope>', 'guild:ID or pack:ID (default: all of them)')
    .action((_options, command: Command) =>
      withLibrary(command, async (library) => (await import('./renew.ts')).renew(library, command.opts())),
    );

  program
    .command('remove')
    .description(
      `take a document out of the library; \`restore\` brings it back within ${DAYS_TO_RESTORE} days`,
    )
    .argument('<id>', 'as `documents` lists it')
    .option(...SCOPE_OPTION)
    .action((id: string, _options, command: Command) =>
      withLibrary(command, (library) => remove(library, id)),
    );

  program
    .command('restore')
    .description('bring a removed document back; without an id, list those that can be restored')
    .argument('[id]', 'as `restore` lists it')
    .option(...SCOPE_OPTION)
    .action((id: string | undefined, _options, command: Command) =>
      withLibrary(command, (library) => (id === undefined ? listRemoved(library) : restore(library, id))),
    );

  program
    .command('revise')
    .description('put a new text in the place of a document’s; quotes of the earlier one can still be shown')
    .argument('<id>', 'as `documents` lists it')
    .argument('<file>', 'the new text')
    .option('--by <name>', 'who makes the change, for the history of positions', TERMINAL)
    .option('--dry-run', 'tell what would change, and change nothing')
    .option(...SCOPE_OPTION)
    .action((id: string, path: string, options: { by: string; dryRun?: true }, command: Command) =>
      withLibrary(command, async (library) => {
        const { reviseFromFile } = await import('./revise.ts');
        await reviseFromFile(library, id, path, options);
      }),
    );

  program
    .command('review')
    .description('list what rests on words that a revision took away')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) =>
      withLibrary(command, async (library) => (await import('./revise.ts')).listToReview(library)),
    );

  program
    .command('export')
    .description('write the library as a pack that imports back to the same bytes, or its references or map')
    .argument('<folder>', 'a new or empty folder; a pack may also be one file, such as pack.zip')
    .addOption(
      new Option('--format <format>', 'csl and bibtex: documents and curated quotes; argdown: the map')
        .choices(Object.keys(EXPORT_FORMATS))
        .default('pack'),
    )
    .option(...SCOPE_OPTION)
    .action((folder: string, { format }: { format: ExportFormat }, command: Command) =>
      withLibrary(command, async (library) =>
        (await import('./export.ts')).exportLibrary(library, folder, format),
      ),
    );
}

function statedMetadata(options: StatedOptions): Metadata {
  const { author, ...rest } = options;
  const { title, outlet, published, source, language, topic } = rest;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { authors: author }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(source !== undefined && { source }),
    ...(language !== undefined && { language }),
    ...(topic !== undefined && { topic }),
  };
}

function listDocuments({ library, json }: OpenLibrary): void {
  const held = library();
  const documents = documentsOf(held);
  if (json) {
    print.json({ documents: documents.map(listedDocument) });
    return;
  }
  if (documents.length === 0) print.note('This library has no documents yet. Add some with `import FILE`.');
  for (const document of documents) {
    const { id, title, authors, published, completeness, passages, scope, outdated } =
      listedDocument(document);
    const topic = topicOf(held, document);
    const what = `${countOf(passages)}${completeness === 'excerpts' ? ', excerpts' : ''}`;
    print.text(
      `${id}  ${title}, by ${authors.join(', ')}${published ? ` (${published})` : ''}: ${what} [${scope}]${topic ? `, read for “${topic.motion}”` : ''}${outdated ? ', by older rules' : ''}`,
    );
  }
  const outdated = documents.filter(isOutdated).length;
  if (outdated > 0) print.note(`${outdated} to be read anew by this version’s rules: use \`renew\`.`);
}

function remove({ store, scope, toChange, json }: OpenLibrary, id: string): void {
  const document = store
    .library([scope])[0]
    ?.documents()
    .find((stored) => stored.id === id);
  if (!document)
    throw new Refusal(
      'written',
      `${scope} has no document ${id}. \`documents\` lists those that can be removed.`,
    );
  const file = toChange();
  removeDocument(file, document);
  purge(file, new Date());
  if (json) print.json({ removed: listedDocument(document) });
  else print.text(`- ${id}  ${document.title}`);
}

function restore({ toChange, json }: OpenLibrary, id: string): void {
  const file = toChange();
  purge(file, new Date());
  const document = restoreDocument(file, readRemoved(file, id));
  if (json) print.json({ restored: listedDocument(document) });
  else print.text(`+ ${id}  ${document.title}`);
}

function listRemoved({ store, scope, json }: OpenLibrary): void {
  const removed = store.library([scope]).length === 0 ? [] : removedDocuments(store.file(scope));
  if (json) {
    print.json({ removed });
    return;
  }
  if (removed.length === 0) print.note('No document was removed that could be restored.');
  for (const { id, title, removedAt } of removed)
    print.text(`${id}  ${title}, removed ${removedAt.slice(0, 10)}`);
}
