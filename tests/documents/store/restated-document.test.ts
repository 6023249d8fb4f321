import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../src/documents/import/draft.ts';
import type { ScopeId } from '../../../src/documents/library.ts';
import { removeDocument } from '../../../src/documents/store/document-remover.ts';
import { undoChange } from '../../../src/documents/store/map-curation.ts';
import { restateDocument } from '../../../src/documents/store/restated-document.ts';
import { authorNamed, authorsIn } from '../../../src/evidence/authors.ts';
import { addPosition, editPosition, placeOfWords, positionHistory } from '../../../src/evidence/curation.ts';
import { positionOf, positionsBy, rebuttalsAgainst } from '../../../src/evidence/positions.ts';
import { addRebuttal } from '../../../src/evidence/rebuttal-curation.ts';
import { addTopic } from '../../../src/evidence/topic-curation.ts';
import { topicNamed } from '../../../src/evidence/topics.ts';
import { addText, temporaryStore } from '../../evidence/small-library.ts';

const SCOPE: ScopeId = 'guild:1';
const AT = '2026-02-02T10:00:00.000Z';
const FOR_TOLLS = 'Tolls keep bridges safe. Every bridge should have a toll.\n';
const AGAINST_TOLLS = 'Tolls are a tax on the poor. No bridge should have a toll.\n';

/** Two authors, one of them misspelled, who hold something on tolls; the other one is rebutted by the first. */
function studyGroup() {
  const store = temporaryStore();
  const file = store.file(SCOPE);
  const { document } = addText(store, { text: FOR_TOLLS, authors: ['Ann Masson'], published: '2021' });
  addText(store, { text: AGAINST_TOLLS, authors: ['Bea Ferry'], published: '2019' });
  const library = () => store.library([SCOPE]);
  const curating = () => ({ file, library: library(), by: 'Cy', at: AT });
  addTopic(curating(), { motion: 'Bridges should have tolls', aliases: ['tolls'] });
  const topic = () => topicNamed(library(), 'tolls');
  const of = (name: string) => ({ topic: topic(), author: authorNamed(library(), name) });
  const hold = (name: string, stance: 'for' | 'against', words: string) =>
    addPosition(
      { ...curating(), ...of(name) },
      {
        stance,
        summary: `They are ${stance} it.`,
        evidence: [placeOfWords(library(), of(name).author, words)],
      },
    );
  hold('Ann Masson', 'for', 'Every bridge should have a toll.');
  hold('Bea Ferry', 'against', 'No bridge should have a toll.');
  addRebuttal(
    curating(),
    { from: of('Ann Masson'), target: of('Bea Ferry') },
    { relation: 'rebuts', manner: 'answers', reason: 'Safety comes first.' },
  );
  return {
    store,
    file,
    library,
    curating,
    topic,
    of,
    position: (name: string) => positionOf(library(), topic(), of(name).author),
    restate: (stated: Metadata) =>
      restateDocument(file, document.id, stated, library(), { by: 'Cy', at: AT }),
  };
}

describe('an author whose name is corrected', () => {
  it('keeps their position, its rebuttals and its history, and an undo brings no old name back', () => {
    const { curating, of, position, restate, library, file, topic } = studyGroup();
    editPosition({ ...curating(), ...of('Ann Masson') }, { summary: 'They are for it, still.' });
    restate({ authors: ['Ann Mason'] });
    expect(authorsIn(library()).map(({ name }) => name)).toEqual(['Ann Mason', 'Bea Ferry']);
    expect(position('Ann Mason')).toMatchObject({ stance: 'for', author: 'Ann Mason' });
    const against = () => ({ topic: topic().reference, author: of('Bea Ferry').author.reference });
    const [rebuttal] = rebuttalsAgainst(library(), against());
    expect(rebuttal!.reason).toBe('Safety comes first.');
    const history = positionHistory(library(), topic(), of('Ann Mason').author);
    expect(history.map(({ action }) => action)).toEqual(['added', 'edited']);
    undoChange(file, { subject: 'position', key: history.at(-1)!.key }, { by: 'Cy', at: AT });
    expect(position('Ann Mason')).toMatchObject({ summary: 'They are for it.', author: 'Ann Mason' });
  });

  it('goes back with a name that is put back, and to nobody where nobody is named', () => {
    const { restate, position } = studyGroup();
    restate({ authors: ['Ann Mason'] });
    restate({ authors: ['Ann Masson'] });
    expect(position('Ann Masson').stance).toBe('for');
    restate({ authors: [] });
    expect(position('Unknown author of “A text”').stance).toBe('for');
    restate({ authors: ['Ann Mason'] });
    expect(position('Ann Mason').stance).toBe('for');
  });

  it.each(['in the library', 'removed'])('keeps it under the name that another document has, %s', (where) => {
    const { store, file, restate, library } = studyGroup();
    const { document } = addText(store, {
      title: 'More',
      text: 'A toll is a toll.\n',
      authors: ['Ann Masson'],
    });
    if (where === 'removed') removeDocument(file, document, { at: AT });
    restate({ authors: ['Ann Mason'] });
    expect(positionsBy(library(), authorNamed(library(), 'Ann Mason'))).toEqual([]);
    expect(library()[0]!.positions()[0]!.author).toEqual({ name: 'Ann Masson' });
  });

  it('leaves what was said of the other one as it is', () => {
    const { restate, position, library } = studyGroup();
    restate({ authors: ['Bea Ferry'] });
    expect(position('Bea Ferry').stance).toBe('against');
    expect(library()[0]!.positions()).toHaveLength(2);
  });

  it('moves nobody where two are named in the place of one, or more is told', () => {
    const { restate, library } = studyGroup();
    restate({ authors: ['Ann', 'Mason'] });
    expect(library()[0]!.positions()[0]!.author).toEqual({ name: 'Ann Masson' });
    restate({ authors: ['Ann Masson', 'Di'] });
    expect(positionsBy(library(), authorNamed(library(), 'Ann Masson'))).toHaveLength(1);
  });
});
