import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number } = grammarOf('fr');

/** Formats that a server makes its own. */
export const formats = {
  'formats.title': 'Formats de débat',
  'formats.about':
    'Un format dit ce qui suit quoi, combien de temps, et qui vote. Copiez-en un, modifiez-le : il est proposé à l’ouverture d’un débat. Un débat garde le format avec lequel il a commencé.',
  'formats.shipped': '**Ceux qui sont fournis**',
  'formats.own': '**Ceux de ce serveur**',
  'formats.none': 'aucun pour l’instant',
  'formats.copy': 'En copier un et le modifier',
  'formats.change': 'Voir, modifier ou supprimer l’un des vôtres',
  'formats.edit': 'Modifier',
  'formats.delete': 'Supprimer',
  'formats.save': 'Enregistrer',
  'formats.sure': (name: string) =>
    `Supprimer « ${name} » ? Les débats qui le suivent le gardent. Appuyez encore une fois sur *Supprimer*.`,
  'formats.preview': 'Voici comment irait le nouveau format. Rien n’est encore enregistré.',
  'formats.preview-change': 'Voici comment irait désormais le format. Rien n’est encore enregistré.',
  'formats.kept': 'Votre texte est gardé un jour : corrigez-le et renvoyez-le.',
  'formats.mend': 'Le corriger',
  'formats.form': 'Un format',
  'formats.text': 'Le format',
  'formats.text-about':
    'Changez noms, ordre et minutes ; laissez les deux-points et les retraits tels quels.',
  'formats.sides': (sides: string[]) => `Camps : ${list(sides)}`,
  'formats.everyone-votes': 'Tout le monde vote.',
  'formats.floor-votes': 'Votent les personnes qui ne sont dans aucun camp.',
  'formats.preparation': (minutes: number) =>
    `Chaque camp a ${plural(minutes, { one: `${number(minutes)} minute`, other: `${number(minutes)} minutes` })} de préparation.`,
  'formats.moderator': 'Modération',
  'formats.open-end': (step: string) => `${step}, jusqu’à ce que la modération y mette fin`,
  'formats.minutes': (step: string, minutes: number) => `${step} : ${number(minutes)} min`,
  'formats.saved': (name: string) => `« ${name} » est enregistré.`,
  'formats.deleted': (name: string) => `« ${name} » est supprimé.`,
  'formats.gone': 'Ce format n’existe plus. Choisissez-en un autre.',
  'formats.draft-gone': 'Ce qui était écrit n’est plus gardé. Recommencez avec une copie.',
} satisfies Partial<Messages>;
