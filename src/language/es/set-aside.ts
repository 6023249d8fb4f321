import type { Messages } from '../say.ts';

/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'licencia',
  'set-aside.transcriber-note': 'nota de transcripción',
  'set-aside.subscription': 'suscripción',
  'set-aside.sharing': 'invitación a compartir',
  'set-aside.byline': 'firma',
  'set-aside.caption': 'pie de imagen',
  'set-aside.page-number': 'número de página',
  'set-aside.running-head': 'cabecera de página',
  'set-aside.number': 'número',
  'set-aside.attribution': 'atribución',
  'set-aside.code': 'código',
  'set-aside.table': 'tabla',
  'set-aside.contents': 'índice',
  'set-aside.separator': 'separador',
  'set-aside.noise': 'ruido',
  'set-aside.navigation': 'navegación',
} satisfies Partial<Messages>;
