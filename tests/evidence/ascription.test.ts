import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascriptionsIn } from '../../src/evidence/ascription.ts';
import { quotationsIn } from '../../src/evidence/message-quotations.ts';

const Q = '“Bridges carry arguments across a river.”';
const P = '“bridges carry arguments across a river”';

/** Whom the message ascribes its first quotation to, where it names someone on its own. */
function ascribed(message: string, index = 0): string | undefined {
  const quotations = quotationsIn(message);
  const found = ascriptionsIn(message, quotations)[index]!;
  return found.find(({ kind }) => kind !== 'doubtful' && kind !== 'label')?.name;
}

describe('whom a message ascribes a quotation to', () => {
  it.each([
    // A verb before it
    [`As Obama said, ${Q}`, 'Obama'],
    [`Winston Churchill wrote: ${Q}`, 'Winston Churchill'],
    [`Boot said that ${P} in 2014.`, 'Boot'],
    [`Boot argues ${P}.`, 'Boot'],
    [`Like Obama said: ${Q}`, 'Obama'],
    [`President Obama once said, ${Q}`, 'President Obama'],
    [`Dr. J. R. Boot famously claimed that ${P}`, 'Dr. J. R. Boot'],
    [`And Boot has also argued that ${P}`, 'Boot'],
    [`But then Obama added ${Q}`, 'Obama'],
    [`Boot, the historian, wrote ${Q}`, 'Boot'],
    [`Boot (2014) writes: ${Q}`, 'Boot'],
    [`Boot in his essay on Iraq wrote: ${Q}`, 'Boot'],
    [`In 2014, Obama said in a speech to Congress: ${Q}`, 'Obama'],
    [`The New York Times reported that ${P}`, 'The New York Times'],
    [`The Duke of Wellington said: ${Q}`, 'The Duke of Wellington'],
    [`Megyn Kelly said: ${Q}`, 'Megyn Kelly'],
    [`Clearly Edward Said wrote: ${Q}`, 'Edward Said'],
    [`Ursula von der Leyen warned: ${Q}`, 'Ursula von der Leyen'],
    [`Nouri al-Maliki told reporters: ${Q}`, 'Nouri al-Maliki'],
    [`The U.S. government says ${P}`, 'The U.S. government'],
    [`a Pentagon spokesman said ${P}`, 'a Pentagon spokesman'],
    [`A spokesman for the Pentagon said: ${Q}`, 'A spokesman for the Pentagon'],
    [`my history teacher says ${Q}`, 'my history teacher'],
    [`Iraqi officials said ${P}`, 'Iraqi officials'],
    [`the president said ${Q}`, 'the president'],
    [`my teacher said that Boot wrote ${Q}`, 'Boot'],
    [`Boot says my teacher wrote ${Q}`, 'my teacher'],
    [`You forget that the historian Max Boot wrote ${Q}`, 'Max Boot'],
    [`as obama said, ${Q}`, 'obama'],
    [`churchill wrote ${Q}`, 'churchill'],
    [`Boot puts it like this: ${Q}`, 'Boot'],
    [`Boot pointed out that ${P}`, 'Boot'],
    [`Boot has this to say: ${Q}`, 'Boot'],
    [`Boot goes on to argue that ${P}`, 'Boot'],
    [`Boot opens with doubts and then writes: ${Q}`, 'Boot'],
    [`Boot's essay says ${Q}`, 'Boot'],
    [`The essay by Boot says: ${Q}`, 'Boot'],
    [`No, Boot wrote ${Q}`, 'Boot'],
    [`Not only did Boot say ${Q}, he meant it.`, 'Boot'],
    [`I can't believe Obama said ${Q}`, 'Obama'],
    [`Despite what Obama said, Boot wrote ${Q}`, 'Boot'],
    [`As Boot would put it, ${Q}`, 'Boot'],
    [`Here is what Boot wrote: ${Q}`, 'Boot'],
    [`Boot wrote to Churchill: ${Q}`, 'Boot'],
    [`As wrote Boot: ${Q}`, 'Boot'],
    [`Obama was right. Boot said ${Q}`, 'Boot'],
    [`**Winston Churchill** wrote:\n> Bridges carry arguments.`, 'Winston Churchill'],
    [`Winston Churchill wrote:\n\n> Bridges carry arguments.`, 'Winston Churchill'],
    [`Churchill was right when he said ${Q}`, 'Churchill'],
    [`It was Obama who said ${Q}`, 'Obama'],
    [`Max Boot, who is a hawk, argued that ${P}`, 'Max Boot'],
    [`Obama's former adviser Ben Rhodes said ${Q}`, 'Ben Rhodes'],
    [`A friend of Obama said ${Q}`, 'A friend of Obama'],
    [`WINSTON CHURCHILL SAID: ${Q}`, 'WINSTON CHURCHILL'],
    [`lol obama said ${Q}`, 'obama'],
    [`hey <@123>, Obama said ${Q}`, 'Obama'],
    // A question asks whether it is so
    [`Wasn't it Obama who said ${P}?`, 'Obama'],
    [`If Obama said ${Q}, then he lied`, 'Obama'],
    [`Did Boot say ${P}?`, 'Boot'],
    [`Did Obama ever write ${P}?`, 'Obama'],
    [`Didn't Boot write ${P}?`, 'Boot'],
    [`I doubt that Boot said ${P}`, 'Boot'],
    // Someone quotes someone
    [`Boot quotes Obama as saying ${P}`, 'Obama'],
    [`Boot cites one soldier as saying ${P}`, 'one soldier'],
    [`Boot reports a Pentagon spokesman as saying ${P}`, 'a Pentagon spokesman'],
    [`Obama is quoted by Boot as saying ${P}`, 'Obama'],
    [`Boot quotes Obama: ${Q}`, 'Obama'],
    [`To quote Obama, ${Q}`, 'Obama'],
    [`I remember Obama saying ${Q}`, 'Obama'],
    // Other frames before it
    [`according to a Pentagon spokesman, ${P}`, 'a Pentagon spokesman'],
    [`According to Barack Obama: ${Q}`, 'Barack Obama'],
    [`In the words of Winston Churchill, ${Q}`, 'Winston Churchill'],
    [`In Churchill's words: ${Q}`, 'Churchill'],
    [`I reject Boot’s claim that ${P}`, 'Boot'],
    [`I disagree with Boot's view that ${P}`, 'Boot'],
    [`Obama's ${Q} was a mistake.`, 'Obama'],
    [`This quote from Obama: ${Q}`, 'Obama'],
    [`The line by Winston Churchill, ${Q}, is famous.`, 'Winston Churchill'],
    [`the words written by Obama: ${Q}`, 'Obama'],
    [`As per Boot, ${Q}`, 'Boot'],
    [`Attributed to Churchill: ${Q}`, 'Churchill'],
    [`Obama has a great line: ${Q}`, 'Obama'],
    [`Obama used the phrase ${P}`, 'Obama'],
    [`The famous Churchill quote ${Q}`, 'Churchill'],
    [`Obama responded to Boot's claim that ${P}`, 'Boot'],
    [`Obama: ${Q}`, 'Obama'],
    [`**Winston Churchill:** ${Q}`, 'Winston Churchill'],
    [`Churchill (1940): ${Q}`, 'Churchill'],
    [`Here's Churchill on bridges: ${Q}`, 'Churchill'],
    [`And now Obama: ${Q}`, 'Obama'],
    [`Pentagon spokesman: ${Q}`, 'Pentagon spokesman'],
    [`Obama — ${Q}`, 'Obama'],
    [`Mr. Boot:\n${Q}`, 'Mr. Boot'],
    // After it
    [`${Q} — Abraham Lincoln`, 'Abraham Lincoln'],
    [`${Q}\n— Abraham Lincoln, 1863`, 'Abraham Lincoln'],
    [`${Q} - Lincoln`, 'Lincoln'],
    [`${Q}\n~ Confucius`, 'Confucius'],
    [`${Q}\n\n-- a Pentagon spokesman`, 'a Pentagon spokesman'],
    [`${Q}\nWinston Churchill`, 'Winston Churchill'],
    [`${Q}\nWinston Churchill, 1940`, 'Winston Churchill'],
    [`> Bridges carry arguments.\n> — Abraham Lincoln`, 'Abraham Lincoln'],
    [`> Bridges carry arguments. — Abraham Lincoln`, 'Abraham Lincoln'],
    [`${P} (Churchill)`, 'Churchill'],
    [`${P} (Churchill 1940, p. 3)`, 'Churchill'],
    [`${P} (as Obama said)`, 'Obama'],
    [`${P} (from Obama)`, 'Obama'],
    [`${P}, wrote Winston Churchill.`, 'Winston Churchill'],
    [`${P}, as Obama puts it.`, 'Obama'],
    [`${P}, Obama said in 2014.`, 'Obama'],
    [`${P}, a Pentagon spokesman said.`, 'a Pentagon spokesman'],
    [`${Q} Obama rightly said.`, 'Obama'],
    [`${P}, according to a Pentagon spokesman.`, 'a Pentagon spokesman'],
    [`${P} is what Obama said.`, 'Obama'],
    [`${P} was written by Obama.`, 'Obama'],
    [`${P} is a quote from Churchill.`, 'Churchill'],
    [`${P}, in the words of Obama.`, 'Obama'],
    [`${P} are Obama's words.`, 'Obama'],
    [`${P} was said by Abraham Lincoln himself.`, 'Abraham Lincoln'],
    [`${P}, to quote Obama.`, 'Obama'],
    [`The phrase ${P} is Obama's.`, 'Obama'],
    [`> Bridges carry arguments.\nWinston Churchill, My Early Life`, 'Winston Churchill'],
    [`He said ${P} (Churchill)`, 'Churchill'],
    // Other marks and tongues
    [`Churchill sagte: „Brücken tragen Argumente.“`, 'Churchill'],
    [`Boot hat geschrieben: „Brücken tragen Argumente.“`, 'Boot'],
    [`Laut Obama „tragen Brücken Argumente“.`, 'Obama'],
    [`As Obama said, «bridges carry arguments»`, 'Obama'],
    [`Churchill a écrit : « Les ponts portent des arguments. »`, 'Churchill'],
    [`Selon Obama, « les ponts portent des arguments »`, 'Obama'],
    [`„Brücken tragen Argumente“, sagte Churchill.`, 'Churchill'],
    [`« Les ponts portent des arguments », a dit Churchill.`, 'Churchill'],
    [`„Bridges carry arguments“ (Churchill)`, 'Churchill'],
    [`Obama wrote 「bridges carry arguments」`, 'Obama'],
  ])('is read in %j', (message, name) => {
    expect(ascribed(message)).toBe(name);
  });

  it.each([
    // Denied
    `Boot never said ${Q}`,
    `Boot didn't write ${Q}`,
    `Boot did not say ${Q}`,
    `Boot hasn’t ever written ${Q}`,
    `Boot has never argued that ${P}`,
    `Nobody, not even Boot, wrote ${Q}`,
    `Not even Boot said ${Q}`,
    `Nobody believes that Boot said ${P}`,
    `I don't think Boot said ${P}`,
    `It is false that Boot wrote ${P}`,
    `Neither Boot nor Obama said ${Q}`,
    `Why didn't Boot say ${P}?`,
    `I wish Boot had said ${Q}`,
    `Boot should have said ${Q}`,
    `Boot might say ${Q}`,
    `Boot refuses to say ${Q}`,
    `${P} is not what Boot said.`,
    `${P}, Boot never said.`,
    `Boot hat nie gesagt: „Brücken tragen Argumente.“`,
    `Boot n’a jamais écrit : « Les ponts portent des arguments. »`,
    `It wasn't Obama who said ${Q}`,
    `Nowhere does Boot say ${P}`,
    `Boot isn't saying ${P}`,
    `Boot denied saying ${P}`,
    // Somebody's, but not those words
    `Boot or Obama wrote ${Q}`,
    `${P}, as quoted by Boot.`,
    `${P} (quoted in Boot)`,
    `Boot said nothing, but ${P}`,
    `Boot said nothing. ${Q}`,
    `Boot argues the opposite: ${Q}`,
    `Boot says otherwise: ${Q}`,
    `Boot argues against ${P}`,
    `Boot responds to the claim that ${P}`,
    `Boot made his point, but I say ${Q}`,
    `Boot wrote an essay and my answer is: ${Q}`,
    `Boot quotes ${Q}`,
    // Against somebody
    `I disagree with Boot: ${Q}`,
    `Contrary to Boot, ${Q}`,
    `Unlike Boot, ${Q}`,
    `Unlike Boot, I like this: ${Q}`,
    `Contrary to what Boot said, ${Q}`,
    `Contrary to Boot's view, ${Q}`,
    `My reply to Boot: ${Q}`,
    `I told Boot: ${Q}`,
    `I told Boot off. ${Q}`,
    `Question for Boot: ${Q}`,
    `Dear Boot: ${Q}`,
    `To Boot: ${Q}`,
    `Re Boot: ${Q}`,
    `I agree with Boot. ${Q}`,
    // Nobody, or nobody that is named
    `He said ${Q}`,
    `I said ${Q}`,
    `Er sagte: „Brücken tragen Argumente.“`,
    `Der Autor schreibt: „Brücken tragen Argumente.“`,
    `Il a dit : « Les ponts portent des arguments. »`,
    `Critics of Boot say ${Q}`,
    `We wrote: ${Q}`,
    `They say ${Q}`,
    `Someone said ${Q}`,
    `People say ${Q}`,
    `some people claim that ${P}`,
    `The author wrote ${Q}`,
    `the columnist argues that ${P}`,
    `The article says ${Q}`,
    `the pdf says ${Q}`,
    `this text says: ${Q}`,
    `Text says ${Q}`,
    `It says ${Q}`,
    `<@123> said ${Q}`,
    `<@!123>: ${Q}`,
    `@Boot wrote ${Q}`,
    `<#456> says ${Q}`,
    `#general: ${Q}`,
    `Who said ${P}?`,
    `${P} (he said)`,
    `— ${Q} —`,
    // Labels and asides
    `Evidence: ${Q}`,
    `Quote: ${Q}`,
    `Opening statement: ${Q}`,
    `My favourite line: ${Q}`,
    `Exhibit A: ${Q}`,
    `For instance: ${Q}`,
    `${Q} (paragraph 5)`,
    `${Q} (emphasis mine)`,
    `${Q} (my translation)`,
    `${Q} (source)`,
    `${Q} (2014)`,
    `${Q} (Iraq, 2014)`,
    `${Q} — wrong!`,
    `${Q} – Really?`,
    `${Q} - that is wrong`,
    `${Q} — Boot is wrong here.`,
    `${Q} — not Boot`,
    // Another sentence
    `${Q}\nBoot is great.`,
    `${Q}\nBoot said more.`,
    `${Q} Boot is great.`,
    `${Q}. Boot said so.`,
    `${Q} is a slogan; Boot is a person.`,
    `Boot is great.\n${Q}`,
    `I read Boot.\n\n${Q}`,
    `${Q}\n\nBoot wrote “boats carry them back again”`,
    `${Q} Boot wrote: “boats carry them back again”`,
    `${Q}`,
  ])('is left open in %j', (message) => {
    expect(ascribed(message)).toBeUndefined();
  });
});

describe('whom a message ascribes further quotations to', () => {
  const SECOND = '“boats carry them back over the sea”';

  it('is not carried over from another quotation', () => {
    expect(ascribed(`Obama wrote: ${Q} And: ${SECOND}`, 1)).toBeUndefined();
    expect(ascribed(`Obama wrote: ${Q}. ${SECOND}`, 1)).toBeUndefined();
    expect(ascribed(`${P} (Obama), ${SECOND} (Boot)`, 0)).toBe('Obama');
    expect(ascribed(`${P} (Obama), ${SECOND} (Boot)`, 1)).toBe('Boot');
    expect(ascribed(`Obama wrote ${Q} Boot wrote ${SECOND}`, 0)).toBe('Obama');
    expect(ascribed(`Obama wrote ${Q} Boot wrote ${SECOND}`, 1)).toBe('Boot');
  });

  it('is carried over where “and” alone joins the two', () => {
    expect(ascribed(`Obama wrote ${P} and ${SECOND}.`, 1)).toBe('Obama');
    expect(ascribed(`Obama wrote that ${P}, and that ${SECOND}.`, 1)).toBe('Obama');
  });

  it('is read between the halves of an interrupted quotation, for both', () => {
    const message = '“Bridges carry arguments,” Obama said, “across rivers and seas.”';
    expect([ascribed(message, 0), ascribed(message, 1)]).toEqual(['Obama', 'Obama']);
  });

  it('leaves to the library what may or may not be a name', () => {
    const doubtful = [`The author wrote ${Q}`, `Evidence: ${Q}`, `${Q}\nBoot`, `One analyst said ${Q}`];
    for (const message of doubtful) {
      expect(ascriptionsIn(message, quotationsIn(message))[0]).toMatchObject([{ kind: 'doubtful' }]);
    }
  });
});

describe('reading ascriptions', () => {
  const pieces = fc.constantFrom(
    ...['“a b c d”', '"', '“', '”', '«', '»', '> ', '\n', '— ', '(', ')', ':', ',', '.', '?', ' ', '<@1>'],
    ...[
      'Boot',
      'Obama',
      'the',
      'of',
      'and',
      'who',
      'said',
      'wrote',
      'claims',
      'as',
      'saying',
      'quotes',
      'to',
    ],
    ...[
      'according',
      'not',
      'never',
      'a',
      'spokesman',
      "'s",
      '’',
      'he',
      'I',
      'in',
      'has',
      'É🎓',
      '\uD800',
      '\u202E',
    ],
  );
  const messages = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 80 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 80 }).map((words) => words.join('')),
  );

  it('never throws, and names only what stands in the message', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const quotations = quotationsIn(message);
        const ascriptions = ascriptionsIn(message, quotations);
        expect(ascriptions).toHaveLength(quotations.length);
        for (const { name } of ascriptions.flat()) {
          expect(name).not.toBe('');
          for (const word of name.split(' ')) expect(message).toContain(word.replace(/’s$/, ''));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ...[
      '“',
      '"',
      '「',
      '(',
      "'",
      '“a b c d ',
      '“a b c d” ',
      'Boot ',
      'Boot, ',
      'Boot and ',
      'Boot’s ',
      'claims ',
    ],
    ...['quotes ', 'of the ', 'to ', "n't ", 'a ', '> a b c d\n\n'],
  ])('comes to an end, in 200,000 characters of %j', (pattern) => {
    const around = pattern.repeat(100_000 / pattern.length);
    const message = `${around} said “bridges carry arguments across” ${around}`;
    const quotations = quotationsIn(message);
    expect(ascriptionsIn(message, quotations)).toHaveLength(quotations.length);
  });
});
