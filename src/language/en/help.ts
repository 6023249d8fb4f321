import { command, commandWord } from '../command-names.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': 'What you can ask',
  'help.quote': () =>
    [
      '**What did they write?**',
      `\`${command('quote')} refugees\` finds verbatim quotes on a topic.`,
      `\`${command('quote')} "training ground"\` finds a phrase as it stands.`,
      `\`${command('quote')} why was Mosul taken so easily?\` answers a question with a quote.`,
      `Add the option \`${commandWord('quote author')}\` or \`${commandWord('quote document')}\` to ask one of them only.`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**Did they really write that?**',
      `\`${command('verify')}\` checks a quotation word for word, and shows what was altered, left out or put together.`,
      `For a whole message, open its menu (right-click, or press and hold), then *Apps*, then *${commandWord('Verify quotations')}*. *Challenge* asks its author for a source.`,
    ].join('\n'),
  'help.position': () =>
    [
      '**Who holds what?**',
      `\`${command('topics')}\` lists the motions to debate. \`${command('position')}\` with a \`${commandWord('position topic')}\` shows everyone on it, side by side; with an \`${commandWord('position author')}\`, all that they hold; with both, one position with the words that it rests on and what it grants to the other side.`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**What answers it?**',
      `\`${command('counter')}\` with a \`${commandWord('counter claim')}\` of yours, or with the \`${commandWord('counter position')}\` of an author, shows what stands against it, with the reason and who vouches for it. *${commandWord('Find counterarguments')}*, in a message’s menu, does so for what somebody wrote.`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**How is a debate held?**',
      `\`${command('debate start')}\` opens a room for a motion, now or at a time (\`${commandWord('debate start when')}\`): sides, turns with times, secret ballots, and a record at the end. \`${command('debate history')}\` lists what was held, \`${command('debate record')}\` gives its record.`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**How is a debate held?**',
      `\`${command('debate start')}\` opens a room for a motion, now or at a time (\`${commandWord('debate start when')}\`): sides, turns with times, secret ballots, and a record at the end. \`${command('debate history')}\` lists what was held, \`${command('debate record')}\` gives its record. \`${command('debate formats')}\` makes formats of your own.`,
    ].join('\n'),
  'help.buttons': [
    '**What can be done with a quote?**',
    '*Context* shows its paragraph, *Cite* gives citations to copy, *Counter* shows what stands against it, *More* lists the next best quotes, *Share* shows it to the channel.',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**And in its room?**',
      `\`${command('cite')}\` puts a passage on the table as evidence, *Points* and \`${command('debate flow')}\` keep what was said and what is still unanswered, and \`${command('counter')}\` by itself shows you alone what answers the other side’s last point. To challenge a quotation in a speech, use *${commandWord('Verify quotations')}* on its message, then *Challenge*.`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**Who says who holds what?**',
      `You do, as a curator: \`${command('curate')}\` lists what waits for your review, and adds or changes topics, positions and rebuttals. Below a quote, *Use as evidence* and *Use as rebuttal* begin there.`,
    ].join('\n'),
  'help.library': () =>
    [
      '**Which documents are here?**',
      `\`${command('library list')}\` lists them; \`${command('library show')}\` tells what is known of one.`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**Which documents are here?**',
      `\`${command('library list')}\` lists them; \`${command('library show')}\` tells what is known of one. \`${command('library add')}\` takes files or a pasted text; *${commandWord('Add to library')}*, in a message’s menu, takes its files. \`${commandWord('library edit')}\`, \`${commandWord('library revise')}\`, \`${commandWord('library remove')}\`, \`${commandWord('library restore')}\`, \`${commandWord('library export')}\` and \`${commandWord('library packs')}\` of \`${command('library')}\` do the rest.`,
    ].join('\n'),
  'help.who-sees': '**Who sees an answer?**',
  'help.private': 'You alone, until you share it.',
  'help.public': 'The whole channel, at once; you or a moderator can remove it.',
  'help.private-for-managers': () =>
    `You alone, until you share it. You can change that, and much else, with \`${command('settings')}\`; \`${command('audit')}\` tells who changed what.`,
  'help.public-for-managers': () =>
    `The whole channel, at once; you or a moderator can remove it. You can change that, and much else, with \`${command('settings')}\`; \`${command('audit')}\` tells who changed what.`,
  'help.promise':
    'Every quote is a slice of a document in this server’s library, word for word. Words that a document quotes from someone else, concessions and hedges are marked as such. A summary of a position is a curator’s, and says so. “Nothing in this library” is an answer too.',
  'help.direct': () =>
    `Ask in a server: in direct messages only \`${command('help')}\`, \`${command('about')}\` and \`${command('privacy')}\` answer.`,

  'about.what':
    'A referee for study groups that debate over documents: it finds what was written, word for word. It never writes an opinion, and never a word in an author’s mouth.',
  'about.keeps': () =>
    `**What it keeps:** this server’s documents, settings, and positions with who changed them. It reads no message (it asks Discord for no privileged intent) but the one that somebody uses *${commandWord('Verify quotations')}* on, and it keeps no record of who asked what.`,
  'about.privacy': () =>
    `\`${command('privacy')}\` tells all that is kept and for how long, gives you what is kept of you, and deletes it.`,
  'about.who-can-ask':
    '**Who can ask:** a server’s documents are its own; no other server can find or see them.',
};
