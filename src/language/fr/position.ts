import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either } = grammarOf('fr');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': 'Pour',
  'position.against': 'Contre',
  'position.mixed': 'Partagé',
  'position.undecided': 'Non tranché',
  'position.not-stated': 'Non exprimé',
  'position.side-for': 'pour',
  'position.side-against': 'contre',
  'position.side-mixed': 'avis partagé',
  'position.side-undecided': 'avis non tranché',
  'position.side-not-stated': 'avis non exprimé',

  'position.approved-by': (curator: string, date: string) => `Approuvée par ${curator}, ${date}`,
  'position.by-pack-editors': 'la rédaction du paquet',
  'position.by-a-curator': 'un curateur',
  'position.suggested': 'Suggestion, non relue',
  'position.suggested-by-cue': (cue: string) => `Suggestion, non relue (indices : ${cue})`,
  'position.suggested-apart': '**Suggestions, non relues** (personne n’en répond)',
  'position.unreviewed': 'Pas encore relu',
  'position.rejected': 'Position rejetée',
  'position.side-unreviewed': 'pas encore relu',
  'position.side-rejected': 'position rejetée',
  'position.status-rejected': 'Un curateur a rejeté ce qui figurait ici, et rien d’autre n’a été relevé',
  'position.status-unreviewed': 'Personne n’a relevé ce que cet auteur soutient à ce sujet',

  'position.cues': (cues: string[]) => cues.join(' ; '),
  'position.cue-motion-said': 'dit la motion presque mot pour mot',
  'position.cue-motion-denied': 'nie la motion presque mot pour mot',
  'position.cue-prescribes': (words: string) => `prescrit « ${words} »`,
  'position.cue-says': (words: string) => `dit « ${words} »`,
  'position.cue-judges': (words: string) => `juge par « ${words} »`,
  'position.cue-denies': (words: string) => `nie par « ${words} »`,
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `${ofPassages(all)}, ${plead(speaking)} pour la motion${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `${ofPassages(all)}, ${plead(speaking)} contre la motion${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `${ofPassages(all)}, ${plead(pro)} pour la motion et ${con} contre${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join(', '),
  'position.passages': (count: number) =>
    plural(count, { one: `${count} passage`, other: `${count} passages` }),
  'position.concessions': (count: number) =>
    plural(count, { one: `${count} concession`, other: `${count} concessions` }),
  'position.conditions': (count: number) =>
    plural(count, { one: `${count} condition ou réserve`, other: `${count} conditions ou réserves` }),
  'position.passages-missing': (count: number) =>
    plural(count, {
      one: `${count} passage qui n’est plus ici`,
      other: `${count} passages qui ne sont plus ici`,
    }),

  'position.stance-of': (stance: string, ofWhom: string) => `${stance} : ${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) =>
    `${author} sur « ${motion} » : ${side}`,
  'position.motion': (motion: string) => `**Motion :** ${motion}`,
  'position.summary': (summary: string) => `Résumé : ${summary}`,
  'position.summary-no-quotation': (summary: string) => `**Résumé (pas une citation) :** ${summary}`,
  'position.note-no-quotation': (note: string) => `**Note (pas une citation) :** ${note}`,
  'position.in-own-words': 'Dans les mots de l’auteur :',
  'position.rebuttals': (count: number) =>
    plural(count, {
      one: `${count} réfutation s’y oppose : *Contre-arguments* la montre.`,
      other: `${count} réfutations s’y opposent : *Contre-arguments* les montre.`,
    }),
  'position.evidence': 'À l’appui',
  'position.granted': 'Ce qui est accordé à l’autre camp',
  'position.hedges': 'Conditions et réserves',
  'position.open-evidence': (count: number) => `À l’appui (${count})`,
  'position.open-concessions': (count: number) => `Concessions (${count})`,
  'position.open-conditions': (count: number) => `Conditions (${count})`,
  'position.more-passages': (count: number) =>
    plural(count, {
      one: `${count} autre passage n’est pas montré ici.`,
      other: `${count} autres passages ne sont pas montrés ici.`,
    }),

  'position.page': (page: number, pages: number) => `Page ${page} sur ${pages}`,
  'position.previous': 'Précédent',
  'position.next': 'Suivant',
  'position.all-authors': 'Tous les auteurs',
  'position.counter-author': (author: string) => `Contrer ${author}`,
  'position.stance-count': (stance: string, authors: number) => `${stance} : ${authors}`,
  'position.suggested-sides': (sides: string) => `Suggestions, non relues : ${sides}`,
  'position.agreed-for': (authors: string[], more: number) =>
    `**D’accord, pour :** ${named(authors, more)}. Leurs raisons peuvent différer.`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**D’accord, contre :** ${named(authors, more)}. Leurs raisons peuvent différer.`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**Pas encore relu :** ${named(authors, more)}. Personne n’a relevé d’avis à ce sujet.`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**Position rejetée :** ${named(authors, more)}. Un curateur a rejeté ce qui figurait ici.`,
  'position.what-author-holds': (author: string) => `Ce que soutient ${author}`,
  'position.author-unmapped': () =>
    `Personne n’a relevé ce que soutient cet auteur. Demandez ses propres mots avec \`${command('quote')}\`.`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)}${ofPages(page, pages)}`,

  'position.topics': 'Sujets',
  'position.no-topics-yet': 'Cette bibliothèque n’a pas encore de sujets. Les paquets en apportent.',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)} à débattre${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `Suggestions, non relues : ${authors}`,
  'position.topic-documents': (documents: number) => `Documents lus à ce sujet : ${documents}`,
  'position.positions-numbered': (at: number) => `Positions ${at}`,

  'position.changed': () => `Cela a changé entre-temps : utilisez de nouveau ${command('position')}.`,
  'position.name-one': () =>
    `Donnez un auteur, un sujet, ou les deux. \`${command('topics')}\` donne la liste des sujets de ce serveur.`,
  'position.name-both':
    'Donnez l’auteur et le sujet, séparés par un deux-points, comme « Max Boot: leaving Iraq », ou choisissez dans la liste.',
  'position.gone': 'Cette position n’est plus dans la bibliothèque de ce serveur.',
  'position.name-topic': 'Donnez un sujet, ou choisissez-en un dans la liste.',
  'position.name-author': 'Donnez un auteur, ou n’en précisez aucun.',
  'position.unknown-author-of': (title: string) => `Auteur inconnu (« ${title} »)`,
  'position.described-author-of': (description: string, title: string) =>
    `${description}, auteur de « ${title} »`,

  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `Plusieurs sujets correspondent à « ${wanted} » : ${quotedNames(topics, more)}. Précisez le nom.`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `Plusieurs auteurs correspondent à « ${wanted} » : ${quotedNames(authors, more)}. Précisez le nom.`,
  'position.no-topics': 'Il n’y a pas encore de sujets dans cette bibliothèque.',
  'position.no-authors': 'Il n’y a pas encore d’auteurs dans cette bibliothèque.',
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `Il n’y a pas de sujet « ${wanted} » dans cette bibliothèque. Il y a ici : ${allNames(topics, more)}.`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `Il n’y a pas d’auteur « ${wanted} » dans cette bibliothèque. Il y a ici : ${allNames(authors, more)}.`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `Il n’y a pas de sujet « ${wanted} » dans cette bibliothèque. Vouliez-vous dire ${quotedNames(topics, 0)} ?`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `Il n’y a pas d’auteur « ${wanted} » dans cette bibliothèque. Vouliez-vous dire ${quotedNames(authors, 0)} ?`,
} satisfies Partial<Messages>;

function ofPassages(all: number): string {
  return plural(all, {
    one: `sur ${all} passage qui juge ou prescrit`,
    other: `sur ${all} passages qui jugent ou prescrivent`,
  });
}

function plead(count: number): string {
  return plural(count, { one: `${count} plaide`, other: `${count} plaident` });
}

function ofThemShown(shown: number | undefined): string {
  return shown === undefined
    ? ''
    : plural(shown, { one: `, dont ${shown} est montré`, other: `, dont ${shown} sont montrés` });
}

function others(count: number): string {
  return plural(count, { one: `${count} autre`, other: `${count} autres` });
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join(', ')} et ${others(more)}` : authors.join(', ');
}

function allNames(names: string[], more: number): string {
  return list([...names.map((name) => `« ${name} »`), ...(more > 0 ? [others(more)] : [])]);
}

function quotedNames(names: string[], more: number): string {
  return more > 0 ? allNames(names, more) : either(names.map((name) => `« ${name} »`));
}

function topicsCounted(topics: number): string {
  return plural(topics, { one: `${topics} sujet`, other: `${topics} sujets` });
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `, page ${page} sur ${pages}` : '';
}
