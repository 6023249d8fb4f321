import { listed } from '../../documents/attribution/word-classes.ts';
import { HEADING_LABELS } from '../../documents/lexicons/speakers.ts';

/**
 * The words by which a message says whose words it quotes, and those by which it says that they are
 * not. Written by hand; verbs are in all the forms in which they are looked for. A few German and
 * French ones stand with them, since quotations in „ “ and « » come with these.
 */

const set = (list: string): ReadonlySet<string> => new Set(listed(list));

/** "Boot wrote", "Boot has argued": finite forms and participles. */
export const SAYING =
  set(`say says said write writes wrote written argue argues argued claim claims claimed state
  states stated insist insists insisted note notes noted observe observes observed warn warns warned ask asks asked
  explain explains explained conclude concludes concluded continue continues continued add adds added believe
  believes believed think thinks thought admit admits admitted concede concedes conceded suggest suggests suggested
  remark remarks remarked declare declares declared announce announces announced assert asserts asserted contend
  contends contended maintain maintains maintained allege alleges alleged acknowledge acknowledges acknowledged
  confess confesses confessed confirm confirms confirmed reveal reveals revealed reply replies replied respond
  responds responded answer answers answered retort retorts retorted counter counters countered comment comments
  commented mention mentions mentioned recall recalls recalled stress stresses stressed emphasize emphasizes
  emphasized emphasise emphasises emphasised underline underlines underlined predict predicts predicted propose
  proposes proposed testify testifies testified swear swears swore vow vows vowed promise promises promised joke
  jokes joked quip quips quipped complain complains complained lament laments lamented caution cautions cautioned
  advise advises advised recommend recommends recommended tweet tweets tweeted post posts posted proclaim proclaims
  proclaimed affirm affirms affirmed wonder wonders wondered tell tells told urge urges urged exclaim exclaims
  exclaimed shout shouts shouted whisper whispers whispered mutter mutters muttered describe describes described
  call calls called dub dubs dubbed label labels labelled labeled feel feels felt hope hopes hoped fear fears feared
  judge judges judged opine opines opined preach preaches preached teach teaches taught speak speaks spoke coin coins
  coined utter utters uttered imply implies implied report reports reported put puts point points pointed go goes went
  hold holds held
  sagt sagte schreibt schrieb meint meinte erklärt erklärte behauptet behauptete geschrieben gesagt
  dit disait écrit écrivait écrivit affirme affirmait affirma déclare déclarait déclara`);
/** Verbs that report only with a word after them: "puts it", "pointed out", "went on", "holds that". */
export const WITH_PARTICLE: Readonly<Record<string, ReadonlySet<string>>> = {
  ...forms('put puts', 'it this'),
  ...forms('point points pointed', 'out'),
  ...forms('go goes went', 'on'),
  ...forms('hold holds held', 'that'),
};
/** Verbs that are as often nouns; without a subject before them they are taken for these. */
export const NOUN_TOO =
  set(`claim claims state states note notes answer answers comment comments remark remarks stress
  promise promises post posts label labels joke jokes hope hopes fear fears judge judges coin coins report reports
  caution advise call calls counter counters tweet tweets vow vows quip quips lament laments thought written point
  points point answer reply replies`);
/** "told Boot: …", "asked Boot: …", "call Boot …": who stands after these listens. */
export const TO_HEARER = set(
  'tell tells told ask asks asked urge urges urged call calls called dub dubs dubbed label labels labelled labeled describe describes described teach teaches taught advise advises advised answer answers answered warn warns warned promise promises promised judge judges judged fear fears feared recall recalls recalled mention mentions mentioned confirm confirms confirmed recommend recommends recommended announce announces announced acknowledge acknowledges acknowledged predict predicts predicted believe believes believed report reports reported',
);
export const SAYING_NOW = set(
  'saying writing arguing claiming warning insisting noting stating adding observing concluding suggesting',
);
/** "Boot quotes X: …", "X is quoted as saying …". */
export const QUOTING = set(
  'quote quotes quoted quoting cite cites cited citing report reports reported reporting paraphrase paraphrases paraphrased paraphrasing',
);

/** What a possessor's words are called: "Boot's claim", "the words of Boot". */
export const UTTERANCES =
  set(`word words claim claims sentence sentences line lines view views point points quote
  quotes quotation quotations passage statement remark remarks comment comments argument essay article book speech
  post tweet letter column piece paper paragraph conclusion assertion contention phrase question answer reply warning
  prediction opinion position observation verdict summary thesis text interview memoir address testimony message
  saying maxim motto dictum belief caveat concession admission admonition idea notion theory worte worten mots`);

/** Places around a quotation that name no speaker. */
export const NO_SPEAKERS =
  set(`text texts quote quotes quotation excerpt passage line lines sentence paragraph caption
  abstract page wiki thread channel chat link title intro pdf handout screenshot website site blog slide card point
  points part section chapter round exhibit premise contention thought thoughts opinion bonus fun nice wrong right true
  false great good best worst favourite favorite key main last first next lol lmao lmfao rofl wow ok okay yes yeah yep
  nope no sure well hey hi hello dear please agreed exactly nonsense bravo amen truth lie lies wisdom spoiler context
  background history translation emphasis sic ibid op me imo imho tbh psa fyi btw ps nb eg ie rip proof gem banger
  reading task homework topic thing things stuff reason reasons however anyway so example examples instance quoted quotable
  remember recall note see look listen consider compare read according contrary quoting citing unlike like thanks
  thank beautiful brilliant terrible awful wrote saying opening closing statement war wars crisis anon anonymous logic science sense cf pro con aff neg deleted
  edited edit response responses rule law laws step ${HEADING_LABELS}`);

/** Those whom a text is by, whoever that is: "the author", "the columnist", "the analyst". */
export const WRITERS =
  set(`author authors writer writers columnist columnists journalist essayist historian historians
  analyst analysts scholar scholars expert experts commentator commentators critic critics professor researcher
  researchers blogger reporter pundit poster op source sources narrator speaker editor`);
/** Those who are anybody. */
export const ANYBODY =
  set(`people person persons guy guys man men woman women someone somebody anybody folks folk
  other others user users member members everyone everybody nobody none somebody one ones fellow dude bro
  right left publication media press paper magazine party majority minority most`);

/** German and French pronouns and articles, which begin sentences with a capital as names do. */
export const FOREIGN_PRONOUNS = set('er sie es wir ich man il elle ils elles on je nous vous');
export const FOREIGN_ARTICLES = set(
  'der die das den dem ein eine einer le la les un une mein meine sein seine ihr ihre mon ma mes son sa',
);

/** Between the parts of a name. */
export const PARTICLES = set('of de van von der den bin ibn al el la le du da di');

export const THE = set('the this that these those');
export const SOME =
  set(`a an one another some several many two three four five most few certain my our your his her
  their its`);
export const NONE_OF = set('no every any each all both neither either what which whose whatever');

/** What turns "Boot said" into the opposite, beside the negations of English. */
export const DENIALS =
  set(`deny denies denied refuse refuses refused fail fails failed false untrue myth lie fake wish wishes wished imagine
  pretend pretends pretended avoid avoids avoided nicht nie niemals kein keine keiner pas jamais n'a personne`);
/** "Boot said nothing, but …". */
export const NO_CONTENT = set(
  'nothing nobody no none neither never not otherwise differently little nichts rien',
);
/** "Contrary to Boot", "Boot argues the opposite". */
export const CONTRARY =
  set(`contrary unlike against despite opposite opposed opposes oppose disagree disagrees
  disagreed instead rather reverse differently otherwise contradicts contradict counterargument contra pace
  gegenteil contraire contrairement entgegen anders`);
/** What turns to words that are no longer those of whoever was named. */
export const TURNS = set('but yet although though whereas while however aber mais unlike');
/** The writer of the message. */
export const SELF = set("i i'd i'm i've i'll we we'd we're my our mine ich je");
/** A thing that is not said to have been said. */
export const UNREAL = set('would could should might must may shall ought');
/** "Obama has a great line: …": verbs that give words to whoever has them, with a noun for these. */
export const HAVING = set('has had have uses used use makes made gives gave gets got offers offered');
export const GOING_ON = set('has had have goes went go continues continued dared dares used likes liked');
export const AUXILIARIES = set(
  'has have had is are was were be been being did does do will would can could should might must may shall ought a hat haben hatte ont avait',
);

/** What may stand before a name that a colon follows. */
export const INTRODUCTIONS =
  set(`here is are was now and then also so again this that's it's it as from by per via quote
  quoting see cf source remember recall consider read ok okay well yes yeah no first second third next
  finally enter meet only even just too still`);

function forms(verbs: string, after: string): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(listed(verbs).map((verb) => [verb, set(after)]));
}
