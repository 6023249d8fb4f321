/**
 * The closed classes of English, and the open-class words that tell where a noun phrase ends. Written
 * by hand; archaic forms are included, since books are read as well as news.
 */

export const FUNCTION_WORDS = {
  /** Subject pronouns that can stand for a person. */
  thirdPerson: `he she they one everyone everybody someone somebody anyone anybody nobody others many some
    most few several both neither none all each another`,
  firstPerson: `i we`,
  secondPerson: `you thou ye`,
  /** Pronouns and pronominal words that stand for things or situations. */
  demonstrative: `it this that these those there here`,
  objectPronoun: `me us him her them thee myself himself herself itself themselves ourselves yourself whom`,
  relative: `who which whose whom that`,
  possessive: `my our your his her its their thy whose mine ours`,
  determiner: `the a an this that these those some any no every each another all both many most few several
    other such what whatever which enough more less much one two three four five six seven eight nine ten
    dozens hundreds thousands`,
  preposition: `of in on at by for with from to into onto upon about above below against among between amid amidst over under
    after before during since through throughout across around behind beyond near inside outside within
    without toward towards despite regarding concerning via per like unlike than as until till off up down
    out along beside besides versus including excluding following alongside except barring`,
  coordinator: `and or but nor yet`,
  subordinator: `because if when while whereas although though unless until since whether as than so lest
    whenever wherever where how why once before after except that`,
  question: `who whom whose what which when where why how whether if`,
  auxiliary: `am is are was were be been being has have had having do does did done ain't isn't aren't wasn't
    weren't hasn't haven't hadn't don't doesn't didn't hath doth art wast`,
  modal: `will would shall should can could may might must cannot can't couldn't won't wouldn't shouldn't
    mightn't mustn't ought shan't`,
  negation: `not never no nor neither none nobody nothing n't cannot without hardly scarcely`,
  /** Adverbs that stand between a subject and its verb, or after a verb. */
  adverb: `also now then still again already just even only ever never not soon later earlier recently previously
    once twice often always sometimes repeatedly instead however too further furthermore moreover meanwhile
    thus therefore hence nevertheless nonetheless almost nearly quite rather perhaps maybe long first last
    finally afterward afterwards today yesterday tomorrow tonight here there elsewhere perhaps indeed
    ahead apart aside aloud together alone ago well back away simply so very much yet both either
    likewise otherwise else somewhat forth hereby thereby herein therein please`,
  time: `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday
    tomorrow tonight morning afternoon evening night noon midnight week month year weekend day days weeks months
    years decade century summer winter spring fall autumn o'clock a.m p.m a.m. p.m. hour hours
    minutes recent last next earlier later ago`,
} as const;

/**
 * Frequent verbs that do not report. They are known only so that a noun phrase is not read across a
 * verb; the list holds lemmas.
 */
export const PLAIN_VERBS = `take make come go get give put keep let begin start stop seem appear become remain stay
  leave turn run move walk stand sit lie rise fall grow bring carry hold meet pay spend win lose play send build
  buy sell cut open close read hear listen look watch face follow lead fight fail succeed help serve work use cause
  allow force create produce provide happen occur change increase reduce raise lower break reach receive enter
  join live die kill kick draw drive fly speak talk mean matter contain include involve require
  return arrive pass set strike hit catch throw teach learn remember forget miss continue end finish
  visit attend host launch release sign file hire fire appoint elect vote campaign beat defeat
  like enjoy collapse flee seize capture own belong depend rely
  affect influence protect attract exist last wait worsen improve rebound surge drop climb trail tie
  emerge face drag manage earn gain save lift shift spread collect deny mark quote`;

/** Words that open a clause or a sentence without being part of its subject. */
export const SENTENCE_OPENERS = `but and or so yet still also then now meanwhile however instead indeed thus therefore
  besides moreover furthermore nevertheless nonetheless later earlier recently today yesterday often sometimes
  perhaps maybe only even once again first second third finally additionally ironically similarly likewise
  for nor though`;
