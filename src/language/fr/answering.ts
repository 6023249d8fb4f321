import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('fr');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button':
    'Ce bouton vient d’une ancienne version de Counterpoint. Utilisez de nouveau la commande.',
  'answering.quick': (seconds: number) => `C’est un peu rapide. ${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `Sur ce serveur, on peut demander ${times} fois par minute. ${wait(seconds)}`,
  'answering.elsewhere': (channels: string[]) =>
    `Sur ce serveur, Counterpoint répond ailleurs : dans ${list(channels)}.`,
  'answering.outage': (errorId: string) =>
    `Les choix de ce serveur ne peuvent pas être consultés en ce moment : aucune réponse n’a été donnée et rien n’a été modifié. Veuillez réessayer dans un instant. (Erreur ${errorId})`,
  'answering.outage-while-changing': (errorId: string) =>
    `La modification n’a pas pu être confirmée : il se peut qu’elle ait été conservée, ou non. Veuillez regarder de nouveau dans un instant. (Erreur ${errorId})`,
  'answering.error': (errorId: string) =>
    `Toutes nos excuses, quelque chose s’est mal passé de notre côté. Rien n’a été modifié. (Erreur ${errorId})`,
  'answering.managers-only': 'Cette commande est réservée aux membres qui peuvent gérer ce serveur.',
  'answering.curators-only': () =>
    `Ceci est réservé aux curateurs de ce serveur. Les membres qui peuvent le gérer choisissent les rôles des curateurs dans ${command('settings')}.`,
  'answering.checks-in-server': 'Les citations se vérifient sur un serveur : utilisez-y cette commande.',
  'answering.library-in-server': 'Une bibliothèque appartient à un serveur : utilisez-y cette commande.',
  'answering.settings-in-server': 'Les paramètres appartiennent à un serveur : utilisez-y cette commande.',
  'answering.erased-in-server': 'Utilisez cette commande sur le serveur qu’elle doit concerner.',
  'answering.erased': (member: string) =>
    `${member} a fait supprimer tout ce que Counterpoint conservait de ce serveur : documents, paramètres et tout le reste.`,
} satisfies Partial<Messages>;

function wait(seconds: number): string {
  return `Veuillez attendre ${plural(seconds, { one: `${seconds} seconde`, other: `${seconds} secondes` })} et réessayer.`;
}
