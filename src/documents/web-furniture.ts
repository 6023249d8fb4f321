import type { BoilerplateReason } from './document.ts';

/**
 * Lines that a web page puts around an article: who wrote it, how to share it, what to read next. A
 * line is known by its whole form, never by one word: “Subscribe to this theory and …” is a sentence.
 */

type Furniture = { reason: BoilerplateReason; certain: boolean };

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;
const TIME = '(?:,?\\s*(?:at|\\||·|-|–)?\\s*\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[a-z]{2,4})?)?';

const OFFERED =
  /\b(?:news\s?letters?|podcasts?|mailing list|inbox|e-?mail (?:updates|alerts|list)|daily (?:brief(?:ing)?|digest|e-?mail)|push notifications?|notifications|(?:our|my|the) (?:youtube |telegram |rss )?(?:channel|feed|app)\b|rss|patreon|substack|free trial|pay nothing|premium|unlimited access|digital access|subscriptions?|member(?:s|ship)?|subscribers?|free articles?)\b/i;
const ASKS =
  /^(?:please\s+|never miss|don['’]?t miss|want|like what you|enjoy(?:ed|ing)?|love|loved|already|not a)?\s*(?:subscribe|sign[ -]?up|register|join|get|receive|listen|download|support|donate|become|follow|start|unlock|try|watch|a|an|the|our|my|more|this|to|stories|like|yet)\b/i;
const SUBSCRIBE_ALONE =
  /^(?:subscribe|sign[ -]?up|donate|become a (?:member|patron|subscriber|supporter)|support (?:us|our work))(?:\s+(?:now|today|here|online|free|for free))?(?:\s*(?:&|and|\+|\||for|from)\s*(?:\S+\s*){1,4})?\s*[!.»→]*$/i;
const LISTEN =
  /^(?:listen|watch|download|play)\b(?:\s+(?:now|here|to|on|the|this|our|latest|full|new))*\s+(?:episodes?|podcasts?|audio|article|videos?|show)(?:\s+(?:now|here|below))?\s*[!.»→:]*$/i;

const SERVICES =
  'facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|tumblr|telegram|instagram|youtube|messenger|flipboard|pocket|bluesky|mastodon|threads|google\\+?|stumbleupon|digg|delicious|buffer|rss|sms';
const SHARE_VERBS =
  'share|tweet|pin|pin it|print|e-?mail|like|save|bookmark|copy(?: link)?|send|post|recommend|gift';
const SHARE_BAR = new RegExp(
  `^(?:(?:${SHARE_VERBS}|${SERVICES}|this|that|on|via|to|with|by|the|a|it|us|and|or|your|friends?|article|story|post|page|link|more|\\d[\\d.,k]*|shares?|likes?|comments?|tweets?|[|•·,/:+&-])(?:\\s+|$))+$`,
  'i',
);
const SHARE_WORD = new RegExp(
  `(?:^|\\s)(?:shares?|tweets?|print|e-?mail)(?:\\s|$)|(?:^|\\s)(?:${SERVICES})\\s+(?:.*\\s)?(?:${SERVICES})(?:\\s|$)`,
  'i',
);
const FOLLOW = new RegExp(
  `^(?:follow|like|find|join|connect with) (?:us|me|him|her|them|@\\w+|(?:[\\p{L}.'’-]+ ){1,4}?)\\s*(?:on|at) (?:@\\w+|(?:${SERVICES})\\b).{0,60}$|^follow (?:us|me|@\\w+)\\W*$`,
  'iu',
);

const NAME =
  "(?:(?:dr|mr|mrs|ms|prof|sir|lady|rev)\\.?\\s+|(?:de|la|le|van|von|der|den|da|di|du|del|bin|al|el)\\s+|[A-ZÀ-Þ][\\p{L}.'’-]*,?\\s*)";
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ritten|[Tt]ranslated|[Ee]dited|[Rr]eported|[Pp]osted|[Pp]ublished|[Ii]llustrated|[Ss]elected|[Cc]ompiled|TRANSLATED|EDITED)\\s+)?(?:[Bb]y|BY):?\\s+${NAME}{2,8}(?:(?:and|&|AND)\\s+${NAME}{2,6})?(?:[|,·–-]\\s*.{0,60})?$`,
  'u',
);
const CREDITED =
  /^(?:with an? )?(?:introduction|foreword|preface|notes|illustrations?)(?: and (?:notes|introduction))? by (?:\p{Lu}[\p{L}.'’-]*,?\s*){2,8}$/iu;
const PUBLISHED = new RegExp(
  `^(?:(?:first |originally )?(?:published|posted|updated|modified|created|written)|last (?:updated|modified|edited)|date|publication date)\\b:?\\s*(?:on|at|in|:)?\\s*(?:(?:${DATE}|\\d{1,2}:\\d{2}).{0,60}|(?:yesterday|today|\\d+ \\w+ ago)\\W*)$`,
  'i',
);
const DATE_LINE = new RegExp(`^${DATE}${TIME}[\\s.|·]*$`, 'i');
const READING_TIME = /^\W*\d{1,3}[ -]?min(?:ute)?s?\.?(?: (?:read|to read|reading time))\W*$/i;
const LABELLED_AUTHOR =
  /^(?:author|authors|reporter|editor|byline|translator):\s*(?:\p{Lu}[\p{L}.'’-]*,?\s*){1,8}$/iu;
const REPORTING = /^(?:\(?reporting by|editing by|additional reporting by)\b.{3,200}$/i;

const CAPTION =
  /^\[?(?:photos?|photographs?|photography|image|picture|illustration|video|graphic|cartoon|caption|credit|image source|photo source)(?: (?:credit|courtesy|copyright))?s?\s*(?:[:\]©]|(?:by|courtesy of|via)\s+\p{Lu})/iu;
const AGENCY =
  /^.{0,240}(?:\((?:ap |afp |epa |reuters )?photo\b|(?:\bphotos?\b\W{0,3}|\bimages?\b\W{0,3}|credit:\s*|\/)(?:ap|afp|epa|reuters|associated press)\b|(?:\(|\/|\bphotos?\W{0,3}|\bimages?\W{0,3})(?:getty(?: images)?|shutterstock|istock|alamy|unsplash|wikimedia commons)\b|^(?:ap|afp|epa|reuters) photo\b)(?:[\s/,][^.]{0,60})?\)?$/i;
const FIGURE =
  /^(?:figure|fig\.|table|plate|chart|exhibit|map|scheme|box|abb\.|abbildung|tabelle)\s*[\divxlc]+(?:\.\d+)?\s*[.:–—]\s*\S/i;

const NAVIGATION = new RegExp(
  `^(?:${[
    'skip to (?:main |the )?(?:content|navigation|main|article)',
    '(?:back|return|go|jump) to (?:the )?(?:top|home|homepage|main page|index|list|search results)',
    '(?:previous|next|older|newer) (?:article|page|post|story|entry|issue|chapter|posts|stories|entries)(?:\\s*[:»›→>].{0,80})?',
    'read (?:more|on|next)(?: (?:here|below|about|from|at|on|in)\\b.{0,60})?',
    'read (?:the )?(?:rest|full|whole|entire|original)(?: (?:of )?(?:the |this |her |his |their )?(?:article|story|post|piece|report|text|interview|essay|review|thing|transcript|statement))?(?: (?:here|at|on|in|from)\\b.{0,60})?',
    'continue reading\\b.{0,80}',
    'click (?:here|below|through)(?: (?:to|for)\\b.{0,80})?',
    'related(?: (?:articles?|posts?|stories|content|links?|topics?|coverage|reading)(?::.{0,100})?|:.{0,100})',
    "(?:more (?:from|on|in|about)|see also|see more|also on|recommended for you|you may also like|you might also like|most (?:read|popular|viewed|shared)|trending now|editor[’']?s[’']? picks?|up next|read (?:more|also|next)|also read)(?::.{0,100})?",
    'more (?:from|on|about) [^.!?,;]{1,40}',
    '(?:advertisement|advertising|sponsored(?: content| by .{0,40})?|story continues below(?: advertisement)?|article continues below|this story continues|promoted content)\\W*(?:story continues below.*)?',
    '(?:leave a (?:comment|reply)|post a comment|add a comment|view (?:all )?(?:\\d+ )?comments|show comments|join the (?:conversation|discussion)|\\d+ comments?|no comments(?: yet)?|comments? (?:\\(\\d+\\)|off|closed|are closed))',
    '(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|posted in|keywords)(?: (?:as|with|under))?:\\s.{1,160}',
    'load more.{0,40}',
    '(?:log|sign) ?in(?: or (?:register|sign up|create an account))?',
    'page \\d+ of \\d+',
    '(?:this (?:site|website)|we) uses? cookies.{0,260}',
    '(?:accept|reject)(?: all)? cookies',
    '(?:terms (?:of (?:use|service))|privacy (?:policy|notice)|contact us|about us|cookie policy)(?:\\s*(?:[|•·,]|and)\\s*.{0,120})?',
    'view (?:all|(?:the )?full (?:article|story|site|list)|(?:this )?in (?:your |the )?(?:browser|app)|this (?:e-?mail|article|page|post))(?: .{0,30})?',
  ].join('|')})\\s*[.!»›→>…]*$`,
  'i',
);
const BREADCRUMB = /^[^.!?]{1,40}(?:\s*[»›>→|]\s*[^.!?]{1,50}){2,}$/;
const NAVIGATION_WORD =
  /^(?:home|menu|search|about|contact|news|opinion|sports?|business|world|politics|culture|archive|archives|blog|shop|login|register|close|more|next|previous|top|share|save|comments?|tags?|help|faq|related|recommended|trending|print|email|e-mail|like|tweet|subscribe|donate|listen|watch)\W*$/i;

/** The first words of all the forms above that are known by their beginning. */
const OPENING_WORDS = new Set(
  `subscribe sign signup register join get receive listen download watch play support donate become follow start
  unlock try please never don't don’t want like enjoy enjoyed enjoying love loved already not yet our the a an my more this
  to stories share tweet pin print email e-mail save bookmark copy send post recommend gift facebook twitter x linkedin
  whatsapp reddit pinterest tumblr telegram instagram youtube messenger flipboard pocket bluesky mastodon threads google
  google+ stumbleupon digg delicious buffer rss sms that on via with by it us and or your friend friends article story page
  link shares likes comment comments tweets find connect written translated edited reported posted published illustrated
  selected compiled introduction foreword preface notes illustration illustrations first originally updated modified
  created last date publication author authors reporter editor byline translator reporting editing additional photo photos
  photograph photographs photography image picture video graphic cartoon caption credit credits figure fig table plate chart
  exhibit map scheme box abb abbildung tabelle skip back return go jump previous next older newer read continue click
  related see also recommended you most trending editor's editor’s editors' editors’ up advertisement advertising sponsored
  promoted leave add view show no off tag tags tagged filed category categories topic topics keywords load log login terms
  privacy contact about cookie we accept reject home menu search news opinion sport sports business world politics culture
  archive archives blog shop close top help faq mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday
  friday saturday sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
  september october november december`.split(/\s+/),
);

/** Cheap first look: most lines of a book begin with none of the words that furniture begins with. */
function mayBeFurniture(line: string): boolean {
  const opening = /^[^\p{L}\p{N}@]{0,4}([\p{L}\p{N}@+'’-]*)/u.exec(line)![1]!;
  if (OPENING_WORDS.has(opening.toLowerCase()) || /^[\d@]/.test(opening)) return true;
  return /[»›→|]|(?:photos?|images?|getty|shutterstock|istock|alamy|unsplash|wikimedia|reuters|afp|epa|ap)\b[^.]{0,80}$/i.test(
    line,
  );
}

/**
 * What kind of furniture a line is. `nearTop`: among the first blocks or right under a heading, where
 * bylines and dates stand; `nearEdge`: among the first or last blocks, where navigation stands.
 */
export function webFurniture(words: string, nearTop: boolean, nearEdge: boolean): Furniture | undefined {
  if (!mayBeFurniture(words)) return undefined;
  const line = words.replace(/\s+/g, ' ').replace(/^#+ /, '');
  if (line.length > 260) {
    return CAPTION.test(line) && line.startsWith('[') ? { reason: 'caption', certain: true } : undefined;
  }
  const count = line.split(' ').length;
  const certain = (reason: BoilerplateReason): Furniture => ({ reason, certain: true });
  if (count <= 12 && (SUBSCRIBE_ALONE.test(line) || LISTEN.test(line))) {
    return { reason: 'subscription', certain: nearEdge || count > 1 };
  }
  if (count <= 22 && ASKS.test(line) && OFFERED.test(line) && isAppeal(line, count))
    return certain('subscription');
  if (count <= 14 && SHARE_BAR.test(line) && SHARE_WORD.test(line))
    return { reason: 'sharing', certain: count > 1 };
  if (count <= 16 && FOLLOW.test(line)) return certain('sharing');
  if (nearTop && count <= 24) {
    if (BYLINE.test(line) || CREDITED.test(line) || LABELLED_AUTHOR.test(line)) return certain('byline');
    if (DATE_LINE.test(line) || READING_TIME.test(line)) return certain('byline');
  }
  if (count <= 20 && PUBLISHED.test(line)) return certain('byline');
  if (REPORTING.test(line) && nearEdge) return certain('byline');
  if (CAPTION.test(line) || (count <= 40 && AGENCY.test(line)) || FIGURE.test(line))
    return certain('caption');
  if (count <= 24 && NAVIGATION.test(line)) return certain('navigation');
  if (count <= 14 && nearEdge && line[0] !== '|' && BREADCRUMB.test(line)) return certain('navigation');
  if (NAVIGATION_WORD.test(line)) return { reason: 'navigation', certain: false };
  return undefined;
}

/** An appeal addresses the reader and is short; a sentence about newsletters has a subject and a verb. */
function isAppeal(line: string, count: number): boolean {
  if (/^(?:please\s+)?(?:subscribe|sign[ -]?up|register|never miss|don['’]?t miss)\b/i.test(line)) {
    return !/\b(?:and|or|but|if|because|that|which) (?:you|we|it|they|he|she|one) (?!can\b|get\b|['’]ll\b)/i.test(
      line,
    );
  }
  if (
    /^(?:like what you|enjoy(?:ed|ing)? (?:this|what|reading)|want (?:more|to read|to keep)|already an? |not an? )/i.test(
      line,
    )
  )
    return true;
  if (
    /^(?:please\s+)?(?:join|get|receive|download|support|donate|become|start|unlock|follow)\b/i.test(line)
  ) {
    const offers = /\b(?:us|our|your inbox|now|today|here|free|latest|inbox|patreon|substack)\b/i.test(line);
    return count <= 14 && offers && !/\b(?:if|because|but|unless|who|which|will|would|of your)\b/i.test(line);
  }
  return /^(?:please\s+)?(?:listen|watch)\b/i.test(line) && count <= 8;
}
