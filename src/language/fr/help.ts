import { command, commandWord } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': 'Ce que vous pouvez demander',
  'help.quote': () =>
    [
      '**Qu’est-ce qui a été écrit ?**',
      `\`${command('quote')} refugees\` trouve des citations mot pour mot sur un sujet.`,
      `\`${command('quote')} "training ground"\` trouve une expression telle quelle.`,
      `\`${command('quote')} why was Mosul taken so easily?\` répond à une question par une citation.`,
      `Ajoutez l’option \`${commandWord('quote author')}\` ou \`${commandWord('quote document')}\` pour n’interroger qu’un auteur ou qu’un document.`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**Est-ce vraiment écrit ainsi ?**',
      `\`${command('verify')}\` contrôle une citation mot pour mot, et montre ce qui a été modifié, coupé ou recomposé.`,
      `Pour tout un message, ouvrez son menu (clic droit, ou appui long), puis *Applications*, puis *${commandWord('Verify quotations')}*. *Demander une source* en demande une à la personne qui l’a écrit.`,
    ].join('\n'),
  'help.position': () =>
    [
      '**Qui soutient quoi ?**',
      `\`${command('topics')}\` donne la liste des motions à débattre. \`${command('position')}\` avec l’option \`${commandWord('position topic')}\` montre tout le monde sur un sujet, côte à côte ; avec l’option \`${commandWord('position author')}\`, tout ce que quelqu’un soutient ; avec les deux, une seule position, avec les mots sur lesquels elle repose et ce qu’elle accorde à l’autre camp.`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**Qu’est-ce qui y répond ?**',
      `\`${command('counter')}\` avec votre \`${commandWord('counter claim')}\`, ou avec la \`${commandWord('counter position')}\` d’un auteur, montre ce qui s’y oppose, avec la raison et qui en répond. *${commandWord('Find counterarguments')}*, dans le menu d’un message, fait de même pour ce que quelqu’un a écrit.`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**Comment se tient un débat ?**',
      `\`${command('debate start')}\` ouvre une salle pour une motion, tout de suite ou à une heure dite (\`${commandWord('debate start when')}\`) : camps, temps de parole, votes secrets, et un procès-verbal à la fin. \`${command('debate history')}\` cite ceux qui ont eu lieu, \`${command('debate record')}\` en donne le procès-verbal.`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**Comment se tient un débat ?**',
      `\`${command('debate start')}\` ouvre une salle pour une motion, tout de suite ou à une heure dite (\`${commandWord('debate start when')}\`) : camps, temps de parole, votes secrets, et un procès-verbal à la fin. \`${command('debate history')}\` cite ceux qui ont eu lieu, \`${command('debate record')}\` en donne le procès-verbal. Avec \`${command('debate formats')}\`, vous faites vos propres formats.`,
    ].join('\n'),
  'help.buttons': [
    '**Que faire d’une citation ?**',
    '*Contexte* montre son paragraphe, *Citer* donne des références à copier, *Contre-arguments* montre ce qui s’y oppose, *Autres* donne les meilleures citations suivantes, *Partager* la montre au salon.',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**Et dans sa salle ?**',
      `\`${command('cite')}\` y met un passage sur la table comme preuve, *Arguments* et \`${command('debate flow')}\` gardent ce qui a été dit et ce qui reste sans réponse, et \`${command('counter')}\` sans rien d’autre vous montre, en privé, ce qui répond au dernier argument de l’autre camp. Pour demander la source d’une citation dans un discours, utilisez *${commandWord('Verify quotations')}* sur son message, puis *Demander une source*.`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**Qui dit qui soutient quoi ?**',
      `Vous, les curateurs : \`${command('curate')}\` donne la liste de ce qui attend votre relecture, et ajoute ou modifie sujets, positions et réfutations. Sous une citation, *Utiliser à l’appui* et *Utiliser comme réfutation* y mènent aussi.`,
    ].join('\n'),
  'help.library': () =>
    [
      '**Quels documents y a-t-il ici ?**',
      `\`${command('library list')}\` en donne la liste ; \`${command('library show')}\` dit ce que l’on sait de l’un d’eux.`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**Quels documents y a-t-il ici ?**',
      `\`${command('library list')}\` en donne la liste ; \`${command('library show')}\` dit ce que l’on sait de l’un d’eux. \`${command('library add')}\` prend des fichiers ou un texte collé ; *${commandWord('Add to library')}*, dans le menu d’un message, prend ses fichiers. \`${commandWord('library edit')}\`, \`${commandWord('library revise')}\`, \`${commandWord('library remove')}\`, \`${commandWord('library restore')}\`, \`${commandWord('library export')}\` et \`${commandWord('library packs')}\` de \`${command('library')}\` font le reste.`,
    ].join('\n'),
  'help.who-sees': '**Qui voit une réponse ?**',
  'help.private': 'Vous seulement, tant que vous ne la partagez pas.',
  'help.public': 'Tout le salon, aussitôt ; vous ou la modération pouvez la retirer.',
  'help.private-for-managers': () =>
    `Vous seulement, tant que vous ne la partagez pas. Vous pouvez changer cela, et bien d’autres choses, avec \`${command('settings')}\` ; \`${command('audit')}\` dit qui a modifié quoi.`,
  'help.public-for-managers': () =>
    `Tout le salon, aussitôt ; vous ou la modération pouvez la retirer. Vous pouvez changer cela, et bien d’autres choses, avec \`${command('settings')}\` ; \`${command('audit')}\` dit qui a modifié quoi.`,
  'help.promise':
    'Chaque citation est un morceau d’un document de la bibliothèque de ce serveur, mot pour mot. Les mots qu’un document cite de quelqu’un d’autre, les concessions et les réserves sont signalés comme tels. Le résumé d’une position est celui d’un curateur, et le dit. « Rien dans cette bibliothèque » est aussi une réponse.',
  'help.direct': () =>
    `Posez vos questions sur un serveur : en message privé, seuls \`${command('help')}\`, \`${command('about')}\` et \`${command('privacy')}\` répondent.`,

  'about.what':
    'Un arbitre pour les groupes d’étude qui débattent à partir de documents : il trouve ce qui a été écrit, mot pour mot. Il n’écrit jamais une opinion, et ne fait jamais dire un mot à un auteur.',
  'about.keeps': () =>
    `**Ce qu’il conserve :** les documents et les paramètres de ce serveur, et ses positions avec qui les a modifiées. Il ne lit aucun message (il ne demande à Discord aucun accès privilégié), sauf celui sur lequel quelqu’un utilise *${commandWord('Verify quotations')}*, et il ne note pas qui a demandé quoi.`,
  'about.privacy': () =>
    `\`${command('privacy')}\` dit tout ce qui est conservé et combien de temps, vous donne ce qui est conservé sur vous, et le supprime.`,
  'about.who-can-ask':
    '**Qui peut demander :** les documents d’un serveur n’appartiennent qu’à lui ; aucun autre serveur ne peut les trouver ni les voir.',
} satisfies Partial<Messages>;
