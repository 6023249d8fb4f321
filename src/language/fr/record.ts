import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('fr');

const minutes = (count: number) =>
  plural(count, { one: `${count} minute`, other: `${number(count)} minutes` });

const percent = (share: number) => `${Math.round(share * 100)} %`;

const byWhom = (by: string | null) => (by === null ? '' : ` par ${by}`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'public',
  'record.undecided': 'non tranché',
  'record.participant': (n: number) => `Personne nº ${n}`,
  'record.somebody': 'quelqu’un',
  'record.nobody': 'personne',
  'record.thread': 'Le fil',

  'record.participants': 'Qui a participé',
  'record.turns': 'Tours de parole',
  'record.evidence': 'Passages à l’appui',
  'record.challenges': 'Demandes de source',
  'record.flow': 'Suivi des arguments',
  'record.votes': 'Le vote',
  'record.statement': 'Ce sur quoi on s’est accordé',
  'record.notes': 'Ce qui s’est passé d’autre',

  'record.format': (format: string, sides: string[]) => `${format} ; camps : ${list(sides)}.`,
  'record.began': (date: string, time: string) =>
    `Début le ${date} à ${time} (toutes les heures sont en UTC).`,
  'record.never-began': 'Le débat n’a jamais commencé.',
  'record.goes-on': 'Le débat est encore en cours.',
  'record.ended.completed': (time: string) => `Fin à ${time}, après la dernière étape.`,
  'record.ended.ended': (time: string) => `Arrêté à ${time} par la modération.`,
  'record.ended.cancelled': (time: string) => `Annulé à ${time}.`,
  'record.ended.abandoned': (time: string) => `Abandonné à ${time}, personne ne l’ayant poursuivi.`,
  'record.took-part': (places: string[], moderated: boolean) =>
    list([...places, ...(moderated ? ['modération'] : [])]),

  'record.turn': 'Tour',
  'record.step': 'Étape',
  'record.side': 'Camp',
  'record.speaker': 'Qui a parlé',
  'record.from': 'De',
  'record.to': 'À',
  'record.remarks': 'Remarques',
  'record.answered-by': (person: string) => `réponses de ${person}`,
  'record.turn-ended.time': 'jusqu’au bout du temps',
  'record.turn-ended.skipped': 'arrêté par la modération',
  'record.turn-ended.left': 'arrêté par le départ de la personne qui parlait',
  'record.turn-ended.ended': 'arrêté avec le débat',
  'record.extended-by': (count: number) => `prolongé de ${duration(count)}`,
  'record.paused-for': (count: number) => `en pause pendant ${duration(count)}`,
  'record.points': (taken: number, offered: number) =>
    plural(offered, {
      one: `${offered} point d’information, dont ${taken} accepté`,
      other: `${number(offered)} points d’information, dont ${plural(taken, { one: `${taken} accepté`, other: `${number(taken)} acceptés` })}`,
    }),

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${inTurn(turn)}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Version ${revision}…, caractères ${number(start)} à ${number(end)}.`,
  'record.gone': 'La bibliothèque n’a plus ce passage.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} a demandé${against === null ? '' : ` à ${against}`} la source d’une citation${inTurn(turn)}.`,
  'record.ascribed': (whose: string) => `Elle était attribuée à ${whose}.`,
  'record.no-verdict': 'Elle n’a pas été vérifiée.',
  'record.verdict': (verdict: string) => `Verdict d’après la bibliothèque : ${verdict}.`,
  'record.answer.source': (by: string) => `${by} a donné une source :`,
  'record.answer.stands': (by: string) => `${by} la maintient.`,
  'record.answer.withdrawn': (by: string) => `${by} l’a retirée.`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}tour ${turn} : ${text}`,
  'record.noted-by': (who: string) => `noté par ${who}`,
  'record.point-answered': (turns: number[]) =>
    `– réponse ${plural(turns.length, { one: 'au tour', other: 'aux tours' })} ${list(turns.map(String))}.`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– concédé${side === null ? '' : ` par ${side}`}${inTurn(turn)}.`,
  'record.point-dropped': '– resté sans réponse.',
  'record.point-open': '– pas encore de réponse.',

  'record.nobody-voted': 'Personne n’a voté.',
  'record.tie.swing': 'Aucun camp n’a progressé plus qu’un autre.',
  'record.tie.ballots': 'Aucun camp n’a eu plus de votes qu’un autre.',
  'record.level': (sides: string[]) =>
    `${list(sides.map((side) => `« ${side} »`))} sont à égalité devant les autres ; aucun camp ne l’emporte donc.`,
  'record.undecided-by.not-held': 'Seul le premier vote a eu lieu, et non le second : rien n’a été décidé.',
  'record.undecided-by.no-ballots': 'Personne n’a voté au second vote : rien n’a été décidé.',
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `« ${winner!.side} » a le plus progressé et l’emporte donc.`;
    return `${changes.map(({ side, points }) => `« ${side} » ${gained(points)}`).join(' ; ')}. « ${winner!.side} » l’emporte donc.`;
  },
  'record.won.ballots': (side: string) => `« ${side} » a eu le plus de votes et l’emporte donc.`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Avant (${ballotsOf(ballots)}) : ${sharesOf(choices)}.`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Après (${ballotsOf(ballots)}) : ${sharesOf(choices)}.`,
  'record.change': (choice: string, points: number) =>
    `${choice} : ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: `${Math.abs(points)} point de pourcentage`, other: `${Math.abs(points)} points de pourcentage` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: `${count} personne est passée`, other: `${number(count)} personnes sont passées` })} de « ${from} » à « ${to} ».`,
  'record.electorate': (both: number, before: number, after: number) =>
    [
      plural(both, {
        one: `${number(both)} personne a voté les deux fois.`,
        other: `${number(both)} personnes ont voté les deux fois.`,
      }),
      ...(before > 0 ? [`Au premier vote seulement : ${ballotsOf(before)}.`] : []),
      ...(after > 0 ? [`Au second vote seulement : ${ballotsOf(after)}.`] : []),
    ].join(' '),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step} : vote ouvert de ${from} à ${to}${by === null ? '' : `, quand ${by} l’a clos`}.`,
  'record.reasons': 'Raisons données avec les votes',
  'record.reason-before': (choice: string) => `Avant, ${choice} :`,
  'record.reason-after': (choice: string) => `Après, ${choice} :`,
  'record.picture': (outcome: string) => `Diagramme en barres du vote. ${outcome}`,
  'record.before': 'Avant',
  'record.after': 'Après',

  'record.signed': (by: string, signed: string[]) => `Proposé par ${by} ; signé par ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `Counterpoint n’était pas là au moment voulu ; ce qui suit a eu ${duration(count)} de retard.`,
  'record.note-clock': (count: number) =>
    `L’horloge de l’ordinateur a été ${count > 0 ? 'avancée' : 'reculée'} de ${minutes(Math.abs(count))}. Aucun tour n’en a été plus long ni plus court ; les heures données ici se suivent comme avant.`,
  'record.note-extended': (count: number, by: string | null) =>
    `Prolongé de ${duration(count)}${byWhom(by)}.`,
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null
      ? `Arrivée de ${person} : « ${to} ».`
      : `Changement de place pour ${person} : de « ${from} » à « ${to} ».`,
  'record.note-left': (person: string) => `Départ de ${person}.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} a pris le tour ${turn}.` : `${to} a pris le tour ${turn} à la suite de ${from}.`,
  'record.note-vacant': (turn: number) => `Personne n’était là pour parler au tour ${turn}.`,
  'record.note-skipped': (turn: number) => `La modération a arrêté le tour ${turn}.`,
  'record.note-silent': (step: string) => `${step} : personne n’a pris la parole.`,
  'record.note-not-held': (step: string) => `${step} : ce vote n’a pas eu lieu.`,
  'record.note-ballots-withdrawn':
    'Ce que quelqu’un avait voté a été retiré, cette personne ayant rejoint un camp.',
  'record.note-without-evidence': (turn: number) =>
    `Le tour ${turn} s’est terminé sans passage à l’appui, ce qui est exigé ici.`,
  'record.note-paused': (by: string | null) => `Mis en pause${byWhom(by)}.`,
  'record.note-resumed': (by: string | null) => `Repris${byWhom(by)}.`,
  'record.note-swapped': 'Les camps ont échangé leurs places.',
  'record.note-unmoderated': 'Il ne restait personne pour modérer.',
} satisfies Partial<Messages>;

function inTurn(turn: number | null): string {
  return turn === null ? '' : ` au tour ${turn}`;
}

function ballotsOf(count: number): string {
  return plural(count, { one: `${count} vote`, other: `${number(count)} votes` });
}

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
    .join(', ');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return 'n’a rien perdu';
  const count = Math.abs(points);
  const many = plural(count, {
    one: `${number(count)} point de pourcentage`,
    other: `${number(count)} points de pourcentage`,
  });
  return `a ${points < 0 ? 'perdu' : 'gagné'} ${many}`;
}
