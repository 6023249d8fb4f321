/**
 * Words by which a text gives someone else's words, thoughts, wishes or judgements.
 *
 * The lists are written by hand for this project; the grouping of the verbs follows the classes of
 * Levin, *English Verb Classes and Alternations* (1993): 37 (communication), 29 (predicative
 * complements), 32 (desire), 33 (judgement). Verbs are lemmas; `word-classes.ts` inflects them.
 */

/** What a verb can take as the content that it ascribes to its subject. */
export type ReportingVerbClass =
  | 'speak'
  | 'tell'
  | 'ask'
  | 'think'
  | 'show'
  | 'intend'
  | 'urge'
  | 'judge'
  | 'name'
  | 'topic'
  | 'manner';

export const REPORTING_VERBS: Record<ReportingVerbClass, string> = {
  /** "X says that …", "…, X says", "X says: “…”". */
  speak: `say add note write report claim argue explain insist warn announce state declare assert contend
    maintain allege acknowledge admit concede confess confirm deny disclose reveal reply respond answer
    retort counter remark observe comment mention recall recount repeat reiterate stress emphasize emphasise
    underscore underline suggest propose predict forecast estimate testify swear vow pledge promise boast brag
    joke quip complain lament grumble protest caution advise recommend tweet retweet post blog opine
    conclude surmise speculate hint imply proclaim profess preach clarify elaborate affirm reaffirm attest
    aver avow charge certify convey demand relate narrate posit postulate hypothesize hypothesise theorize
    theorise venture volunteer object propound gripe gloat marvel moan rage rant rave confide
    echo signal advocate reckon prophesy submit specify stipulate`,
  /** "X tells Y that …", "X tells Y to …". */
  tell: 'tell inform assure remind notify advise warn persuade convince instruct',
  /** "X asks whether …", "“…?” X asks". */
  ask: 'ask wonder inquire enquire query',
  /** "X believes that …". */
  think: `believe think feel suppose presume assume suspect expect hope fear worry doubt imagine reckon guess
    anticipate consider deem regard understand know learn realize realise decide agree disagree calculate
    hold wish envision fancy`,
  /** What a document, a finding or an expert does: "polls show that …". */
  show: `show find indicate demonstrate document suggest reveal detail prove determine discover highlight
    chronicle illustrate describe allege record warn`,
  /** "X vows to …". */
  intend: `vow pledge promise plan want refuse decline agree threaten offer hope intend swear propose wish
    decide desire prefer expect volunteer demand ask`,
  /** "X urges Y to …", "X opposes …": an act of will directed at the content. */
  urge: `urge support oppose endorse reject propose demand recommend encourage favor favour advocate
    request implore exhort beg plead champion defend promote embrace approve forbid pressure invite
    insist protest resist challenge dispute rebut refute question counter dismiss tout propound prefer`,
  /** "X criticises … (for …)": an act of judgement. */
  judge: `criticize criticise accuse blame praise condemn denounce slam mock ridicule deride decry lambaste
    blast bash berate castigate chastise scold rebuke reprimand chide admonish disparage denigrate malign
    belittle insult taunt attack assail applaud laud commend hail thank congratulate admire fault
    downplay bemoan lament deplore regret resent credit disavow repudiate scorn disdain excoriate
    knock rip pan savage skewer trash vilify demonize demonise smear defend extol glorify celebrate fear
    disown lecture grill needle tease hate love dislike detest despise respect distrust envy`,
  /** "X calls Y a fool", "X describes Y as …". */
  name: `call describe label dub brand term dismiss characterize characterise portray depict paint cast
    liken compare deem pronounce proclaim regard view see`,
  /** "X announced …": the subject's speech, named by what it is about. */
  topic: `discuss address mention cite invoke reference explain outline describe detail emphasize
    emphasise stress underscore highlight raise tout acknowledge admit deny announce recall reiterate
    repeat reveal predict forecast estimate state claim allege declare explore ponder debate clarify
    concede ignore criticize retract recount preach note disclose imply condone
    recognize recognise anticipate publish tweet retweet unleash deliver`,
  /** Sounds and gestures that can carry a quotation and nothing else: "“…,” she whispered". */
  manner: `cry exclaim shout yell scream whisper murmur mutter mumble sigh gasp growl grunt groan moan snap
    bark hiss sob stammer stutter drawl laugh chuckle smile grin nod begin continue finish resume
    interrupt interject interpose rejoin return cut call read sing chant chime recite pray pronounce
    think go put pursue inquire croak roar thunder bellow plead coax urge correct
    falter breathe whimper wail giggle snort sneer scoff shriek ejaculate agree assent
    persist proceed break greet toast muse reflect apologize apologise command order tease`,
};

/** Verbs that take a clause without "that": "he said it was over". */
export const BARE_CLAUSE_VERBS = `say claim believe think hope suppose suspect fear argue insist warn tell add note report
  admit acknowledge announce suggest guess imagine swear predict estimate agree allege assert contend concede conclude confirm
  declare doubt expect explain figure indicate learn promise propose reckon reveal show state testify vow wish worry write boast
  joke complain assume presume assure inform remind convince persuade decide demand recommend tweet feel understand
  realize realise confess pledge quip speculate maintain find caution advise wonder ask recall point put make deny`;

/** Verbs that tell of someone's will or stance in a news report, and of a deed elsewhere. */
export const LOOSE_VERBS = `seek aim try offer present introduce unveil welcome back promote link tie pursue weigh
  mention nominate appoint enact propose envision vie pitch court issue pose attribute credit
  pledge favor press pound hit hammer block drop brand respond react threaten caution endorse`;

/** Of these, the ones that hardly ever take a mere object: what follows is a clause even where its verb is unknown. */
export const CLAUSE_ONLY_VERBS = 'say think hope insist argue contend believe';

/** Verbs of which the content is an inference of the author's, unless a person or a document draws it. */
export const INFERENCE_VERBS = `show suggest indicate demonstrate prove reveal imply illustrate mean determine signal attest
  confirm testify highlight underscore underline echo document`;

/** States of mind that presuppose their content: who "knows that …" is told about, the content is the author's. */
export const FACTIVE_VERBS = 'know understand realize realise discover recognize recognise learn';

/** What an author calls the one who is reported: "but he is mistaken". */
export const WORDS_OF_RIGHT_AND_WRONG =
  'right wrong mistaken correct incorrect lying dishonest confused deluded misled misinformed naive deceived';

/** Denials: what nobody could make of a claim is what its author asserts ("no one can doubt that …"). */
export const DENIAL_VERBS =
  'doubt deny dispute question contest challenge contradict gainsay refute disagree object';

/** States of mind that only someone with a mind can be in: "the principal believes that …". */
export const VERBS_OF_MIND = 'believe think hope fear suspect wish worry doubt';

/** Verbs that take a hearer before the content, beyond the classes `tell` and `ask`. */
export const HEARER_VERBS = 'warn advise promise remind assure caution urge';

/** Commitments that are made in words: "he vowed to stay". */
export const COMMITMENT_VERBS =
  'vow pledge promise threaten offer refuse decline agree swear propose volunteer demand ask';

/** Judgements that are made in words. */
export const VERDICT_VERBS = `criticize criticise accuse blame praise condemn denounce deride decry deplore ridicule mock applaud commend
  laud disparage bemoan extol lambaste castigate disavow repudiate`;

/** Verbs of which a mere object is what was said: "he announced a second bridge". */
export const TELLING_VERBS = `announce predict forecast allege deny admit acknowledge concede emphasize emphasise stress claim
  declare outline prophesy recommend propose estimate`;

/** Judgements that can also be deeds: "attacked the plan as reckless" is one, "attacked the ship" is not. */
export const JUDGEMENTS_OR_DEEDS =
  'attack blast assail savage knock pan trash rip hit hammer grill lecture needle bash challenge resist';

/** Stances that can also be deeds: "supported the plan" is one, "supported the ground forces" is not. */
export const STANCES_OR_DEEDS = `support oppose embrace promote reject approve forbid favor favour prefer dismiss pressure defend
  back encourage invite raise tout deliver unleash ignore explore address advocate`;

/** Naming verbs that need an "as": "sees the plan as a mistake". */
export const NAMING_WITH_AS =
  'describe characterize characterise portray depict paint cast dismiss regard view see';

/**
 * Verbs that an author uses in the impersonal passive for a voice that is not the author's: "it is said that …",
 * "it may be objected that …". With other verbs ("it may be concluded that …") the author speaks.
 */
export const IMPERSONAL_VERBS = `say report allege claim argue believe think hold rumor rumour object reply urge contend
  suppose ask estimate expect fear suggest maintain pretend`;

/** Verbs that are as often nouns in their base form or -s form. */
export const NOUN_LIKE_VERBS = `claim report plan call support question attack vote state charge demand request promise offer
  threat hope fear worry doubt view document show estimate comment mention note remark answer reply quote cite blame praise
  fault insult hate love respect pitch order rule challenge dispute protest contest object need want aim bid push press back
  address express voice issue record result debate label brand cast paint term project forecast post blog tweet joke boast
  guess feel detail highlight signal echo credit release volunteer pledge vow swear caution counter wish desire regret suspect
  set point lay speak talk dream warn welcome favor favour champion appeal murmur whisper cry shout laugh smile nod return`;

/**
 * Verbs that report only together with the words after them: lemma, then what may follow, then the
 * class of the whole. `*` stands for one noun phrase.
 */
export const REPORTING_PHRASES: readonly (readonly [
  verb: string,
  after: string,
  group: ReportingVerbClass,
])[] = [
  ['point', 'out', 'speak'],
  ['put', 'it', 'speak'],
  ['point', 'to', 'topic'],
  ['make', 'clear', 'speak'],
  ['make', 'it clear', 'speak'],
  ['make', 'plain', 'speak'],
  ['make', 'the case', 'speak'],
  ['make', 'the argument', 'speak'],
  ['make', 'the point', 'speak'],
  ['go', 'on to say', 'speak'],
  ['go', 'after', 'judge'],
  ['hit', 'back', 'judge'],
  ['fire', 'back', 'speak'],
  ['shoot', 'back', 'speak'],
  ['push', 'back', 'judge'],
  ['lash', 'out', 'judge'],
  ['rail', 'against', 'judge'],
  ['inveigh', 'against', 'judge'],
  ['take', 'issue', 'judge'],
  ['take', 'aim', 'judge'],
  ['poke', 'fun', 'judge'],
  ['make', 'fun', 'judge'],
  ['take', 'offense', 'judge'],
  ['find', 'fault', 'judge'],
  ['ask', 'for', 'urge'],
  ['call', 'for', 'urge'],
  ['call', 'on', 'urge'],
  ['call', 'upon', 'urge'],
  ['call', 'out', 'judge'],
  ['push', 'for', 'urge'],
  ['press', 'for', 'urge'],
  ['argue', 'for', 'urge'],
  ['argue', 'against', 'urge'],
  ['side', 'with', 'urge'],
  ['vote', 'against', 'urge'],
  ['speak', 'out', 'judge'],
  ['speak', 'of', 'topic'],
  ['speak', 'about', 'topic'],
  ['talk', 'of', 'topic'],
  ['talk', 'about', 'topic'],
  ['tell', 'of', 'topic'],
  ['refer', 'to', 'topic'],
  ['allude', 'to', 'topic'],
  ['hint', 'at', 'topic'],
  ['respond', 'to', 'topic'],
  ['react', 'to', 'topic'],
  ['object', 'to', 'judge'],
  ['complain', 'about', 'topic'],
  ['complain', 'of', 'topic'],
  ['warn', 'of', 'topic'],
  ['warn', 'against', 'topic'],
  ['warn', 'about', 'topic'],
  ['boast', 'of', 'topic'],
  ['boast', 'about', 'topic'],
  ['brag', 'about', 'topic'],
  ['brag', 'of', 'topic'],
  ['worry', 'about', 'topic'],
  ['insist', 'on', 'urge'],
  ['insist', 'upon', 'urge'],
  ['agree', 'with', 'topic'],
  ['disagree', 'with', 'judge'],
  ['apologize', 'for', 'topic'],
  ['apologise', 'for', 'topic'],
  ['lay', 'out', 'topic'],
  ['spell', 'out', 'topic'],
  ['rule', 'out', 'urge'],
  ['rule', 'that', 'speak'],
  ['rule', 'against', 'urge'],
  ['set', 'out', 'topic'],
  ['bring', 'up', 'topic'],
  ['weigh', 'in', 'topic'],
  ['elaborate', 'on', 'topic'],
  ['comment', 'on', 'topic'],
  ['focus', 'on', 'topic'],
  ['double', 'down', 'topic'],
  ['raise', 'questions', 'judge'],
  ['raise', 'concerns', 'judge'],
  ['raise', 'doubts', 'judge'],
  ['express', '*', 'topic'],
  ['voice', '*', 'topic'],
  ['issue', 'a statement', 'topic'],
  ['suspect', 'that', 'think'],
  ['see', 'as', 'name'],
  ['approve', 'of', 'topic'],
  ['disapprove', 'of', 'judge'],
  ['sign', 'off', 'urge'],
];

/** "X is convinced that …", "X is critical of …". */
export const REPORTING_ADJECTIVES =
  'willing unwilling reluctant ready eager determined interested opposed committed convinced confident certain sure skeptical sceptical critical concerned worried afraid adamant optimistic pessimistic hopeful doubtful dismissive supportive fearful wary contemptuous enthusiastic complimentary';

/** Nouns that carry a content. */
export const REPORTING_NOUNS = {
  /** Speech: "the claim that …", whoever makes it. */
  claim: `claim statement assertion allegation accusation argument contention suggestion warning prediction
    complaint charge report rumor rumour objection boast denial declaration revelation insistence announcement testimony`,
  /** Thoughts, and speech that an author may also perform: "his belief that …", only with an owner. */
  belief: `admission acknowledgment acknowledgement belief view opinion conviction feeling impression
    suspicion fear hope worry concern doubt expectation assumption promise pledge vow assurance
    conclusion finding verdict theory thesis explanation proposal recommendation notion remark comment
    speculation estimate prophecy confession determination message reminder advice doctrine idea position point case
    answer response reply emphasis hunch bet premise dogma contempt`,
  /** "X's vow to …", only with an owner. */
  plan: `plan promise pledge vow proposal offer threat decision refusal willingness desire wish demand request call
    commitment intention determination bid push reluctance hope bet agreement invitation appeal`,
  /** "their criticism of …", "his support for …", only with an owner. */
  stance: `criticism praise support endorsement opposition description characterization
    characterisation condemnation denunciation call demand plea attack accusation allegation complaint
    disdain admiration adulation prediction advocacy rejection
    defense defence critique objection skepticism scepticism warning obsession view comment remark rhetoric statement talk`,
} as const;

/** Nouns of speech whose plural tells that others speak: "claims of 500K are floating around". */
export const HEARSAY_NOUNS = 'claims reports allegations accusations rumors rumours warnings predictions';

/** What a headline may name before its colon, beside names: "Poll: most want a bridge". */
export const HEADLINE_SOURCES = `poll polls survey surveys study studies report reports analysis police official officials source sources
  expert experts scientist scientists researchers economists critics analysts doctors lawyers prosecutors lawmakers`;

/** Nouns of commitment that need no owner before "to": "a proposal to cut taxes". */
export const PROMISE_NOUNS = 'promise promises pledge pledges vow vows proposal proposals offer offers';

/** Nouns for an utterance in an answer's place: "“…,” was X's reply". */
export const REPLY_NOUNS = `reply answer response rejoinder retort question comment remark exclamation observation verdict cry
  suggestion conclusion advice greeting`;

/** Nouns for words that a quotation gives: "X's remark, “…”", "the saying of X: “…”". */
export const UTTERANCE_NOUNS = `words saying sayings dictum maxim motto remark remarks observation observations phrase expression comment
  comments lines line answer reply response retort rejoinder note notes warning promise description verdict statement exclamation advice
  prayer quip aphorism complaint cry question tag paraphrase definition formula conclusion account explanation injunction admonition
  exhortation confession boast lament protest plea appeal message letter tweet post assertion claim`;
