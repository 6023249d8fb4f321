import { DatabaseSync } from 'node:sqlite';
import { STORE_VERSION } from '../../../src/documents/store/schema.ts';

/** What takes back the step to each version of the store, from the second on. */
const UNDO = [
  'DROP TABLE rebuttal; DROP TABLE position_change; DROP TABLE position',
  'ALTER TABLE document DROP COLUMN topic',
  'ALTER TABLE revision DROP COLUMN analysis; ALTER TABLE block DROP COLUMN stated',
  'DROP TABLE audit',
  `DROP TABLE shared_quote; DROP TABLE upload; DROP TABLE page; DROP TABLE earlier_passage;
   ALTER TABLE revision DROP COLUMN completeness; ALTER TABLE revision DROP COLUMN superseded_at;
   ALTER TABLE document DROP COLUMN removed_at`,
  'DROP TABLE map_change; ALTER TABLE position_change DROP COLUMN undoes',
  'ALTER TABLE topic DROP COLUMN statements',
  'ALTER TABLE document DROP COLUMN to_suggest',
  'ALTER TABLE upload DROP COLUMN kind',
  'DROP TABLE forgetting',
];

/** Makes a closed library file what an older version of the store would have left. */
export function makeOlder(path: string, version: number): void {
  if (UNDO.length !== STORE_VERSION - 1)
    throw new Error('Say here how the newest step of the store is undone.');
  const database = new DatabaseSync(path);
  for (const step of UNDO.slice(version - 1).reverse()) database.exec(step);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}
