/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'licence',
  'set-aside.transcriber-note': 'transcriber note',
  'set-aside.subscription': 'subscription',
  'set-aside.sharing': 'sharing',
  'set-aside.byline': 'byline',
  'set-aside.caption': 'caption',
  'set-aside.page-number': 'page number',
  'set-aside.running-head': 'running head',
  'set-aside.number': 'number',
  'set-aside.attribution': 'attribution',
  'set-aside.code': 'code',
  'set-aside.table': 'table',
  'set-aside.contents': 'contents',
  'set-aside.separator': 'separator',
  'set-aside.noise': 'noise',
  'set-aside.navigation': 'navigation',
};
