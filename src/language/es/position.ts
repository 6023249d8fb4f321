import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either } = grammarOf('es');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': 'A favor',
  'position.against': 'En contra',
  'position.mixed': 'Mixta',
  'position.undecided': 'Sin decidir',
  'position.not-stated': 'No consta',
  'position.side-for': 'a favor',
  'position.side-against': 'en contra',
  'position.side-mixed': 'posición mixta',
  'position.side-undecided': 'sin decidir',
  'position.side-not-stated': 'no consta',

  'position.approved-by': (curator: string, date: string) => `Aprobada por ${curator}, ${date}`,
  'position.by-pack-editors': 'la redacción del paquete',
  'position.by-a-curator': 'un curador',
  'position.suggested': 'Sugerida, sin revisar',
  'position.suggested-by-cue': (cue: string) => `Sugerida, sin revisar (indicio: ${cue})`,
  'position.suggested-apart': '**Sugeridas, sin revisar** (nadie las avala)',
  'position.unreviewed': 'Sin revisar todavía',
  'position.rejected': 'Postura rechazada',
  'position.side-unreviewed': 'sin revisar todavía',
  'position.side-rejected': 'postura rechazada',
  'position.status-rejected': 'Un curador rechazó lo que había aquí, y no se ha recogido nada más',
  'position.status-unreviewed': 'Nadie ha recogido qué sostiene este autor al respecto',

  'position.cues': (cues: string[]) => cues.join('; '),
  'position.cue-motion-said': 'dice la moción casi palabra por palabra',
  'position.cue-motion-denied': 'niega la moción casi palabra por palabra',
  'position.cue-prescribes': (words: string) => `exige con «${words}»`,
  'position.cue-says': (words: string) => `dice «${words}»`,
  'position.cue-judges': (words: string) => `valora con «${words}»`,
  'position.cue-denies': (words: string) => `niega con «${words}»`,
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `${ofJudging(speaking, all)} ${speak(speaking)} a favor de la moción${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `${ofJudging(speaking, all)} ${speak(speaking)} en contra de la moción${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `${ofJudging(pro, all)} ${speak(pro)} a favor de la moción y ${con} en contra${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join(', '),
  'position.passages': (count: number) => plural(count, { one: '1 pasaje', other: `${count} pasajes` }),
  'position.concessions': (count: number) =>
    plural(count, { one: '1 concesión', other: `${count} concesiones` }),
  'position.conditions': (count: number) =>
    plural(count, { one: '1 condición o reserva', other: `${count} condiciones o reservas` }),
  'position.passages-missing': (count: number) =>
    plural(count, { one: '1 pasaje que ya no está aquí', other: `${count} pasajes que ya no están aquí` }),

  'position.stance-of': (stance: string, ofWhom: string) => `${stance}: ${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) =>
    `${author} sobre «${motion}»: ${side}`,
  'position.motion': (motion: string) => `**Moción:** ${motion}`,
  'position.summary': (summary: string) => `Resumen: ${summary}`,
  'position.summary-no-quotation': (summary: string) => `**Resumen, no es una cita:** ${summary}`,
  'position.note-no-quotation': (note: string) => `**Nota, no es una cita:** ${note}`,
  'position.in-own-words': 'En palabras del autor:',
  'position.rebuttals': (count: number) =>
    plural(count, {
      one: '1 réplica se le opone: *Contraargumentos* la muestra.',
      other: `${count} réplicas se le oponen: *Contraargumentos* las muestra.`,
    }),
  'position.evidence': 'Evidencia',
  'position.granted': 'Lo que concede a la parte contraria',
  'position.hedges': 'Condiciones y reservas',
  'position.open-evidence': (count: number) => `Evidencia (${count})`,
  'position.open-concessions': (count: number) => `Concesiones (${count})`,
  'position.open-conditions': (count: number) => `Condiciones (${count})`,
  'position.more-passages': (count: number) =>
    plural(count, {
      one: 'Hay 1 pasaje más que no se muestra aquí.',
      other: `Hay ${count} pasajes más que no se muestran aquí.`,
    }),

  'position.page': (page: number, pages: number) => `Página ${page} de ${pages}`,
  'position.previous': 'Anterior',
  'position.next': 'Siguiente',
  'position.all-authors': 'Todos los autores',
  'position.counter-author': (author: string) => `Contraargumentos a ${author}`,
  'position.stance-count': (stance: string, authors: number) => `${stance}: ${authors}`,
  'position.suggested-sides': (sides: string) => `Sugeridas, sin revisar: ${sides}`,
  'position.agreed-for': (authors: string[], more: number) =>
    `**De acuerdo, a favor:** ${named(authors, more)}. Sus razones pueden ser distintas.`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**De acuerdo, en contra:** ${named(authors, more)}. Sus razones pueden ser distintas.`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**Sin revisar todavía:** ${named(authors, more)}. Nadie ha recogido qué sostienen sobre esto.`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**Postura rechazada:** ${named(authors, more)}. Un curador rechazó lo que había aquí.`,
  'position.what-author-holds': (author: string) => `Qué sostiene ${author}`,
  'position.author-unmapped': () =>
    `Nadie ha recogido qué sostiene este autor. Busca sus palabras con \`${command('quote')}\`.`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)}${ofPages(page, pages)}`,

  'position.topics': 'Temas',
  'position.no-topics-yet': 'Esta biblioteca aún no tiene temas. Los paquetes los traen.',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)} de debate${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `Sugeridas, sin revisar: ${authors}`,
  'position.topic-documents': (documents: number) => `Documentos leídos para el tema: ${documents}`,
  'position.positions-numbered': (at: number) => `Posturas ${at}`,

  'position.changed': () => `Esto ha cambiado entretanto: vuelve a usar ${command('position')}.`,
  'position.name-one': () =>
    `Indica un autor, un tema o ambos. \`${command('topics')}\` muestra los temas de este servidor.`,
  'position.name-both':
    'Escribe el autor y el tema separados por dos puntos, como «Max Boot: leaving Iraq», o elige de la lista.',
  'position.gone': 'Esta postura ya no está en la biblioteca de este servidor.',
  'position.name-topic': 'Indica un tema o elige uno de la lista.',
  'position.name-author': 'Indica un autor, o deja el autor vacío.',
  'position.unknown-author-of': (title: string) => `Autor desconocido de «${title}»`,
  'position.described-author-of': (description: string, title: string) =>
    `${description}, autor de «${title}»`,

  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `Hay varios temas que encajan con «${wanted}»: ${quotedNames(topics, more)}. Escribe más del nombre.`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `Hay varios autores que encajan con «${wanted}»: ${quotedNames(authors, more)}. Escribe más del nombre.`,
  'position.no-topics': 'Aún no hay temas en esta biblioteca.',
  'position.no-authors': 'Aún no hay autores en esta biblioteca.',
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `En esta biblioteca no hay ningún tema «${wanted}». Hay estos: ${allNames(topics, more)}.`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `En esta biblioteca no hay ningún autor «${wanted}». Hay estos: ${allNames(authors, more)}.`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `En esta biblioteca no hay ningún tema «${wanted}». ¿Querías decir ${quotedNames(topics, 0)}?`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `En esta biblioteca no hay ningún autor «${wanted}». ¿Querías decir ${quotedNames(authors, 0)}?`,
} satisfies Partial<Messages>;

function ofJudging(speaking: number, all: number): string {
  return `de ${plural(all, { one: '1 pasaje que valora o exige', other: `${all} pasajes que valoran o exigen` })}, ${speaking}`;
}

function speak(speaking: number): string {
  return plural(speaking, { one: 'habla', other: 'hablan' });
}

function ofThemShown(shown: number | undefined): string {
  return shown === undefined
    ? ''
    : `; de ellos se ${plural(shown, { one: 'muestra 1', other: `muestran ${shown}` })}`;
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join(', ')} y ${more} más` : authors.join(', ');
}

function allNames(names: string[], more: number): string {
  return list([...names.map((name) => `«${name}»`), ...(more > 0 ? [`${more} más`] : [])]);
}

function quotedNames(names: string[], more: number): string {
  const quoted = names.map((name) => `«${name}»`);
  return more > 0 ? list([...quoted, `${more} más`]) : either(quoted);
}

function topicsCounted(topics: number): string {
  return plural(topics, { one: '1 tema', other: `${topics} temas` });
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `, página ${page} de ${pages}` : '';
}
