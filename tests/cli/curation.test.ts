import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminalOnLibrary } from './terminal.ts';

const { folder, counterpoint, json } = terminalOnLibrary();

const ADD = [
  ...['rebuttal', 'add', '--author', 'Mason', '--words', 'Aid saves more lives than bombs.'],
  ...['--against-author', 'Boot', '--against-topic', 'leaving Iraq'],
  ...['--relation', 'qualifies', '--manner', 'stands-against', '--reason', 'Aid would have done more.'],
];

async function importEssay(): Promise<void> {
  const essay = join(folder(), 'essay.txt');
  writeFileSync(essay, 'Aid saves more lives than bombs. It is dear.\n');
  await counterpoint('import', essay, '--author', 'Ann Mason');
}

describe('curating in the terminal', () => {
  it('reads the documents that are there for a new topic, and takes the suggestions back with it', async () => {
    const essay = join(folder(), 'homework.txt');
    writeFileSync(essay, 'The bell rings. Homework should be abolished. The yard is wide.\n');
    await counterpoint('import', essay, '--author', 'Ann Mason');
    const told = await counterpoint('topic', 'add', 'Homework ought to be abolished', '--by', 'Cy');
    expect(told.stdout).toContain('suggested: 1 (unreviewed; `positions --suggested` shows them)');
    const suggestions = async () => (await json('positions', '--suggested')).suggestions;
    expect(await suggestions()).toMatchObject([{ author: 'Ann Mason', stance: 'for' }]);
    const which = ['--topic', 'homework', '--by', 'Cy'];
    const edited = await json('topic', 'edit', ...which, '--motion', 'Homework should be abolished');
    expect(edited).toMatchObject({ motion: 'Homework should be abolished', suggested: 1 });
    expect((await suggestions())[0].topic.motion).toBe('Homework should be abolished');
    for (let taken = 0; taken < 2; taken += 1) {
      const { changes } = await json('changes');
      const last = changes.find(
        (change: { undoable?: boolean; subject: string; action: string; undone?: boolean }) =>
          change.subject === 'topic' && change.action === (taken === 0 ? 'edited' : 'added'),
      );
      expect((await counterpoint('undo', `topic:${last.key}`)).status).toBe(0);
    }
    expect(await suggestions()).toEqual([]);
    expect((await json('topics')).topics.map(({ id }: { id: string }) => id)).not.toContain(
      'homework-ought-to-be-abolished',
    );
  });

  it('adds and edits a topic, lists the changes, and undoes them', async () => {
    const said = [
      '--for',
      'Let drivers pay',
      '--for',
      'Nothing is free',
      '--against',
      'Crossing should be free',
    ];
    await counterpoint('topic', 'add', 'Bridges should have tolls', '--name', 'tolls', ...said, '--by', 'Cy');
    const edit = ['--name', 'bridge tolls', '--against', 'No more fees'];
    await counterpoint('topic', 'edit', '--topic', 'tolls', ...edit, '--by', 'Di');
    const ours = async () =>
      (await json('topics')).topics.filter(({ id }: { id: string }) => id === 'bridges-should-have-tolls');
    expect(await ours()).toMatchObject([{ motion: 'Bridges should have tolls', aliases: ['bridge tolls'] }]);
    expect(await ours()).toMatchObject([
      { statements: { for: ['Let drivers pay', 'Nothing is free'], against: ['No more fees'] } },
    ]);
    const { changes } = await json('changes');
    expect(changes.map(({ action, by }: { action: string; by: string }) => `${action} ${by}`)).toEqual([
      'edited Di',
      'added Cy',
    ]);
    const undone = await counterpoint('undo', `topic:${changes[0].key}`);
    expect(undone.stdout).toContain('Done.');
    expect(await ours()).toMatchObject([{ aliases: ['tolls'] }]);
    const again = await counterpoint('undo', `topic:${changes[0].key}`);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('undone already')]);
    expect((await counterpoint('changes')).stdout).toMatch(
      /^topic:\d+ {2}\S+ {2}undone by .*should-have-tolls$/m,
    );
  });

  it('adds, edits and removes a rebuttal, which `counter` gives at once', async () => {
    await importEssay();
    await counterpoint(...ADD, '--by', 'Cy');
    const own = async () =>
      (await json('rebuttals')).rebuttals.filter(({ scope }: { scope: string }) => scope === 'guild:local');
    const [added] = await own();
    expect(added).toMatchObject({ relation: 'qualifies', reason: 'Aid would have done more.', by: 'Cy' });
    const counters = async () =>
      (await json('counter', '--author', 'Boot', '--topic', 'leaving Iraq', '--limit', '20')).counters;
    expect(await counters()).toContainEqual(
      expect.objectContaining({ because: added.reason, text: 'Aid saves more lives than bombs.' }),
    );
    expect((await counterpoint('rebuttals')).stdout).toMatch(
      /\[guild:local\] {2}Ann Mason in “essay”, paragraph 1, qualifies Max Boot on “U\.S\. troops/,
    );
    await counterpoint('rebuttal', 'edit', added.reference, '--reason', 'Aid does more.');
    const [edited] = await own();
    expect(edited).toMatchObject({ relation: 'qualifies', reason: 'Aid does more.' });
    await counterpoint('rebuttal', 'remove', edited.reference);
    expect(await own()).toEqual([]);
    expect(JSON.stringify(await counters())).not.toContain('more lives than bombs');
  });

  it.each([
    ['a topic that is called so already', ['topic', 'add', 'New', '--name', 'leaving Iraq'], /already/],
    ['a change of nobody', ['topic', 'add', 'New', '--by', ' '], /Say who vouches/],
    ['a change that is none', ['undo', 'position 7'], /such as position:7/],
    ['a change that is not there', ['undo', 'position:7'], /There is no such change here/],
    ['a rebuttal that is a pack’s', ['rebuttal', 'remove', '0123456789ab'], /or is a pack’s/],
    ['a side that is neither', [...ADD.slice(0, 4), ...ADD.slice(6)], /with a topic or with words/],
    ['a rebuttal without a reason', ADD.slice(0, -2), /Say all three/],
  ])('refuses %s in one sentence', async (_what, args, message) => {
    await importEssay();
    const { status, stderr, stdout } = await counterpoint(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
