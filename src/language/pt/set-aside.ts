import type { Messages } from '../say.ts';

/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'licença',
  'set-aside.transcriber-note': 'nota de transcrição',
  'set-aside.subscription': 'convite para assinar',
  'set-aside.sharing': 'convite para compartilhar',
  'set-aside.byline': 'linha de autoria',
  'set-aside.caption': 'legenda',
  'set-aside.page-number': 'número de página',
  'set-aside.running-head': 'cabeçalho de página',
  'set-aside.number': 'número',
  'set-aside.attribution': 'atribuição',
  'set-aside.code': 'código',
  'set-aside.table': 'tabela',
  'set-aside.contents': 'sumário',
  'set-aside.separator': 'separador',
  'set-aside.noise': 'ruído',
  'set-aside.navigation': 'navegação',
} satisfies Partial<Messages>;
