import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('fr');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': 'Contre-arguments',
  'counter.claim': (claim: string) => `**Affirmation :** « ${claim} »`,
  'counter.no-motion': 'Elle ne porte clairement sur aucune motion de cette bibliothèque.',
  'counter.against-words': 'Contre ces mots :',
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**Contre la position :** ${author}, ${side} : « ${motion} »`,
  'counter.is-motion': 'C’est une motion de cette bibliothèque ; l’affirmation est pour.',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `Comprise comme : pour la motion « ${motion} » (${sure}, ${percent} %), par une règle automatique.`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `Comprise comme : contre la motion « ${motion} » (${sure}, ${percent} %), par une règle automatique.`,
  'counter.likely': 'probable',
  'counter.perhaps': 'peut-être',
  'counter.chosen-for': (motion: string) => `Vous avez choisi : pour la motion « ${motion} ».`,
  'counter.chosen-against': (motion: string) => `Vous avez choisi : contre la motion « ${motion} ».`,
  'counter.open-side':
    'Voici les camps sur ce sujet, et aucun n’est donné comme réponse. Pour qu’on réponde à une affirmation, dites clairement ce que vous soutenez, ou choisissez le camp.',
  'counter.first-claim': () =>
    `La première affirmation du message ; le reste n’a pas été examiné. Pour une autre, utilisez \`${command('counter')}\`.`,
  'counter.first-quotation': () =>
    `La première citation du message ; le reste n’a pas été examiné. Pour une autre, utilisez \`${command('counter')}\`.`,
  'counter.more': (count: number) =>
    plural(count, {
      one: `${count} autre n’est pas montré ici.`,
      other: `${count} autres ne sont pas montrés ici.`,
    }),
  'counter.nothing-besides': 'Rien d’autre d’assez clair n’a été trouvé.',

  'counter.choose-motion': 'Ce n’est pas ce que vous vouliez dire ? Choisissez la motion et le camp',
  'counter.says-for': (motion: string) => `Elle dit oui à : ${motion}`,
  'counter.says-against': (motion: string) => `Elle dit non à : ${motion}`,
  'counter.side-follows': 'Vous choisirez le camp ensuite',
  'counter.which-side': 'Vous avez choisi cette motion. De quel côté est l’affirmation ?',
  'counter.yes': 'Elle dit oui',
  'counter.no': 'Elle dit non',
  'counter.too-long-to-choose':
    'Ce n’est pas ce que vous vouliez dire ? Redemandez en moins de mots, et vous pourrez choisir la motion et le camp.',
  'counter.claim-gone': () =>
    `Cette carte ne contient plus l’affirmation. Redemandez avec \`${command('counter')}\`.`,
  'counter.motion-gone': () =>
    `Cette motion n’est plus dans la bibliothèque de ce serveur. Choisissez-en une autre, ou consultez \`${command('topics')}\`.`,
  'counter.only-asker-chooses': () =>
    `Seul le membre qui a demandé peut choisir ici. Demandez vous-même avec \`${command('counter')}\`.`,

  'counter.rebuts': 'Réfute : nie l’affirmation',
  'counter.undercuts': 'Sape : nie que la raison donnée soutienne l’affirmation',
  'counter.undercuts-reason-of': (author: string) =>
    `Sape : nie qu’une raison donnée par ${author} soutienne l’affirmation`,
  'counter.undercuts-support': 'Sape : nie ce qui fonderait l’affirmation',
  'counter.qualifies': 'Nuance : limite l’affirmation',
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}** (${manner})`,
  'counter.context-of': (at: number) => `Contexte ${at}`,
  'counter.cite-of': (at: number) => `Citer ${at}`,
  'counter.reason': (reason: string) => `Raison : ${reason}`,
  'counter.manner-answers': (author: string | undefined) =>
    `écrit plus tard, contre ${author ?? 'l’affirmation'}`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `s’oppose à ${author ?? 'l’affirmation'}, sans être une réponse`,
  'counter.manner-concedes': (author: string | undefined) =>
    `même ${author ?? 'son propre auteur'} le concède`,
  'counter.found': (percent: number) => `Trouvé par une règle automatique, confiance ${percent} %`,
  'counter.curated': (curator: string | undefined) => `Établi par ${curator ?? 'un curateur'}`,
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `Établi par ${curator ?? 'un curateur'} ; le rapprochement avec l’affirmation est fait par une règle automatique, confiance ${percent} %`,

  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)} ; le passage semble nier ce que dit l’affirmation${byWords(cue)}.`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)} ; le passage semble nier ce qui fonderait l’affirmation${byWords(cue)}.`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)} ; le passage semble limiter ce que dit l’affirmation${byWords(cue)}.`,
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `Les deux parlent de « ${subject} » et de « ${said} » ; l’affirmation soutient le second du premier, et le passage le nie${byWords(cue)}.`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `Les deux parlent de « ${subject} » et de « ${said} » ; l’affirmation nie le second du premier, et le passage le soutient${byWords(cue)}.`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Les deux parlent de « ${subject} » et de « ${said} » ; l’affirmation soutient le second du premier, et le passage le nie en partie${byWords(cue)}.`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Les deux parlent de « ${subject} » et de « ${said} » ; l’affirmation nie le second du premier, et le passage le soutient en partie${byWords(cue)}.`,
  'counter.author-for': (author: string, motion: string) =>
    `${author} est pour la motion « ${motion} » ; l’affirmation est contre.`,
  'counter.author-against': (author: string, motion: string) =>
    `${author} est contre la motion « ${motion} » ; l’affirmation est pour.`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author} a un avis partagé sur la motion « ${motion} », et ceci plaide pour ; l’affirmation est contre.`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author} a un avis partagé sur la motion « ${motion} », et ceci plaide contre ; l’affirmation est pour.`,
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author}, qui est pour la motion « ${motion} », le concède.${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author}, qui est contre la motion « ${motion} », le concède.${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author}, qui a un avis partagé sur la motion « ${motion} », le concède.${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author}, qui ne tranche pas sur la motion « ${motion} », le concède.${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author}, qui n’exprime pas d’avis sur la motion « ${motion} », le concède.${noted(note)}`,

  'counter.nothing': 'Rien dans cette bibliothèque n’y répond.',
  'counter.no-documents': 'Cette bibliothèque n’a pas encore de documents.',
  'counter.only-own-documents': 'Tous les documents ici sont de l’auteur même de l’affirmation.',
  'counter.no-words': 'Aucun des mots de l’affirmation ne figure dans cette bibliothèque.',
  'counter.side-unclear': (motion: string) =>
    `Elle porte sur le sujet « ${motion} » ; quel camp elle prend n’est pas clair.`,

  'counter.one-of-both': () =>
    `Donnez soit une affirmation, en une phrase, soit une position, comme « Max Boot: leaving Iraq », mais pas les deux. Dans la salle d’un débat en cours, \`${command('counter')}\` suffit : il répond au dernier point de l’autre camp.`,
  'counter.nothing-said': 'Cet auteur ne dit rien de cette motion : il n’y a donc rien à contrer.',
  'counter.no-words-given':
    'Il n’y a ici ni affirmation, ni mots. Dites en une phrase, en anglais, ce que vous soutenez, comme « Foreign troops do more harm than good. »',
  'counter.question':
    'C’est une question, et une question n’affirme rien que l’on puisse contrer. Énoncez la réponse que vous aimeriez voir contestée.',
  'counter.too-short':
    'C’est trop court pour être une affirmation. Dites en une phrase, en anglais, ce que vous soutenez, comme « Foreign troops do more harm than good. »',
  'counter.title':
    'C’est le titre d’un document, et un titre n’affirme rien. Dites en une phrase ce que vous soutenez, par exemple « Foreign troops do more harm than good. »',
  'counter.not-english':
    'Cela ne semble pas être de l’anglais, et seules des affirmations en anglais peuvent être confrontées à un texte. Écrivez l’affirmation en anglais.',
  'counter.irony':
    'Cela ressemble à de l’ironie, et l’ironie affirme le contraire de ce qu’elle dit. Dites clairement ce que vous soutenez.',
  'counter.words-of': (author: string) => `Ces mots sont de ${author} :`,
  'counter.only-own-answers': (author: string) =>
    `Seuls des mots de ${author} y répondent, et ils ont été écartés : la thèse est la sienne. Demandez sans l’auteur pour les voir.`,
  'counter.unanswered-half': (half: string) =>
    `Une seule moitié reçoit ici une réponse. Demandez l’autre à part : « ${half} ».`,
  'counter.not-reviewed':
    'Personne n’a encore relevé ce que cet auteur soutient sur cette motion, il n’y a donc rien à contrer. Contrez plutôt une thèse ou une citation.',
  'counter.insult':
    'Cela dit ce que quelqu’un est, et non ce dont on débat. Dites ce qui a été fait ou devrait l’être, par exemple « Obama was wrong to leave Iraq. »',
  'counter.two-claims': (one: string, other: string) =>
    `Cela affirme deux choses qui tirent en sens contraire : « ${one} » et « ${other} ». Demandez-les l’une après l’autre.`,
  'counter.empty-message': 'Ce message n’a pas de texte propre auquel répondre.',
  'counter.no-claim-in-message': () =>
    `Il n’y a pas d’affirmation dans ce message. Pour qu’on réponde à une affirmation à vous, donnez-la à ${command('counter')}.`,
} satisfies Partial<Messages>;

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `Les deux parlent de ${list(shared.map((word) => `« ${word} »`))}`
    : 'Les deux parlent de la même chose';
}

function byWords(cue: string | undefined): string {
  return cue === undefined ? '' : `, d’après les mots « ${cue} »`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
