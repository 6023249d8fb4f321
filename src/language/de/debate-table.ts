import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** What lies on the table of a debate. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `Das gehört in den Raum einer Debatte, und du siehst gerade keine, die läuft. Beginne eine mit ${begin}.`,
  'table.elsewhere': (rooms: string[]) => `Das gehört in den Raum einer Debatte: ${rooms.join(', ')}.`,
  'table.not-here': 'Der Raum dieser Debatte ist jetzt anderswo. Öffne das Zitat dort noch einmal.',

  'table.evidence': (n: number) => `Beleg E${n}`,
  'table.challenge': (n: number) => `Nachfrage C${n}`,
  'table.put': 'Auf den Tisch legen',
  'table.put-which': (at: number) => `${at} auf den Tisch legen`,
  'table.put-exact': 'Den genauen Wortlaut belegen',
  'table.refused':
    'Nichts wurde auf den Tisch gelegt: Das geht nur mit dem genauen Wortlaut. Die Quelle hat den untenstehenden.',
  'table.not-found':
    'Nichts wurde auf den Tisch gelegt: Die Bibliothek hat diese Worte nicht als eine Textstelle.',
  'table.offered': 'Textstellen, die du auf den Tisch legen kannst',
  'table.several': 'Diese Worte stehen an mehreren Stellen. Welche meinst du?',
  'table.put-for': (n: number, side: string) => `E${n} liegt auf dem Tisch, für die Seite „${side}“.`,
  'table.put-by-you': (n: number) => `E${n} liegt auf dem Tisch.`,
  'table.lies-there': (n: number) => `Das liegt schon auf dem Tisch: E${n}.`,
  'table.put-there': (who: string) => `Auf den Tisch gelegt von ${who}`,
  'table.put-in-turn': (who: string, turn: string) => `Auf den Tisch gelegt von ${who}, ${turn}`,
  'table.turn': (n: number, step: string) => `Beitrag ${n}: ${step}`,

  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} fragt nach einem Zitat${whom === undefined ? '' : ` von ${whom}`}.`,
  'table.challenged': (n: number) =>
    `Deine Nachfrage ist C${n}. Der Raum sieht den Befund der Bibliothek und kann antworten.`,
  'table.which-quotation':
    'In einer Debatte gilt eine Nachfrage einem Zitat. Öffne das, das du meinst, und frag dort nach.',
  'table.unanswered': 'Noch nicht beantwortet. Wer teilnimmt, kann mit den Knöpfen unten antworten.',
  'table.unanswered-by': (who: string) =>
    `Noch nicht beantwortet. Mit den Knöpfen unten kann ${who} antworten, oder die Moderation.`,
  'table.stood-by': (who: string, when: string) => `**Bleibt dabei:** ${who}, ${when}.`,
  'table.stand-by': 'Dabei bleiben',
  'table.answer-to': (n: number) => `Antwort auf C${n}`,
  'table.why-stands': 'Warum bleibt es dabei?',
  'table.answer-shown': 'Der Raum sieht das, und es steht im Protokoll.',

  'table.points': (count: number) => plural(count, { one: '1 Punkt', other: `${number(count)} Punkte` }),
  'table.refresh': 'Aktueller Stand',
  'table.tag': 'Punkte',
  'table.tag-which': 'Punkte einer Rede eintragen',
  'table.points-of': (turn: number) => `Punkte von Beitrag ${turn}`,
  'table.points-made': 'Punkte, die gemacht werden',
  'table.points-made-about': (most: number) =>
    `Einer je Zeile, bis zu ${most} Zeichen; E1 am Ende nennt seinen Beleg.`,
  'table.points-answered': 'Punkte, die beantwortet werden',
  'table.points-conceded': 'Punkte, die eingeräumt werden',
  'table.tagged': (points: string[]) => `**Eingetragen:** ${points.join(', ')}`,
  'table.no-points-given':
    'Es wurde nichts angegeben. Schreib einen Punkt, oder wähle einen, den die Rede beantwortet oder einräumt.',
  'table.too-many-points': (most: number, given: number) =>
    `Auf einmal lassen sich ${most} Punkte einer Rede eintragen; das sind ${given}. Trag sie in Teilen ein.`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `Ein Punkt hat höchstens ${most} Zeichen, und „${point}“ hat ${given}. Fass ihn kürzer, oder mach zwei daraus.`,

  'table.answers': 'Antworten auf den letzten Punkt',
  'table.nothing-to-answer': () =>
    `Die andere Seite hat keinen Beleg auf dem Tisch und keinen eingetragenen Punkt, der sich beantworten ließe. Mit ${command('debate flow')} werden Punkte eingetragen.`,
  'table.answers-to': (what: string) => `Antworten auf ${what}. Alle bekommen dieselben angeboten.`,
  'table.answers-to-side': (what: string, side: string) =>
    `Antworten auf ${what} der Seite „${side}“. Jede Seite bekommt gegen die anderen dasselbe angeboten.`,
} satisfies Partial<Messages>;
