import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('fr');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': 'Il n’y a pas de mots à vérifier. Collez la citation telle qu’elle vous a été donnée.',
  'verify.too-long': (most: number, given: number) =>
    `Une citation compte au plus ${most} caractères ; celle-ci en a ${given}. Collez-la en plusieurs parties.`,
  'verify.no-author': 'Dites à qui la citation est attribuée, ou ne précisez pas d’auteur.',
  'verify.too-common':
    'Ces mots sont si courants qu’ils ne disent rien de leur origine. Collez une plus longue partie de la phrase.',
  'verify.broken-selectors':
    'Ces sélecteurs ne sont pas complets. Collez tout le JSON : exact, prefix, suffix, start, end et revision.',
  'verify.broken-link':
    'Ce lien vers une citation n’est pas complet. Collez-le en entier, ou collez les mots de la citation.',
  'verify.empty-message': 'Ce message n’a pas de texte propre à vérifier.',
  'verify.nothing-quoted': () =>
    `Il n’y a pas de citations dans ce message. Elles se mettent entre guillemets, ou sur des lignes qui commencent par >. Pour vérifier d’autres mots, donnez-les à ${command('verify')}.`,
  'verify.no-longer-kept': () =>
    `Cette vérification n’est plus conservée. Utilisez de nouveau « ${commandWord('Verify quotations')} » sur le message.`,

  'verify.challenge': 'Demander une source',
  'verify.open': (which: number) => `Ouvrir ${which}`,
  'verify.as-given': 'Telle que donnée',
  'verify.as-given-by': (author: string) => `Telle que donnée, attribuée à ${author}`,
  'verify.as-given-by-somebody': 'Telle que donnée (le message ne dit pas clairement de qui sont ces mots)',
  'verify.in-the-source': 'Dans la source',
  'verify.differs-only-in': (what: string[]) => `Ne diffère que par : ${what.join(', ')}.`,
  'verify.also-in': (places: string[]) => `Ces mots figurent aussi dans ${places.join(' ; ')}.`,
  'verify.more-omissions': (count: number) =>
    plural(count, { one: `et ${count} autre coupure`, other: `et ${count} autres coupures` }),
  'verify.take-care': (changed: string[]) => `**Attention ⚠** La modification touche ${list(changed)}.`,
  'verify.what-differs': '**Ce qui diffère**',
  'verify.more-changes': (count: number) =>
    plural(count, { one: `et ${count} autre modification`, other: `et ${count} autres modifications` }),
  'verify.word-by-word': 'Mot à mot',
  'verify.left-out': (words: string) => `[omis : ${words}]`,
  'verify.put-in': (words: string) => `[ajouté : ${words}]`,
  'verify.and-more': '… et d’autres',
  'verify.part': (which: number) => `Partie ${which}`,

  'verify.quotations': (count: number) =>
    plural(count, {
      one: `${count} citation dans un message`,
      other: `${count} citations dans un message`,
    }),
  'verify.tally': (counts: string[]) => `${counts.join(' ; ')}.`,
  'verify.none-checked': 'Aucune n’a pu être vérifiée.',
  'verify.the-message': (address: string) => `[Le message](${address})`,
  'verify.written-by': (message: string, author: string) => `${message}, écrit par ${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    plural(count, {
      one: `${count} autre citation figure dans ce message ; une réponse en contient ${most}. Faites vérifier les autres avec \`${command('verify')}\`.`,
      other: `${count} autres citations figurent dans ce message ; une réponse en contient ${most}. Faites vérifier les autres avec \`${command('verify')}\`.`,
    }),
  'verify.unclosed': 'Un guillemet n’est jamais fermé ; sa citation a été lue jusqu’à la fin du paragraphe.',
  'verify.not-checked': 'Non vérifiée',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}, attribuée à ${author}`,
  'verify.found': (whose: string, title: string, place: string) => `${whose}, dans « ${title} », ${place}`,
  'verify.found-changed': (changed: string[], found: string) =>
    `Attention ⚠ La modification touche ${list(changed)}. La source : ${found}`,
  'verify.found-altered': (found: string) => `La source : ${found}`,
  'verify.found-elided': (lost: string, found: string) => `Attention ⚠ ${lost} ${found}`,
  'verify.found-limited': (found: string) => `En contexte ⚠ Ouvrez-la pour voir ce qui la limite. ${found}`,

  'challenge.heading': 'Une source, s’il vous plaît',
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}, ${asker} aimerait savoir où lire ${plural(quotations, { one: 'cette citation', other: 'ces citations' })}. Un lien suffit, ou un titre et une page.`,
  'challenge.verdict': (verdict: string) => `Verdict de Counterpoint : ${verdict}`,
  'challenge.give-source': 'Donner une source',
  'challenge.change-source': 'Changer la source',
  'challenge.withdraw': 'Retirer la citation',
  'challenge.unanswered': (author: string) =>
    `Pas encore de réponse. Les boutons ci-dessous sont réservés à ${author}.`,
  'challenge.withdrawn': (author: string, quotations: number, when: string) =>
    `**Retrait** ${author} a retiré ${plural(quotations, { one: 'la citation', other: 'les citations' })}, ${when}.`,
  'challenge.source-given': (author: string, when: string) =>
    `**Source donnée** par ${author}, ${when} ; Counterpoint ne l’a pas consultée :`,
  'challenge.where': 'Où peut-on la lire ?',
  'challenge.source': 'Source',
  'challenge.source-hint': 'Un lien, ou titre, auteur et page. Le salon la verra.',
  'challenge.no-source':
    'La source était vide. Appuyez de nouveau sur le bouton et écrivez où l’on peut la lire.',
  'challenge.own-message': 'C’est votre propre message : une source se demande à quelqu’un d’autre.',
  'challenge.raised': (asker: string) =>
    `Une source a déjà été demandée pour ce message par ${asker}, et son auteur n’a pas encore répondu.`,
  'challenge.raised-and-answered': (asker: string) =>
    `Une source a déjà été demandée pour ce message par ${asker}, et il y a été répondu.`,
  'challenge.see': (address: string) => `Voir [la demande](${address}).`,
  'challenge.no-longer-kept': 'Cette demande de source n’est plus conservée.',
  'challenge.author-answers':
    'Seule la personne qui a écrit le message peut y répondre. Vous pouvez bien sûr écrire ce que vous savez.',
  'challenge.withdrawn-already': 'La citation a déjà été retirée.',
} satisfies Partial<Messages>;
