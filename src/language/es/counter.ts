import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('es');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': 'Contraargumentos',
  'counter.claim': (claim: string) => `**Afirmación:** «${claim}»`,
  'counter.no-motion': 'No se refiere con claridad a ninguna moción de esta biblioteca.',
  'counter.against-words': 'Contra estas palabras:',
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**Contra la postura:** ${author}, ${side}: «${motion}»`,
  'counter.is-motion': 'Es una moción de esta biblioteca; la afirmación está a favor.',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `Entendida como: a favor de la moción «${motion}» (${sure}, ${percent} %), mediante una regla.`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `Entendida como: en contra de la moción «${motion}» (${sure}, ${percent} %), mediante una regla.`,
  'counter.likely': 'probable',
  'counter.perhaps': 'quizá',
  'counter.chosen-for': (motion: string) => `Has elegido: a favor de la moción «${motion}».`,
  'counter.chosen-against': (motion: string) => `Has elegido: en contra de la moción «${motion}».`,
  'counter.open-side':
    'Estas son las posturas de ambos lados sobre el tema; ninguna se ofrece como respuesta. Para recibir respuesta a una afirmación, di con claridad qué sostienes o elige la postura.',
  'counter.first-claim': () =>
    `Es la primera afirmación del mensaje; el resto no se ha mirado. \`${command('counter')}\` responde a otra.`,
  'counter.first-quotation': () =>
    `Es la primera cita del mensaje; el resto no se ha mirado. \`${command('counter')}\` responde a otra.`,
  'counter.more': (count: number) =>
    plural(count, {
      one: 'Hay 1 más que no se muestra aquí.',
      other: `Hay ${count} más que no se muestran aquí.`,
    }),
  'counter.nothing-besides': 'No se ha encontrado nada más que sea lo bastante claro.',

  'counter.choose-motion': '¿No querías decir eso? Elige la moción y la postura',
  'counter.says-for': (motion: string) => `Dice que sí a: ${motion}`,
  'counter.says-against': (motion: string) => `Dice que no a: ${motion}`,
  'counter.side-follows': 'Después eliges la postura',
  'counter.which-side': 'Has elegido esta moción. ¿De qué lado está la afirmación?',
  'counter.yes': 'Dice que sí',
  'counter.no': 'Dice que no',
  'counter.too-long-to-choose':
    '¿No querías decir eso? Vuelve a preguntar con menos palabras y podrás elegir la moción y la postura.',
  'counter.claim-gone': () =>
    `Esta tarjeta ya no contiene la afirmación. Vuelve a preguntar con \`${command('counter')}\`.`,
  'counter.motion-gone': () =>
    `Esta moción ya no está en la biblioteca de este servidor. Elige otra o consulta \`${command('topics')}\`.`,
  'counter.only-asker-chooses': () =>
    `Aquí solo puede elegir quien preguntó. Pregunta por tu cuenta con \`${command('counter')}\`.`,

  'counter.rebuts': 'Rebate: niega la afirmación',
  'counter.undercuts': 'Socava: niega que la razón sustente la afirmación',
  'counter.undercuts-reason-of': (author: string) =>
    `Socava: niega que una razón de ${author} sustente la afirmación`,
  'counter.undercuts-support': 'Socava: niega lo que sustentaría la afirmación',
  'counter.qualifies': 'Matiza: limita la afirmación',
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}** (${manner})`,
  'counter.context-of': (at: number) => `Contexto ${at}`,
  'counter.cite-of': (at: number) => `Citar ${at}`,
  'counter.reason': (reason: string) => `Razón: ${reason}`,
  'counter.manner-answers': (author: string | undefined) =>
    `escrito después, contra ${author ?? 'la afirmación'}`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `se opone a ${author ?? 'la afirmación'}, sin ser una respuesta`,
  'counter.manner-concedes': (author: string | undefined) =>
    `hasta ${author ?? 'su propio autor'} lo concede`,
  'counter.found': (percent: number) => `Hallado por regla automática; confianza: ${percent} %`,
  'counter.curated': (curator: string | undefined) => `Avalado por ${curator ?? 'un curador'}`,
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `Avalado por ${curator ?? 'un curador'}; la afirmación se relacionó por regla automática, confianza: ${percent} %`,

  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; el pasaje parece negar lo que dice la afirmación${byWords(cue)}.`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; el pasaje parece negar lo que sustentaría la afirmación${byWords(cue)}.`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; el pasaje parece limitar lo que dice la afirmación${byWords(cue)}.`,
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `Ambos hablan de «${subject}» y «${said}»; la afirmación sostiene lo segundo de lo primero y el pasaje lo niega${byWords(cue)}.`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `Ambos hablan de «${subject}» y «${said}»; la afirmación niega lo segundo de lo primero y el pasaje lo sostiene${byWords(cue)}.`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Ambos hablan de «${subject}» y «${said}»; la afirmación sostiene lo segundo de lo primero y el pasaje lo niega en parte${byWords(cue)}.`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Ambos hablan de «${subject}» y «${said}»; la afirmación niega lo segundo de lo primero y el pasaje lo sostiene en parte${byWords(cue)}.`,
  'counter.author-for': (author: string, motion: string) =>
    `${author} está a favor de la moción «${motion}»; la afirmación está en contra.`,
  'counter.author-against': (author: string, motion: string) =>
    `${author} está en contra de la moción «${motion}»; la afirmación está a favor.`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author} mantiene una posición mixta sobre la moción «${motion}», y esto habla a favor; la afirmación está en contra.`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author} mantiene una posición mixta sobre la moción «${motion}», y esto habla en contra; la afirmación está a favor.`,
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author} lo concede, pese a estar a favor de la moción «${motion}».${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author} lo concede, pese a estar en contra de la moción «${motion}».${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author}, con una posición mixta sobre la moción «${motion}», lo concede.${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author}, sin decidirse sobre la moción «${motion}», lo concede.${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author}, sin pronunciarse sobre la moción «${motion}», lo concede.${noted(note)}`,

  'counter.nothing': 'Nada en esta biblioteca responde a eso.',
  'counter.no-documents': 'Esta biblioteca aún no tiene documentos.',
  'counter.only-own-documents': 'Aquí todos los documentos son del propio autor de la afirmación.',
  'counter.no-words': 'Ninguna de las palabras de la afirmación está en esta biblioteca.',
  'counter.side-unclear': (motion: string) =>
    `Trata del tema «${motion}»; no está claro de qué lado se pone.`,

  'counter.one-of-both': () =>
    `Indica una afirmación, en una frase, o bien una postura, como «Max Boot: leaving Iraq», pero no ambas. En la sala de un debate en curso basta \`${command('counter')}\`: responde al último punto del otro lado.`,
  'counter.nothing-said': 'Este autor no dice nada sobre esa moción, así que no hay nada a lo que oponerse.',
  'counter.no-words-given':
    'Aquí no hay ninguna afirmación, ni palabras. Di en una frase qué sostienes, como «Foreign troops do more harm than good.»',
  'counter.question':
    'Eso es una pregunta, y una pregunta no afirma nada que se pueda rebatir. Escribe la respuesta que quieres ver cuestionada.',
  'counter.too-short':
    'Eso es demasiado corto para ser una afirmación. Di en una frase qué sostienes, como «Foreign troops do more harm than good.»',
  'counter.title':
    'Es el título de un documento, y un título no afirma nada. Di en una frase qué sostienes, por ejemplo «Foreign troops do more harm than good.»',
  'counter.not-english':
    'Eso no parece inglés, y solo las afirmaciones en inglés se pueden contrastar con un texto. Escribe la afirmación en inglés.',
  'counter.irony':
    'Eso suena a ironía, y la ironía afirma lo contrario de lo que dice. Di con claridad qué sostienes.',
  'counter.words-of': (author: string) => `Estas palabras son de ${author}:`,
  'counter.only-own-answers': (author: string) =>
    `Solo palabras de ${author} responden a eso, y se omitieron: la tesis es suya. Pregunta sin el autor para verlas.`,
  'counter.unanswered-half': (half: string) =>
    `Aquí solo se responde a una mitad. Pregunta por la otra aparte: «${half}».`,
  'counter.not-reviewed':
    'Nadie ha recogido todavía qué sostiene este autor sobre esa tesis, así que no hay nada que rebatir. Rebate una afirmación o una cita.',
  'counter.insult':
    'Eso dice lo que alguien es, y no lo que se debate. Dilo como lo que hizo o debería hacer, por ejemplo «Obama was wrong to leave Iraq.»',
  'counter.two-claims': (one: string, other: string) =>
    `Eso afirma dos cosas que tiran en direcciones opuestas: «${one}» y «${other}». Pregunta por ellas de una en una.`,
  'counter.empty-message': 'Este mensaje no tiene texto propio al que responder.',
  'counter.no-claim-in-message': () =>
    `No hay ninguna afirmación en este mensaje. Para recibir respuesta a una tuya, dásela a ${command('counter')}.`,
} satisfies Partial<Messages>;

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `Ambos hablan de ${list(shared.map((word) => `«${word}»`))}`
    : 'Ambos hablan de lo mismo';
}

function byWords(cue: string | undefined): string {
  return cue === undefined ? '' : `, por las palabras «${cue}»`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
