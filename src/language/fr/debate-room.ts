import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('fr');

const minutes = (count: number) =>
  plural(count, { one: `${number(count)} minute`, other: `${number(count)} minutes` });

/** The room of a debate. */
export const debateRoom = {
  'room.about': (format: string, count: number) => `${format}, environ ${minutes(count)}`,
  'room.rule-evidence': 'Chaque discours s’appuie sur un passage mis sur la table.',
  'room.rule-reason': 'Chaque vote donne sa raison.',
  'room.rule-roles': (roles: string[]) => `Peuvent voter les personnes qui ont ${list(roles)}.`,
  'room.gathering':
    'Rejoignez un camp ou le public. Quand tout le monde est prêt dans les camps, l’un d’eux commence.',
  'room.planned': (when: string) => `Début prévu : ${when}.`,
  'room.step': (at: number, of: number) => `Étape ${at} sur ${of}`,
  'room.has-floor': (who: string) => `${who} a la parole.`,
  'room.of-side': (who: string, side: string) => `${who}, ${side}`,
  'room.asks-point': (who: string) => `${who} a la parole pour une interpellation.`,
  'room.answers': (who: string) => `${who} répond.`,
  'room.vacant': (side: string) => `Personne n’est là dans le camp ${side} : qui le rejoint a la parole.`,
  'room.vacant-moderator': 'Personne n’est là pour modérer.',
  'room.floor-open': 'La parole est libre : levez la main pour parler.',
  'room.ballots-open': 'Le vote est ouvert. Il est secret, et chacun peut changer d’avis jusqu’à la clôture.',
  'room.prepares': (side: string) => `Le camp ${side} se prépare.`,
  'room.all-prepare': 'Tout le monde lit et réfléchit ; personne n’a la parole.',
  'room.agree': 'Les camps cherchent des mots que tous peuvent signer.',
  'room.until': (when: string) => `Jusqu’à ${when}.`,
  'room.left': (left: string) => `Temps restant : ${left}.`,
  'room.paused': 'Le débat est en pause.',
  'room.hands': (people: string[]) => `Mains levées : ${people.join(', ')}`,
  'room.next': (step: string) => `Ensuite : ${step}`,
  'room.next-by': (step: string, who: string) => `Ensuite : ${step}, ${who}`,
  'room.members': (place: string, count: number) => `**${place}** – ${number(count)}`,
  'room.floor': 'Public',
  'room.moderators': '**Modération**',
  'room.nobody': 'personne encore',
  'room.more': (count: number) => `et ${number(count)} de plus`,
  'room.evidence': (numbers: string[]) => `Sur la table : ${numbers.join(', ')}`,
  'room.unanswered': '**Encore sans réponse**',
  'room.statement': (who: string, signed: number, of: number) =>
    `Mots proposés par ${who}, signés par ${number(signed)} sur ${number(of)} :`,
  'room.over.completed': 'Ce débat est terminé.',
  'room.over.ended': 'La modération a mis fin à ce débat.',
  'room.over.cancelled': 'Ce débat a été annulé.',
  'room.over.abandoned': 'Ce débat a été abandonné : personne ne l’a poursuivi.',
  'room.reason': (reason: string) => `La raison : ${reason}`,

  'room.join': (place: string) => `Rejoindre ${place}`,
  'room.join-floor': 'Rejoindre le public',
  'room.choose-place': 'Rejoindre un camp, ou le public',
  'room.leave': 'Partir',
  'room.ready': 'C’est bon pour moi',
  'room.not-ready': 'Pas encore',
  'room.begin': 'Commencer',
  'room.done': 'J’ai fini',
  'room.raise': 'Lever la main',
  'room.lower': 'Baisser la main',
  'room.offer': 'Interpeller',
  'room.vote': 'Voter',
  'room.moderate': 'Modérer',
  'room.propose': 'Proposer des mots',
  'room.sign': 'Signer',
  'room.accept': 'Accepter',
  'room.decline': 'Pas maintenant',
  'room.end-point': 'Fin de l’interpellation',
  'room.to-card': 'La carte de la salle',

  'room.start-no-motion': 'Dites ce qui est débattu : une phrase pour ou contre laquelle on peut être.',
  'room.start-no-format': 'Ce format n’existe pas. Choisissez-en un parmi ceux qui sont proposés.',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `Nommez de ${number(least)} à ${number(most)} camps, séparés par des points-virgules, de ${number(characters)} caractères au plus chacun : \`Gouvernement; Opposition\`.`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* a ${number(sides)} camps. Nommez-en autant, ou choisissez un format qui convient, comme *Discussion libre* pour davantage.`,
  'room.start-no-when':
    'Cette heure ne se lit pas. Écrivez `90m`, `2h` ou `3d` pour une durée à partir de maintenant, `19:30`, `7pm`, `demain 19:30` ou une date comme `2026-11-26 19:30` (en UTC), ou un horodatage de Discord.',
  'room.start-when-impossible': (written: string) =>
    `Ce jour ou cette heure n’existe pas : « ${written} ». Choisissez une date du calendrier.`,
  'room.start-when-past': 'Cette heure est passée. Choisissez-en une à venir.',
  'room.start-when-far': (days: number) =>
    `C’est dans plus de ${number(days)} jours. Choisissez une date plus proche.`,
  'room.start-no-place': (channel: string) =>
    `Vous ne pouvez pas écrire dans ${channel}. Choisissez un salon où vous le pouvez.`,
  'room.start-taken': (motion: string) =>
    `Un débat est déjà ouvert dans cette salle : « ${motion} ». Lancez le vôtre dans un autre salon, que *où* désigne, ou mettez d’abord fin à celui-là.`,
  'room.start-closed': (channel: string, missing: string[]) =>
    `Counterpoint ne peut pas écrire dans ${channel}. Demandez à qui gère le serveur de lui accorder là ${list(missing.map((name) => `*${name}*`))}, ou choisissez un autre salon.`,
  'room.permission.view': 'Voir le salon',
  'room.permission.send': 'Envoyer des messages',
  'room.permission.threads': 'Créer des fils publics',
  'room.permission.send-in-threads': 'Envoyer des messages dans les fils',
  'room.started': (room: string) => `Le débat a sa salle : ${room}. Vous le modérez.`,
  'room.started-here': (room: string, missing: string[]) =>
    `Le débat a lieu dans ${room} même : pour y ouvrir un fil, il manque à Counterpoint ${list(missing.map((name) => `*${name}*`))}. Vous le modérez.`,
  'room.started-in-thread': (room: string) => `Le débat a lieu dans ${room}. Vous le modérez.`,
  'room.started-no-event':
    'Il manque à Counterpoint *Créer des événements* sur ce serveur : le débat ne figure donc pas dans la liste des événements. Il est prévu malgré tout.',

  'room.told.time-to-begin': 'C’est l’heure. Dès que les camps sont prêts, l’un d’eux commence.',
  'room.told.all-ready': 'Tout le monde est prêt dans les camps. L’un d’eux peut commencer.',
  'room.told.began': 'Le débat a commencé.',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step} :** ${who} a la parole jusqu’à ${until}.`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `${who} a maintenant la parole, jusqu’à ${until}.`,
  'room.told.warning': (count: number, who: string) => `${who} : encore ${duration(count)}.`,
  'room.told.warning-step': (count: number) => `Encore ${duration(count)}.`,
  'room.told.time-up': (who: string, until: string) =>
    `${who} : le temps est écoulé. Terminez votre phrase, jusqu’à ${until}.`,
  'room.told.last-turn': 'Le temps de cette étape est écoulé : ce tour est son dernier.',
  'room.told.turn-skipped': 'La modération a mis fin au tour.',
  'room.told.turn-left': 'Le tour est terminé : la personne est partie.',
  'room.told.without-evidence':
    'Ce discours s’est terminé sans le passage que demandent les règles. Le procès-verbal le dit.',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} demande une interpellation. ${speaker}, l’acceptez-vous ?`,
  'room.told.point-taken': (who: string, until: string) =>
    `${who} a la parole pour une interpellation, jusqu’à ${until}.`,
  'room.told.point-declined': 'L’interpellation n’est pas acceptée.',
  'room.told.point-ended': (speaker: string) => `L’interpellation est terminée. ${speaker} poursuit.`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step} :** votez jusqu’à ${until}. Le vote est secret ; les résultats sont donnés après le dernier.`,
  'room.told.vote-closed': (ballots: number) =>
    `Le vote est clos. ${plural(ballots, { one: `${number(ballots)} voix exprimée.`, other: `${number(ballots)} voix exprimées.` })}`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who} est maintenant dans un camp. Ici votent les personnes qui ne sont dans aucun : son vote est donc retiré.`,
  'room.told.swapped': 'Les camps ont échangé leurs places.',
  'room.told.paused':
    'Le débat est en pause. Le temps ne court plus jusqu’à ce que la modération le reprenne.',
  'room.told.resumed': 'Le débat reprend.',
  'room.told.extended': (count: number) => `Prolongé de ${duration(count)}.`,
  'room.told.left': (who: string) => `${who} a quitté le débat.`,
  'room.told.unmoderated':
    'Il ne reste personne pour modérer. Qui gère le serveur peut s’en charger, avec *Modérer*.',
  'room.told.evidence': (n: number, who: string) => `${who} a mis E${n} sur la table.`,
  'room.told.stated': (who: string) => `${who} propose des mots à signer ; la carte les montre.`,
  'room.told.agreed': 'Tout le monde a signé dans les camps.',
  'room.told.clock': 'L’horloge de l’ordinateur a été réglée. Aucun tour n’en est plus long ou plus court.',
  'room.told.late': (count: number) =>
    `Counterpoint était absent. Ce qui suit était prévu il y a ${duration(count)} ; personne ne perd son tour.`,

  'room.you-joined': (place: string) =>
    `Vous êtes dans le camp ${place}. Appuyez sur *C’est bon pour moi* le moment venu.`,
  'room.you-joined-late': (place: string) => `Vous êtes dans le camp ${place}.`,
  'room.you-joined-floor': 'Vous êtes dans le public.',
  'room.you-withdrawn': 'Ici votent les personnes qui ne sont dans aucun camp : votre vote est donc retiré.',
  'room.you-left': 'Vous avez quitté le débat. Vous pouvez le rejoindre à nouveau.',
  'room.you-ready': 'C’est noté : on peut commencer pour vous.',
  'room.you-not-ready': 'C’est noté : pas encore.',
  'room.you-began': 'Le débat a commencé.',
  'room.you-done': 'C’est fait. Le débat continue.',
  'room.you-turn-over': 'Ce tour est déjà terminé.',
  'room.you-raised': (place: number) =>
    place <= 1
      ? 'Votre main est levée : c’est bientôt à vous.'
      : `Votre main est levée : vous avez le rang ${place}.`,
  'room.you-speak': 'Vous avez la parole.',
  'room.you-lowered': 'Votre main est baissée.',
  'room.you-offered': 'La question est posée à qui parle.',
  'room.you-took-point': 'Vous acceptez l’interpellation. La salle voit qui a la parole.',
  'room.you-declined-point': 'Vous n’acceptez pas l’interpellation. La salle en est avertie.',
  'room.you-ended-point': 'L’interpellation est terminée et le tour continue.',
  'room.you-signed': 'Vous avez signé.',
  'room.you-proposed': 'Vos mots sont sur la carte. Les membres des camps peuvent les signer.',
  'room.propose-words': 'Des mots que tous peuvent signer',

  'room.take-speech': 'Prendre un discours, ou le rendre',
  'room.give-speech': 'Lui donner un discours, ou le reprendre',
  'room.speech-free': 'Personne ne l’a pris.',
  'room.speech-taken-back': 'Pris ; choisissez-le pour le rendre.',
  'room.speech-of': (who: string) => `${who} l’a pris.`,
  'room.you-took': (speech: string) => `Votre discours : ${speech}`,
  'room.you-gave-back': (speech: string) => `Ce n’est plus votre discours : ${speech}`,
  'room.withhold-me': 'Taire mon nom dans le procès-verbal',
  'room.name-me': 'Me nommer dans le procès-verbal',
  'room.you-withheld': 'Le procès-verbal ne vous nommera pas.',
  'room.you-named': 'Le procès-verbal vous nomme.',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\nPour quel camp êtes-vous en ce moment ? Personne ne voit votre vote. Vous pouvez le changer jusqu’à ${until}.`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\nPour quel camp êtes-vous en ce moment ? Personne ne voit votre vote. Vous pouvez le changer jusqu’à la clôture.`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'Votre vote',
  'room.ballot-undecided': 'Non tranché',
  'room.ballot-cast': (choice: string) => `Votre vote : **${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `Votre vote : **${choice}**. ${reason}`,
  'room.ballot-add-reason': 'Donner une raison',
  'room.ballot-reason': 'Pourquoi ?',
  'room.ballot-reason-about': 'Donnée sans votre nom, quand le vote est terminé.',
  'room.ballot-old': 'Ce vote est clos.',

  'room.result': 'Le résultat',
  'room.record': 'Le procès-verbal du débat.',
  'room.record-only-over': 'Le débat continue : son procès-verbal vient à la fin.',
  'room.record-not-sent': (where: string) =>
    `Le procès-verbal du débat n’a pas pu être envoyé en fichiers. ${where} le donne.`,

  'room.panel': 'Modérer',
  'room.panel-not-yours':
    'C’est réservé à la modération de ce débat. Vous gérez le serveur : vous pouvez aussi vous en charger.',
  'room.panel-take': 'M’en charger',
  'room.panel-pause': 'Mettre en pause',
  'room.panel-resume': 'Reprendre',
  'room.panel-skip': 'Passer',
  'room.panel-swap': 'Échanger les camps',
  'room.panel-begin': 'Commencer quand même',
  'room.panel-end': 'Mettre fin au débat',
  'room.panel-extend': 'Donner plus de temps',
  'room.panel-extend-by': (count: number) => duration(count),
  'room.panel-person': 'Déplacer quelqu’un, céder le tour ou la salle',
  'room.panel-of': (who: string) => `Que faire pour ${who} ?`,
  'room.panel-move': (place: string) => `Vers ${place}`,
  'room.panel-move-floor': 'Vers le public',
  'room.panel-hand-over': 'Lui céder le tour',
  'room.panel-call': 'Lui donner la parole ensuite',
  'room.panel-hand-room': 'Lui céder la salle',
  'room.panel-moderate': 'Partager la modération',
  'room.panel-withhold': 'Taire son nom dans le procès-verbal',
  'room.panel-name': 'Nommer dans le procès-verbal',
  'room.panel-back': 'Retour',
  'room.panel-sure-end':
    'Mettre fin au débat maintenant ? Ce qui a été dit et voté est gardé, et le procès-verbal est fait.',
  'room.panel-sure-cancel': 'Annuler le débat ? Il n’a pas commencé.',
  'room.panel-keep': 'Le laisser continuer',
  'room.panel-end-reason': 'L’arrêter avec une raison',
  'room.panel-why': 'Pourquoi s’arrête-t-il ?',
  'room.panel-did.skip': (step: string) => `Passé. Maintenant : ${step}.`,
  'room.panel-did.swap': (sides: string[]) => `${list(sides)} ont échangé leurs places.`,
  'room.panel-did.give': (who: string, speech: string) => `${who} a le discours *${speech}*.`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who} n’a plus le discours *${speech}*.`,
  'room.panel-did.move': (who: string, place: string) => `${who} est maintenant dans le camp ${place}.`,
  'room.panel-did.move-floor': (who: string) => `${who} est maintenant dans le public.`,
  'room.panel-did.call': (who: string) => `${who} aura la parole ensuite.`,
  'room.panel-did.withhold': (who: string) => `Le procès-verbal ne nommera pas ${who}.`,
  'room.panel-did.name': (who: string) => `Le procès-verbal nomme ${who}.`,
  'room.panel-did.moderate': (who: string) => `${who} modère aussi.`,
  'room.panel-did.room': (who: string) => `${who} a maintenant la salle. Vous ne modérez plus.`,
  'room.panel-gone': 'Cette personne n’est plus sur ce serveur.',
  'room.panel-bot': 'C’est un bot. Choisissez une personne.',
  'room.panel-unseen': (who: string) =>
    `${who} ne voit pas la salle de ce débat. Donnez-lui d’abord accès au salon, ou choisissez quelqu’un d’autre.`,

  'room.lost-thread': (motion: string) =>
    `Le fil d’un débat a été supprimé : « ${motion} ». Rien du débat n’est perdu, et le temps ne court plus. La modération peut lui ouvrir une autre salle, ou y mettre fin.`,
  'room.lost-access': (motion: string) =>
    `Counterpoint ne peut plus écrire dans la salle d’un débat : « ${motion} ». Rien n’est perdu, et le temps ne court plus. Laissez-le y écrire à nouveau ; la modération peut alors reprendre, ou ouvrir une autre salle.`,
  'room.reopen': 'Ouvrir une autre salle',
  'room.reopened': (room: string) => `Le débat a de nouveau une salle : ${room}.`,
  'room.still-there': (room: string) => `Le débat a toujours sa salle : ${room}.`,

  'room.list-title': 'Les débats',
  'room.list-none': () =>
    `Aucun débat n’a encore eu lieu ici. Commencez-en un avec ${command('debate start')}.`,
  'room.list-open': '**En cours**',
  'room.list-planned': '**Prévus**',
  'room.list-over': '**Passés**',
  'room.list-mine': '**Vous**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `${plural(debates, { one: `${number(debates)} débat`, other: `${number(debates)} débats` })}, ${plural(turns, { one: `${number(turns)} tour de parole`, other: `${number(turns)} tours de parole` })}. Temps de parole : ${duration(spoke)}.`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `Gagnés : ${number(won)}. Perdus : ${number(lost)}. Modérés : ${number(moderated)}.`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `Passages mis sur la table : ${number(evidence)}. Points : ${number(points)}, dont ${number(answered)} avec réponse. Citations contestées : ${number(challenged)}.`,
  'room.list-cited': '**Les plus cités**',
  'room.list-uses': (uses: number, debates: number) =>
    `Sur la table ${number(uses)} fois, dans ${plural(debates, { one: `${number(debates)} débat`, other: `${number(debates)} débats` })}.`,
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `Votes : ${number(ballots)}. Partage : ${Math.round(division * 100)} % (100 % là où tous les camps en ont autant).${swing === null ? '' : ` Plus grand déplacement, en points de pourcentage : ${Math.round(swing * 100)}.`}`,
  'room.list-contested': '**Les plus partagés**',
  'room.list-earlier': 'Précédents',
  'room.list-later': 'Suivants',
  'room.no-such-debate': 'Ce débat n’existe pas ici. Choisissez-en un parmi ceux qui sont proposés.',
  'room.in-server': 'Les débats ont lieu sur des serveurs. Demandez-y.',
} satisfies Partial<Messages>;
