import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasSharedDocuments, SHARED } from '../shared-files.ts';
import { terminalOnLibrary } from './terminal.ts';

const { folder, counterpoint, json } = terminalOnLibrary();

describe('positions in the terminal', () => {
  it('shows the grid of a topic, one position, and all of an author’s, as JSON and in words', async () => {
    const { topics } = await json('topics');
    expect(topics.length).toBeGreaterThanOrEqual(8);
    expect(topics.find(({ id }: { id: string }) => id === 'obama-policy').stances).toEqual({
      for: 2,
      'not stated': 1,
    });
    const grid = await json('positions', '--topic', 'leaving Iraq');
    expect(grid.topic).toMatchObject({ id: 'troops-after-2011' });
    expect(grid.positions).toHaveLength(3);
    for (const position of grid.positions)
      expect(Object.keys(position)).toEqual(
        expect.arrayContaining(['author', 'stance', 'summary', 'status', 'evidence', 'concessions']),
      );
    const one = await json('position', '--author', 'Boot', '--topic', 'leaving Iraq');
    expect(one).toMatchObject({
      topic: { id: 'troops-after-2011' },
      positions: [{ author: 'Max Boot', stance: 'for' }],
    });
    expect(one.positions[0].evidence[0]).toMatchObject({
      start: 1630,
      document: { title: 'The Fall of Mosul' },
      voices: [{ kind: 'author' }],
    });
    const all = await json('position', '--author', 'unknown');
    expect(all.positions).toHaveLength(14);
    const told = await counterpoint('positions', '--topic', 'Obama');
    expect(told.stdout).toMatch(/^For: Max Boot$/m);
    expect(told.stdout).toContain('Summary, not a quotation: Obama wanted to withdraw');
    expect(told.stdout).toContain('Agreed, for: Max Boot, Unknown author of “Containment (opinion piece)”');
    expect((await counterpoint('position', '--topic', 'Obama')).stdout).toBe(told.stdout);
  });

  it('lets a curator add, edit, approve and reject, and tells the history', async () => {
    const essay = join(folder(), 'essay.txt');
    writeFileSync(
      essay,
      'Aid for refugees is a duty. Of course, it is dear. It saves more lives than bombs.\n',
    );
    await counterpoint('import', essay, '--author', 'Ann Mason');
    const which = ['--author', 'Mason', '--topic', 'refugees-first'];
    const added = await json(
      ...['position', 'add', ...which, '--stance', 'for', '--summary', 'Aid saves more lives.'],
      ...['--evidence', 'saves more lives than bombs', '--concession', 'it is dear', '--by', 'Cy'],
    );
    expect(added.positions).toMatchObject([
      {
        status: 'approved',
        by: 'Cy',
        evidence: [{ text: 'It saves more lives than bombs.' }],
        concessions: [{ text: 'Of course, it is dear.' }],
      },
    ]);
    const edited = await json('position', 'edit', ...which, '--stance', 'mixed', '--by', 'Di');
    expect(edited.positions[0]).toMatchObject({
      stance: 'mixed',
      by: 'Di',
      summary: 'Aid saves more lives.',
    });
    expect(await counterpoint('position', 'approve', ...which)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is approved already, by Di'),
    });
    const rejected = await json('position', 'reject', ...which, '--by', 'Ed');
    expect(rejected.positions[0]).toMatchObject({ stance: 'not stated', status: 'rejected' });
    expect((await counterpoint('position', ...which)).stdout).toContain('A curator has rejected what stood');
    const { changes } = await json('position', 'history', ...which);
    expect(changes.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['added', 'Cy'],
      ['edited', 'Di'],
      ['rejected', 'Ed'],
    ]);
    expect((await counterpoint('position', 'history', ...which)).stdout).toMatch(
      /edited by Di \[guild:local\]: mixed/,
    );
  });

  it('tells in the history what each change made of what was there', async () => {
    const essay = join(folder(), 'tolls.txt');
    writeFileSync(essay, 'Aid for refugees is a duty. It is dear. It saves more lives than bombs.\n');
    await counterpoint('import', essay, '--author', 'Ora Quill');
    const which = ['--author', 'Quill', '--topic', 'refugees-first'];
    await json(
      ...['position', 'add', ...which, '--stance', 'for', '--summary', 'Aid saves lives.'],
      ...['--evidence', 'saves more lives than bombs', '--by', 'Cy'],
    );
    await json('position', 'edit', ...which, '--evidence', 'Aid for refugees is a duty', '--by', 'Cy');
    await json('position', 'edit', ...which, '--summary', 'Aid is a duty.', '--by', 'Cy');
    const { changes } = await json('position', 'history', ...which);
    await counterpoint('undo', `position:${changes.at(-1).key}`, '--by', 'Di');
    const lines = (await counterpoint('position', 'history', ...which)).stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^\S+Z {2}/, ''))).toEqual([
      'added by Cy [guild:local]: for, “Aid saves lives.”',
      'edited by Cy [guild:local]: for, “Aid saves lives.”',
      '  evidence: 1 as before, with other passages or notes',
      'edited by Cy [guild:local]: for, “Aid is a duty.”',
      '  summary: Aid saves lives. → Aid is a duty.',
      'undone by Di, what was edited by Cy [guild:local]: for, “Aid saves lives.”',
      '  summary: Aid is a duty. → Aid saves lives.',
    ]);
  });

  it('says of a change that was never made that there is none', async () => {
    for (const change of ['position:999', 'topic:999'])
      expect(await counterpoint('undo', change)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('There is no such change here.'),
      });
  });

  it('tells whom nobody has read for a topic from whom a curator says that they state nothing', async () => {
    const essay = join(folder(), 'quay.txt');
    writeFileSync(essay, 'A quay holds the boats.\n');
    await counterpoint('import', essay, '--author', 'Ann Mason');
    const told = (await counterpoint('positions', '--topic', 'Obama')).stdout;
    expect(told).toMatch(/^Not stated: unnamed forum member$/m);
    expect(told).toMatch(
      /^Not reviewed yet: Ann Mason\n {2}Nobody has mapped what this author holds on it\.$/m,
    );
    expect((await counterpoint('topics')).stdout).toMatch(
      /^obama-policy .*\(for: 2, not stated: 1, not reviewed yet: 1\)$/m,
    );
    expect((await counterpoint('position', '--author', 'Mason')).stdout).toBe(
      'Nobody has mapped yet what Ann Mason holds. `quote` finds their words.\n',
    );
  });

  it.each(['add', 'edit', 'approve', 'reject', 'history'])('tells in its help what %s needs', async (act) => {
    const { stdout } = await counterpoint('position', act, '--help');
    for (const option of ['--author <name>', '--topic <topic>', '--scope <scope>'])
      expect(stdout).toContain(option);
  });

  it('suggests what an imported document holds, for a curator to approve or reject', async () => {
    const essay = join(folder(), 'refugees.txt');
    writeFileSync(
      essay,
      `Money for refugees is a moral duty, and refugees deserve our help. Military action is a costly failure that \
only harms civilians. We must pay for humanitarian aid first, because refugees need beds and food.

Of course, money for refugees does not win a war. Humanitarian aid is better than bombs, and displaced civilians \
should be helped before any military action.
`,
    );
    const imported = await json('import', essay, '--author', 'Ann Mason');
    expect(imported).toMatchObject({
      suggested: 1,
      suggestions: [{ topic: 'refugees-first', author: 'Ann Mason', stance: 'for', outcome: 'kept' }],
    });
    const { suggestions } = await json('positions', '--suggested');
    expect(suggestions).toMatchObject([
      {
        author: 'Ann Mason',
        status: 'suggested',
        summary: null,
        concessions: [{ text: 'Of course, money for refugees does not win a war.' }],
      },
    ]);
    expect(suggestions[0].evidence.map(({ text }: { text: string }) => text)).toContain(
      'We must pay for humanitarian aid first, because refugees need beds and food.',
    );
    const told = (await counterpoint('positions', '--suggested')).stdout;
    expect(told).toMatch(/Suggested, unreviewed \(found by: prescribes “should”; .* speak for the motion\)/);
    expect((await counterpoint('topics')).stdout).toMatch(
      /^refugees-first .*for: 1, suggested, unreviewed: 1\)$/m,
    );
    expect(await json('positions', '--suggested', '--topic', 'iran')).toEqual({
      suggestions: [],
    });
    const which = ['--author', 'Mason', '--topic', 'refugees-first'];
    await counterpoint('position', 'approve', ...which, '--summary', 'Aid first.', '--by', 'Cy');
    expect((await counterpoint('positions', '--suggested')).stdout).toContain(
      'No suggestion waits for a curator.',
    );
    const history = (await json('position', 'history', ...which)).changes;
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['suggested', 'approved']);
    expect(await json('positions', '--suggested', '--scope', 'guild:other')).toEqual({
      suggestions: [],
    });
  });

  it.skipIf(!hasSharedDocuments)(
    'keeps the map of a text whose author only the imported copy names: grid, position, counter, suggestions',
    async () => {
      const text = join(SHARED, 'documents/containment.txt');
      const imported = await json('import', text, '--author', 'Ann Mason');
      const outcomes = imported.suggestions.map(({ outcome }: { outcome: string }) => outcome);
      expect([imported.suggested, new Set(outcomes)]).toEqual([0, new Set(['decided'])]);
      const { positions } = await json('positions', '--topic', 'ground-troops');
      expect(positions[0]).toMatchObject({ author: 'Ann Mason', stance: 'against', status: 'approved' });
      expect(positions.map(({ author }: { author: string }) => author).join()).not.toContain('Containment');
      const held = await json('position', '--author', 'Mason');
      expect(held.positions.every(({ status }: { status: string }) => status === 'approved')).toBe(true);
      expect(held.positions).toHaveLength(14);
      const { counters } = await json('counter', 'The United States should send ground troops against ISIS');
      expect(counters[0]).toMatchObject({ source: 'curated', document: { authors: ['Ann Mason'] } });
      expect(counters[0].because).toMatch(/^Ann Mason is against the motion/);
      await counterpoint('position', 'edit', '--author', 'Mason', '--topic', 'iran', '--summary', 'Closer.');
      const edited = await json('position', '--author', 'Mason', '--topic', 'iran');
      expect(edited.positions).toMatchObject([{ stance: 'for', summary: 'Closer.' }]);
    },
  );

  it('says so where a document speaks of no topic, or takes no clear side', async () => {
    const [bridges, camps] = ['bridges.txt', 'camps.txt'].map((name) => join(folder(), name)) as [
      string,
      string,
    ];
    writeFileSync(bridges, 'Bridges carry arguments. A pier stands in the river.\n');
    writeFileSync(
      camps,
      'The refugees in the camp are displaced civilians. Money for refugees comes from U.N. programs. The refugees came in spring with their money.\n',
    );
    expect((await counterpoint('import', bridges)).stdout).toContain(
      'suggested: 0 (no topic of this library is spoken of)',
    );
    expect((await counterpoint('import', camps)).stdout).toMatch(
      /suggested: 0\n.*on “Money for refugees does more good than military action”: spoken of, and on which side is not clear/,
    );
  });

  it('turns a stance only with evidence that is given anew, or that is said to bear it', async () => {
    const essay = join(folder(), 'essay.txt');
    writeFileSync(essay, 'Aid for refugees is a duty. It is dear, and the army needs the money.\n');
    await counterpoint('import', essay, '--author', 'Ann Mason');
    const which = ['--author', 'Mason', '--topic', 'refugees-first'];
    const made = ['--stance', 'for', '--summary', 'A duty.', '--evidence', 'Aid for refugees is a duty'];
    await counterpoint('position', 'add', ...which, ...made);
    const edit = ['position', 'edit', ...which, '--stance'];
    expect(await counterpoint(...edit, 'against')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/was chosen for the other side.*--keep-evidence/),
    });
    expect((await json('position', ...which)).positions).toMatchObject([{ stance: 'for' }]);
    const anew = await json(...edit, 'against', '--evidence', 'the army needs the money');
    expect(anew.positions).toMatchObject([{ stance: 'against' }]);
    const kept = await json(...edit, 'for', '--keep-evidence');
    expect(kept.positions).toMatchObject([{ stance: 'for', evidence: anew.positions[0].evidence }]);
    expect((await counterpoint(...edit, 'mixed')).status).toBe(0);
  });

  it('brings a pack’s map into a server, and back out of it', async () => {
    const pack = fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url));
    expect((await counterpoint('import', pack, '--scope', 'guild:7')).status).toBe(0);
    const out = join(folder(), 'out');
    const { files } = await json('export', out, '--scope', 'guild:7');
    expect(files).toContain('map.yaml');
    const alone = join(folder(), 'alone');
    await counterpoint(
      'position',
      'edit',
      '--author',
      'Boot',
      '--topic',
      'iran',
      '--summary',
      'Shorter.',
      '--by',
      'Cy',
    );
    const left = await counterpoint('export', alone);
    expect(left.status).toBe(0);
    expect(left.stderr).toBe('');
  });

  it('says what stays behind where a server’s positions rest on a pack’s documents', async () => {
    await counterpoint(
      'position',
      'edit',
      '--author',
      'forum',
      '--topic',
      'iran',
      '--stance',
      'mixed',
      '--by',
      'Cy',
    );
    const left = await counterpoint('export', join(folder(), 'out'));
    expect(left.stderr).toMatch(/^1 entry of the argument map stayed behind/);
    expect((await counterpoint('import', join(folder(), 'out'), '--scope', 'guild:8')).status).toBe(0);
  });

  it.each([
    [
      'an empty summary',
      ['position', 'edit', '--author', 'Boot', '--topic', 'iran', '--summary', ' '],
      /The summary is empty/,
    ],
    [
      'a change that nobody vouches for',
      ['position', 'reject', '--author', 'Boot', '--topic', 'iran', '--by', ''],
      /Say who vouches/,
    ],
    ['nothing that is asked for', ['position'], /Name --topic, --author or both/],
    ['positions of nothing', ['positions'], /Name --topic, or ask for --suggested/],
    ['an ambiguous topic', ['positions', '--topic', 'troops'], /Several topics fit “troops”: “The United/],
    ['an author who is not there', ['position', '--author', 'Max Bot'], /Did you mean “Max Boot”\?/],
    ['a curation of nobody', ['position', 'reject', '--topic', 'iran'], /Name both: --author and --topic/],
    [
      'a shipped pack',
      ['position', 'reject', '--author', 'Boot', '--topic', 'iran', '--scope', 'pack:fall-of-mosul'],
      /ships with Counterpoint/,
    ],
    [
      'a new position without a stance',
      ['position', 'add', '--author', 'Boot', '--topic', 'iran'],
      /Say --stance/,
    ],
    [
      'words that are not the author’s',
      [
        'position',
        'edit',
        '--author',
        'Boot',
        '--topic',
        'iran',
        '--evidence',
        'use cash reserves from Mosul’s banks',
        '--stance',
        'for',
      ],
      /gives the words of one analyst as the author’s own/,
    ],
  ])('refuses %s in one sentence', async (_what, args, message) => {
    const { status, stderr, stdout } = await counterpoint(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
