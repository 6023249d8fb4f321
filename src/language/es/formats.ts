import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number } = grammarOf('es');

/** Formats that a server makes its own. */
export const formats = {
  'formats.title': 'Formatos de debate',
  'formats.about':
    'Un formato dice qué va después de qué, cuánto dura y quién vota. Copia uno, edítalo, y se ofrecerá al iniciar un debate. Un debate conserva el formato con el que empezó.',
  'formats.shipped': '**Los que vienen de serie**',
  'formats.own': '**Los propios de este servidor**',
  'formats.none': 'todavía ninguno',
  'formats.copy': 'Copiar uno y editarlo',
  'formats.change': 'Ver, editar o eliminar uno propio',
  'formats.edit': 'Editar',
  'formats.delete': 'Eliminar',
  'formats.save': 'Guardar',
  'formats.sure': (name: string) =>
    `¿Eliminar «${name}»? Los debates que lo siguen lo conservan. Pulsa *Eliminar* otra vez.`,
  'formats.preview': 'Así transcurriría el formato nuevo. Todavía no se ha guardado nada.',
  'formats.preview-change': 'Así transcurriría el formato desde ahora. Todavía no se ha guardado nada.',
  'formats.kept': 'Tu texto se conserva un día: corrígelo y envíalo de nuevo.',
  'formats.mend': 'Corregirlo',
  'formats.form': 'Un formato',
  'formats.text': 'El formato',
  'formats.text-about': 'Cambia nombres, orden y minutos; deja los dos puntos y las sangrías como están.',
  'formats.sides': (sides: string[]) => `Lados: ${list(sides)}`,
  'formats.everyone-votes': 'Votan todos.',
  'formats.floor-votes': 'Votan quienes no están en ningún lado.',
  'formats.preparation': (minutes: number) =>
    `Cada lado tiene ${plural(minutes, { one: '1 minuto', other: `${number(minutes)} minutos` })} de preparación.`,
  'formats.moderator': 'Moderación',
  'formats.open-end': (step: string) => `${step}, hasta que la moderación lo termine`,
  'formats.minutes': (step: string, minutes: number) => `${step}: ${number(minutes)} min`,
  'formats.saved': (name: string) => `«${name}» queda guardado.`,
  'formats.deleted': (name: string) => `«${name}» queda eliminado.`,
  'formats.gone': 'Este formato ya no está. Elige otro.',
  'formats.draft-gone': 'Lo escrito ya no se conserva. Empieza de nuevo con una copia.',
} satisfies Partial<Messages>;
