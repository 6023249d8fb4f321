import type { Command } from 'commander';
import type { Metadata } from '../documents/import/draft.ts';
import { documentsOf } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { removeDocument } from '../documents/store/document-remover.ts';
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

/** The commands that change and list a library: import, documents, remove, export. */
export function addDocumentCommands(program: Command): void {
  program
    .command('import')
    .description(
      'add documents (PDF, DOCX, EPUB, HTML, Markdown, plain text) or a pack folder to the library: all of them, or none',
    )
    .argument('<file...>', 'files, or one pack folder')
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
      withLibrary(command, async (library) => {
        const { importPaths } = await import('./import.ts');
        await importPaths(library, paths, statedMetadata(options));
      }),
    );

  program
    .command('documents')
    .description('list the documents of the library')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listDocuments));

  program
    .command('remove')
    .description('remove a document and all that was derived from it')
    .argument('<id>', 'as `documents` lists it')
    .option(...SCOPE_OPTION)
    .action((id: string, _options, command: Command) =>
      withLibrary(command, (library) => remove(library, id)),
    );

  program
    .command('export')
    .description('write the library as a pack folder, which imports back to the same bytes')
    .argument('<folder>', 'a new or empty folder')
    .option(...SCOPE_OPTION)
    .action((folder: string, _options, command: Command) =>
      withLibrary(command, async (library) => (await import('./export.ts')).exportPack(library, folder)),
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
  const documents = documentsOf(library()).map(listedDocument);
  if (json) {
    print.json({ documents });
    return;
  }
  if (documents.length === 0) print.note('This library has no documents yet. Add some with `import FILE`.');
  for (const { id, title, authors, published, completeness, passages, scope } of documents) {
    const what = `${countOf(passages)}${completeness === 'excerpts' ? ', excerpts' : ''}`;
    print.text(
      `${id}  ${title}, by ${authors.join(', ')}${published ? ` (${published})` : ''}: ${what} [${scope}]`,
    );
  }
}

function remove({ store, scope, toChange, json }: OpenLibrary, id: string): void {
  const document = store
    .library([scope])[0]
    ?.documents()
    .find((stored) => stored.id === id);
  if (!document)
    throw new Refusal(`${scope} has no document ${id}. \`documents\` lists those that can be removed.`);
  removeDocument(toChange(), document);
  if (json) print.json({ removed: listedDocument(document) });
  else print.text(`- ${id}  ${document.title}`);
}
