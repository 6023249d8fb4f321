import { describe, expect, it } from 'vitest';
import { terminalOnLibrary } from './terminal.ts';

const STAY = 'U.S. troops should have stayed in Iraq after 2011';

const { counterpoint, json } = terminalOnLibrary();

describe('a claim that the library says already', () => {
  it('is told to be whose words it is, and what of a claim is not answered', async () => {
    const quoted = await counterpoint(
      'counter',
      'But his heart was in troop withdrawal, not in a long-term commitment.',
    );
    expect(quoted.stdout).toMatch(
      /^These words stand in the library:\n {2}> But his heart[\s\S]*?\n {2}Max Boot, /,
    );
    const half = await counterpoint('counter', 'Troops should have stayed in Iraq and we should arm Iraq.');
    expect(half.stdout).toContain('Ask for the other by itself: “we should arm Iraq”.');
  });
});

describe('counter in the terminal', () => {
  it('gives what is known against a claim, each with relation, reason, source and confidence', async () => {
    const { claim, target, counters } = await json('counter', STAY, '--limit', '3');
    expect([claim, target.stance, counters.length]).toEqual([STAY, 'for', 3]);
    for (const counter of counters)
      expect(counter).toMatchObject({
        relation: 'undercuts',
        because: expect.any(String),
        source: 'curated',
        confidence: 1,
        selectors: { exact: counter.text },
      });
    const told = (await counterpoint('counter', 'It was right to leave Iraq in 2011')).stdout;
    expect(told).toMatch(
      /^Taken as: against the motion “U\.S\. troops[^”]*” \((likely|perhaps), \d+ %\), by rule\./,
    );
    expect(told).toContain('Rebuts: denies the claim (stands against the claim, not as a reply)');
    expect(told).toContain("Curated by the pack's editors; the claim was matched by rule, confidence");
  });

  it('says of a motion that it is one, and shows both sides to a claim that takes none', async () => {
    expect((await counterpoint('counter', STAY)).stdout).toMatch(
      /^This is a motion of this library; the claim is for it\./,
    );
    const { stdout } = await counterpoint('counter', 'Some say that America should send ground troops');
    expect(stdout).toMatch(/^It is on the topic “The United States should send ground troops.+not clear\.\n/);
    expect(stdout).toContain('none is meant as an answer');
    expect(stdout).toMatch(/\n {2}Against: Unknown author of “Containment/);
    expect(stdout).not.toMatch(/Rebuts|Undercuts|Qualifies/);
  });

  it('answers a claim for the motion and the side that it is told', async () => {
    const chosen = ['It was right to leave Iraq in 2011', '--topic', 'leaving Iraq', '--stance', 'for'];
    expect((await json('counter', ...chosen)).target).toMatchObject({ stance: 'for', chosen: true });
    const { stdout } = await counterpoint('counter', ...chosen, '--limit', '20');
    expect(stdout).toMatch(/^You chose: for the motion “U\.S\. troops/);
    expect(stdout).toMatch(/Undercuts: [\s\S]*Nothing clear enough was found besides\.\n$/);
  });

  it('asks which motion is meant where none is told, and tells how to say it', async () => {
    const { stdout } = await counterpoint('counter', 'No more guns for Baghdad please');
    expect(stdout).toMatch(/^Nothing in this library answers that\.\n\nDid you mean one of these\?/);
    expect(stdout).toContain('\n    counter … --topic arming-iraq --stance for|against\n');
  });

  it('keeps what claims are matched with out of what it prints', async () => {
    const { target, others } = await json('counter', STAY);
    expect(others.length).toBeGreaterThan(0);
    for (const topic of [target.topic, ...others]) expect(topic).not.toHaveProperty('statements');
  });

  it('counters a position, which says how many rebuttals stand against it', async () => {
    const which = ['--author', 'Boot', '--topic', 'leaving Iraq'];
    const answer = await json('counter', ...which);
    expect(answer.target).toMatchObject({ kind: 'position', position: { author: 'Max Boot' } });
    expect((await json('position', ...which)).rebuttals).toBe(4);
    expect((await counterpoint('position', ...which)).stdout).toMatch(
      /\n4 rebuttals stand against it: `counter`/,
    );
    expect((await counterpoint('counter', ...which)).stdout).toContain('(even Max Boot concedes this)');
  });

  it('answers an off-topic claim with nothing, which is an answer', async () => {
    expect(await counterpoint('counter', 'School uniforms improve discipline')).toMatchObject({
      status: 0,
      stdout: 'Nothing in this library answers that.\n',
      stderr: '',
    });
  });

  it.each([
    ['nothing at all', [], /Give either a claim/],
    ['both', [STAY, '--author', 'Boot', '--topic', 'iran'], /Give either a claim/],
    ['a side without its motion', [STAY, '--stance', 'for'], /Give either a claim/],
    ['half a position', ['--author', 'Boot'], /Give either a claim/],
    ['a question', ['Why', 'did', 'Mosul', 'fall?'], /That is a question/],
    ['an author with no documents', [STAY, '--against-author', 'Ann Mason'], /no author “Ann Mason”/],
    ['an ambiguous topic', ['--author', 'Boot', '--topic', 'troops'], /Several topics fit/],
    ['a position that is not stated', ['--author', 'Boot', '--topic', 'iran'], /nothing to counter/],
  ])('refuses %s in one sentence', async (_what, args, message) => {
    const { status, stdout, stderr } = await counterpoint('counter', ...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
