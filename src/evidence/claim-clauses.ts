import { sentencesOf } from '../documents/sentences.ts';

/** One thing that a claim says. */
export type Clause = {
  text: string;
  /** 1 where the claim holds it, -1 where it denies it, 0 where it only tells that somebody holds or asks it. */
  sign: 1 | 0 | -1;
  /** Stands after "but" and the like: what is meant, where what stands before is granted. */
  turns: boolean;
};

/**
 * What a claim says, clause by clause, without what frames it: "I think that", "those who say … are wrong",
 * "how stupid it is to". Clauses are divided where each can be a claim by itself.
 */
export function clausesOf(claim: string): Clause[] {
  const text = withApostrophes(claim).replace(MARKS, '').trim();
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end).trim();
    const asked = /\?\W*$/.test(sentence);
    return withSubjects(divided(unframed(sentence)).filter((part) => /[\p{L}\p{N}]/u.test(part.text))).map(
      ({ text: part, turns, sign }) => {
        const inner = withSign(part);
        return { text: inner.text, turns, sign: asked ? 0 : ((sign * inner.sign) as Clause['sign']) };
      },
    );
  });
}

/** Of a chat's formatting, what is no word: bold and spoiler marks, mentions of everybody. */
const MARKS = /\*{1,3}|\|\||__|~~|@(?:everyone|here)\b|<[@#:a][^>\s]*>/g;

/** "cant" and "isnt" as they are meant; "wont" and "cant" are hardly ever meant otherwise. */
function withApostrophes(text: string): string {
  return text
    .replaceAll('’', "'")
    .replace(
      /\b(is|are|was|were|do|does|did|ca|wo|could|should|would|have|has|had|must|need)nt\b/gi,
      "$1n't",
    );
}

const ASIDE =
  /^(?:contrary to [^,]+,\s+|whatever [^,]+,\s+|(?:lol|lmao|rofl|tbh|imo|imho|ngl|btw|fwiw|omg|wow|haha+|honestly|frankly|obviously|clearly|of course|indeed|personally|admittedly|in fact|after all|in my (?:humble |honest )?(?:view|opinion)|to be (?:honest|fair|clear|sure)|no doubt|without (?:a )?doubt)\b[\s,:!.–—-]*|(?:well|sure|yes|no|ok|okay|right|look|still|so|hey|guys|folks|true|fine|granted|really|come on)[,:!]\s+|(?:but|and|yet|so)\s+)/i;
const ASIDE_AFTER =
  /,\s+(?:contrary to|whatever|no matter what) [^,]+?(?=[.!]*$)|[\s,]+(?:lol|lmao|tbh|imo|imho|ngl|btw|haha+|of course|indeed|after all|in my (?:humble )?(?:view|opinion))(?=[.!]*$)/i;

function unframed(sentence: string): string {
  let text = sentence.replace(ASIDE_AFTER, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ASIDE, '');
  }
  return exclamation(text).replace(/\bout of the question\b/i, 'wrong');
}

const EXCLAMATIONS: [RegExp, string][] = [
  [/^how (\w+) (it (?:is|was|would be|will be)) (.+)$/i, '$2 $1 $3'],
  [/^what (an? .+?) (it (?:is|was|would be|will be)) (.+)$/i, '$2 $1 $3'],
  [/^what (an? \w+(?: \w+)?) (.+) (is|was|would be|were|are)([!.]*)$/i, '$2 $3 $1$4'],
];

/** "How stupid it is to …" as "it is stupid to …". */
function exclamation(text: string): string {
  for (const [form, plain] of EXCLAMATIONS) if (form.test(text)) return text.replace(form, plain);
  return text;
}

/** A verb that tells a clause from a phrase. */
const FINITE =
  /\b(?:am|is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|shall|should|must|may|might|ought|works?|fails?|failed|wins?|loses?|lost|helps?|helped|hurts?|matters?|deserves?|needs?|threatens?|refused|fell)\b|n't\b/i;
const CONTRAST =
  /(?:[,;:]|\s[–—-])?\s+(?:but|however|nevertheless|nonetheless)\b,?\s+|[,;]\s+(?:yet|still|whereas|while)\s+/gi;
const ADDED = /\s*;\s+|,?\s+and\s+|\s+[–—]\s+/gi;
/** "nothing but", "no choice but", "not only … but also". */
const NO_CONTRAST = /\b(?:nothing|nobody|none|choice|all|anything|everything|option|alternative|way|help)$/i;
const NOT_ONLY = /\bnot (?:only|just|merely|simply)\b|n't (?:only|just|merely|simply)\b/i;
/** "not the air force, but the army" */
const NEGATED = /\bnot\b|n't\b/i;
const LEAST_CLAUSE = 3;
const GRANTED = /^(?:although|though|even though|even if|while|whereas)\s+([^,]+),\s*(.+)$/i;

type Part = { text: string; turns: boolean; sign: Clause['sign'] };

function divided(sentence: string): Part[] {
  const granted = GRANTED.exec(sentence);
  if (granted) return [...parts(granted[1]!, false), ...parts(granted[2]!, true)];
  for (const { index, 0: mark } of sentence.matchAll(CONTRAST)) {
    const [first, second] = [sentence.slice(0, index), sentence.slice(index + mark.length)];
    if (NO_CONTRAST.test(first) || NOT_ONLY.test(first) || /^to\s/.test(second)) continue;
    if (!FINITE.test(second) && (NEGATED.test(first) || second.split(/\s+/).length < LEAST_CLAUSE)) continue;
    return answered(first, [
      ...parts(first, false),
      ...divided(second).map((part) => ({ ...part, turns: true })),
    ]);
  }
  return parts(sentence, false);
}

/** "the army is weak, but it can win": what a pronoun at the beginning of a clause stands for. */
function withSubjects(all: Part[]): Part[] {
  return all.map((part, at) => {
    const before = SUBJECT.exec(all[at - 1]?.text ?? '')?.[1];
    if (before === undefined || EXPLETIVE.test(part.text)) return part;
    return { ...part, text: part.text.replace(PRONOUN, before) };
  });
}

const SUBJECT =
  /^((?:[\w'-]+\s+){0,4}?[\w'-]+)\s+(?:is|are|was|were|has|have|had|can|cannot|could|will|would|should|must|may|might|isn't|aren't|wasn't|weren't)\b/i;
const PRONOUN = /^(?:it|they)(?=\s)/i;
/** "it was right to leave" speaks of leaving. */
const EXPLETIVE = /^(?:it|they)\s+(?:is|was|would be|will be)\s+(?:[\w'-]+\s+){1,3}(?:to|that)\b/i;

function parts(text: string, turns: boolean): Part[] {
  for (const { index, 0: mark } of text.matchAll(ADDED)) {
    const [first, second] = [text.slice(0, index), text.slice(index + mark.length)];
    if (FINITE.test(first) && FINITE.test(second) && !HOLDERS.test(text))
      return [{ text: first, turns, sign: 1 }, ...parts(second, turns)];
  }
  return [{ text, turns, sign: 1 }];
}

const DISSENT =
  /^(?:(?:i|we) (?:disagree|doubt it|do not|don't)|(?:that|this|it|they|he|she|those people) (?:is|are|'s|'re|was|were|would be)\s+(.+))/i;

/** "Some say that …, but they are wrong" denies what some say. */
function answered(first: string, all: Part[]): Part[] {
  const reply = DISSENT.exec(all.at(-1)!.text);
  if (!reply || all.length !== 2) return all;
  const told = reported(first);
  const verdict = reply[1] === undefined ? -1 : verdictOf(reply[1]);
  return told === undefined || verdict === 0 ? all : [{ text: told, turns: false, sign: verdict }];
}

const THAT = '(?:that\\s+)?';
const AFFIRMS = [
  /^(?:i|we)(?:'m|\s+am|\s+are)?(?:\s+(?:really|strongly|firmly|fully|do|also|still|just|personally|completely|totally|quite|very|absolutely))*\s+(?:think|believe|agree|hold|say|maintain|know|insist|feel|argue|sure|convinced|certain|confident)\s+(?!with|to|on|about|in|for|of)(?:that\s+)?/i,
  /^(?:it is|it's|it was)\s+(?:clear|true|obvious|plain|evident|certain|a fact|undeniable|correct|well known)\s+that\s+/i,
  /^the (?:truth|fact|point|reality) is,?\s+(?:that\s+)?/i,
  /^there is no (?:doubt|question|denying) that\s+/i,
  /^(?:nobody|no one) can (?:deny|doubt|dispute) that\s+/i,
];
const DENIES = [
  /^(?:i|we)\s+(?:do not|don't|cannot|can't|never|no longer)\s+(?:really\s+)?(?:think|believe|agree|accept|see)\s+(?!with|to|on|about|in|for)(?:that\s+)?/i,
  /^(?:i|we)(?:\s+(?:strongly|really|very much|seriously))?\s+(?:doubt|deny|dispute|disagree|reject)\s+(?:(?:with )?the (?:idea|claim|view|notion) )?(?:that|whether)\s+/i,
  /^(?:it is|it's|it was)\s+(?:simply |just |plainly )?(?:not true|untrue|false|wrong|incorrect|not the case|nonsense|an? (?:\w+ )?(?:myth|lie|fallacy|fiction|illusion|delusion))\s+that\s+/i,
  /^(?:it is|it's|it was|it would be)\s+(?:wrong|false|naive|foolish|silly|absurd|a mistake|nonsense)\s+to\s+(?:say|think|claim|believe|argue|pretend|suggest)\s+that\s+/i,
];
/** Who tells it does not say it: "some say that …". */
const SAYS =
  '(?:say|says|said|claim|claims|claimed|argue|argues|argued|think|thinks|thought|believe|believes|believed|insist|insists|insisted|maintain|maintains|maintained|assert|asserts|hold|holds|suggest|suggests|suggested|warn|warns|warned|fear|fears|hope|hopes|doubt|doubts|deny|denies)';
const REPORTS = [
  new RegExp(
    `^(?:some|many|most|several|few|a few|people|others|experts|critics|opponents|supporters|officials|everyone|everybody|they|he|she)(?:\\s+(?!who\\b)[\\w'-]+){0,3}?\\s+${SAYS}\\s+${THAT}(.+)$`,
    'i',
  ),
  new RegExp(`^(?:(?!who\\b|i\\b|we\\b)[\\w'.-]+\\s+){1,5}?${SAYS}\\s+that\\s+(.+)$`, 'i'),
  /^(?:it (?:is|has been|was) (?:said|claimed|argued|believed|thought|reported|alleged)|rumou?r has it|the (?:claim|story) goes)\s+(?:that\s+)?(.+)$/i,
  /^according to [^,]+,\s*(.+)$/i,
];

function reported(text: string): string | undefined {
  for (const frame of REPORTS) {
    const content = frame.exec(text)?.[1];
    if (content !== undefined) return content;
  }
  return undefined;
}

const HOLDERS =
  /^(?:all |the )?(?:those|people|anyone|anybody|everyone|everybody|men|whoever|he|they|politicians|authors|writers)?\s*(?:who\s+|whoever\s+|(?=(?:claim|say|think|believ|argu)ing\b))(?:still |really |only |now )?(\w+)\s+(?:that\s+|to\s+)?(.+)\s+((?:is|are|was|were|must be|am|isn't|aren't)\s.+|(?:exaggerat|err|lie|overstat)(?:es?|s)?[.!]*)$/i;
const FOLLOWERS =
  /^(?:the |all )?(critics|opponents|detractors|adversaries|supporters|defenders|advocates|proponents|fans|friends|champions)\s+of\s+(.+?)\s+((?:is|are|was|were|isn't|aren't)\s.+)$/i;
const OPINIONS =
  /^(?:the|this|that|any)\s+(?:claim|idea|belief|view|notion|argument|theory|assertion|suggestion|opinion|thesis|myth)\s+that\s+(.+)\s+((?:is|was|has been|isn't|wasn't)\s.+)$/i;
const AGAINST_IT = /^(?:critics|opponents|detractors|adversaries)$/i;
const SAYING = new RegExp(
  `^(?:${SAYS}|claiming|saying|thinking|believing|arguing|wants?|urges?|demands?|proposes?|call|calls)$`,
  'i',
);
const DOUBTING = /^(?:doubts?|den(?:y|ies)|disputes?|rejects?)$/i;
const OPPOSING =
  /^(?:oppose|opposes|criticise|criticize|criticises|criticizes|attack|reject|rejects|condemn|blame)s?$/i;
const FAVOURING = /^(?:defend|support|favou?r|praise|like|approve)s?$/i;

const OPEN = /^(?:whether|perhaps it is|the question is)\b/i;
const SELF = "(?:i|we)(?:'m| am|'re| are)?(?: (?:strongly|firmly|totally|absolutely|completely|fully))?";
const FAVOURED = new RegExp(
  `^(?:${SELF} (?:for|in favou?r of|support|favou?r|welcome)|yes to|long live)\\s+(.+?)[.!]*$`,
  'i',
);
const OPPOSED = new RegExp(
  `^(?:${SELF} (?:against|opposed to|oppose|reject|condemn)|no to|down with|enough of|away with)\\s+(.+?)[.!]*$`,
  'i',
);

/** What a clause says, and whether it is held or denied, when the frame around it is taken away. */
function withSign(clause: string): { text: string; sign: Clause['sign'] } {
  for (const frame of AFFIRMS) if (frame.test(clause)) return withSign(clause.replace(frame, ''));
  for (const frame of DENIES)
    if (frame.test(clause)) {
      const { text, sign } = withSign(clause.replace(frame, ''));
      return { text, sign: -sign as Clause['sign'] };
    }
  if (OPEN.test(clause)) return { text: clause, sign: 0 };
  const favoured = FAVOURED.exec(clause);
  if (favoured) return judgedAs(favoured[1]!, 1);
  const opposed = OPPOSED.exec(clause);
  if (opposed) return judgedAs(opposed[1]!, -1);
  const opinion = OPINIONS.exec(clause);
  if (opinion) return { text: opinion[1]!, sign: verdictOf(opinion[2]!) };
  const holders = HOLDERS.exec(clause);
  if (holders) {
    const [, verb, said, verdict] = holders;
    const sign = verdictOf(verdict!);
    if (SAYING.test(verb!))
      return { text: said!, sign: (DOUBTING.test(verb!) ? -sign : sign) as Clause['sign'] };
    if (OPPOSING.test(verb!)) return judgedAs(said!, -sign);
    if (FAVOURING.test(verb!)) return judgedAs(said!, sign);
  }
  const followers = FOLLOWERS.exec(clause);
  if (followers) {
    const [, whose, what, verdict] = followers;
    const sign = verdictOf(verdict!);
    return judgedAs(what!, AGAINST_IT.test(whose!) ? -sign : sign);
  }
  const told = reported(clause);
  return told === undefined ? { text: clause, sign: 1 } : { text: told, sign: 0 };
}

/** "Critics of the plan are wrong" as "the plan is right". */
function judgedAs(what: string, sign: number): { text: string; sign: Clause['sign'] } {
  return { text: `${what} is ${sign < 0 ? 'wrong' : 'right'}`, sign: sign === 0 ? 0 : 1 };
}

const WRONG =
  /\b(?:wrong|mistaken|deluded|delusional|fools?|foolish|naive|ignorant|liars?|lying|idiots?|stupid|confused|blind|dreaming|dreamers?|false|untrue|nonsense|absurd|ridiculous|illusion|delusion|myth|lie|fallacy|incorrect|mistake|error|in error|madness)\b|^(?:exaggerat|err|lie|overstat)/i;
const RIGHT = /\b(?:right|correct|wise|realists?|true|sound|justified|reasonable|sensible)\b/i;

/** Whether it is right or wrong, 0 where that is not said. */
function verdictOf(words: string): Clause['sign'] {
  const denied = /\b(?:not|never|no|neither|hardly)\b|n't\b/i.test(words) ? -1 : 1;
  const [wrong, right] = [WRONG.test(words), RIGHT.test(words)];
  if (wrong === right) return 0;
  return (wrong ? -denied : denied) as Clause['sign'];
}
