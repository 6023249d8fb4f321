import { expect, it } from 'vitest';
import { audit, readAudit } from '../../../src/documents/store/audit-log.ts';
import { FORGOTTEN, forgetPersonIn, rowsOfPerson } from '../../../src/documents/store/person-rows.ts';
import { hasExpired, purge } from '../../../src/documents/store/retention.ts';
import type { ScopeFile } from '../../../src/documents/store/scope-file.ts';
import { temporaryStore } from '../../evidence/small-library.ts';

const MEMBER = '1562992195982589952';
const OTHER = '1562992195982589953';
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

function did(file: ScopeFile, by: string, n: number, name: string): void {
  const entry = { at: day(n).toISOString(), by, kind: 'added', subject: 'document', name } as const;
  audit(file, { ...entry, before: null, after: { by } });
}

const told = (file: ScopeFile) =>
  readAudit(file, { since: '' }, { offset: 0, limit: 99 })
    .entries.map(({ name, by, after }) => [name, by, after?.by])
    .sort();

it('a name goes from the audit by itself, entry by entry, and from nothing that was done later', () => {
  const file = temporaryStore().file('guild:1');
  did(file, MEMBER, 1, 'early');
  did(file, MEMBER, 20, 'late');
  did(file, OTHER, 1, 'of another');
  forgetPersonIn(file, MEMBER, day(21));
  expect(rowsOfPerson(file, MEMBER).forgetting).toEqual([{ askedAt: day(21).toISOString() }]);
  did(file, MEMBER, 22, 'after all');
  expect(hasExpired(file, day(30))).toBe(false);
  expect(hasExpired(file, day(33))).toBe(true);
  purge(file, day(33));
  const early = [
    ['after all', MEMBER, MEMBER],
    ['early', FORGOTTEN, FORGOTTEN],
    ['late', MEMBER, MEMBER],
    ['of another', OTHER, OTHER],
  ];
  expect(told(file)).toEqual(early);
  expect(hasExpired(file, day(34))).toBe(false);
  purge(file, day(60));
  expect(told(file)).toEqual(
    early.map((entry) => (entry[0] === 'late' ? ['late', FORGOTTEN, FORGOTTEN] : entry)),
  );
  expect(rowsOfPerson(file, MEMBER).forgetting).toEqual([]);
  expect(hasExpired(file, day(90))).toBe(false);
});

it('nothing is kept of a request where no entry names who asked', () => {
  const file = temporaryStore().file('guild:1');
  did(file, MEMBER, 1, 'early');
  forgetPersonIn(file, MEMBER, day(60));
  expect(told(file)).toEqual([['early', FORGOTTEN, FORGOTTEN]]);
  expect(rowsOfPerson(file, MEMBER).forgetting).toEqual([]);
});
