import { join } from 'node:path';
import type { Command } from 'commander';
import { environment, readConfig } from '../config.ts';
import type { Library, ScopeId } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { type LibraryStore, openLibraryStore, parseScope } from '../documents/store/library-store.ts';
import type { ScopeFile } from '../documents/store/scope-file.ts';
import { installShippedPacks } from '../documents/store/shipped-packs.ts';

/** Where the terminal's own documents lie when no scope is named. */
const LOCAL: ScopeId = 'guild:local';

export type OpenLibrary = {
  store: LibraryStore;
  /** Where documents are added. */
  scope: ScopeId;
  /**
   * The scope's file, to be changed.
   * @throws Refusal for a pack that ships: its next build would undo the change.
   */
  toChange: () => ScopeFile;
  /** What is asked: the scope's own documents and every pack; a pack named as the scope stands alone. */
  scopes: ScopeId[];
  library: () => Library;
  json: boolean;
};

/**
 * Opens the library that a command's options name, runs `use` on it and closes it again.
 * @param begins whether the command may begin a pack that is not there yet
 * @throws Refusal for a pack that is not there; a server without documents is merely empty
 */
export async function withLibrary(
  command: Command,
  use: (library: OpenLibrary) => Promise<void> | void,
  { begins = false } = {},
): Promise<void> {
  const options = command.optsWithGlobals<{ library?: string; json?: boolean; scope?: string }>();
  const folder = options.library ?? readConfig(environment()).dataDir;
  const scope = options.scope === undefined ? LOCAL : parseScope(options.scope);
  const store = openLibraryStore(join(folder, 'library'));
  try {
    const shipped = await installShippedPacks(store);
    const packs = store.scopes().filter((name) => name.startsWith('pack:'));
    if (!begins && scope.startsWith('pack:') && !packs.includes(scope))
      throw new Refusal('written', `There is no ${scope} here. What there is: ${packs.join(', ')}.`);
    const scopes = scope.startsWith('pack:') ? [scope] : [scope, ...packs];
    const toChange = () => {
      if (!shipped.includes(scope)) return store.file(scope);
      throw new Refusal(
        'written',
        `${scope} ships with Counterpoint and is built from its own files alone. Keep documents of yours in a guild:ID or in a pack of another name.`,
      );
    };
    await use({
      store,
      scope,
      toChange,
      scopes,
      library: () => store.library(scopes),
      json: options.json ?? false,
    });
  } finally {
    store.close();
  }
}

export const SCOPE_OPTION = ['--scope <scope>', 'guild:ID or pack:ID', 'guild:local'] as const;
