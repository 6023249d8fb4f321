/**
 * Nouns that can be the source of a statement. Written by hand. Names are recognised by their capitals
 * and need no list.
 */

/** People by role, and bodies that speak as people do. */
export const PERSON_NOUNS = `analyst official spokesman spokeswoman spokesperson source aide adviser advisor critic
  supporter opponent expert scholar scientist researcher economist historian professor lawyer attorney judge justice
  senator congressman congresswoman lawmaker legislator governor mayor president candidate nominee rival
  democrat republican conservative liberal voter delegate ally staffer operative insider veteran general
  admiral colonel captain officer cop sheriff detective prosecutor investigator agent diplomat ambassador minister
  secretary chairman chairwoman chair director manager executive owner founder leader activist advocate
  organizer environmentalist regulator doctor physician nurse teacher student author writer novelist poet
  journalist reporter columnist editor anchor host moderator commentator pundit pollster strategist consultant
  donor businessman banker investor trader worker employee resident neighbor neighbour witness victim survivor
  father mother brother sister son daughter wife husband friend man woman boy girl child people men women
  children family parents citizen american americans immigrant refugee migrant pastor priest bishop pope rabbi
  philosopher theologian king queen prince duke lord lady emperor gentleman fellow wit proverb poet
  percent majority minority publication
  partner member colleague predecessor successor representative deputy envoy negotiator observer reader
  listener viewer fan user commenter poster attendee participant respondent mogul tycoon billionaire magnate
  sir madam uncle aunt cousin grandfather grandmother stranger soldier commander militant terrorist
  realist idealist theorist sociologist psychologist biologist physicist chemist climatologist engineer
  skeptic sceptic optimist pessimist person persons others folks guy mathematician party
  government administration campaign company firm agency department ministry committee commission council
  court tribunal congress parliament senate house union group organization organisation coalition association
  institute university police army military authorities team board bank fund church network
  newspaper magazine paper outlet station media press white-house kremlin pentagon city state country nation
  states nations countries cities administrator defendant plaintiff petitioner jury panel crowd audience
  teamsters lobby industry opposition movement regime rebels troops camp tribe ceo cfo coach player contestant
  actor actress singer artist director filmmaker comedian celebrity coroner landlord tenant farmer miner
  veterans drivers mother-in-law socialist communist progressive libertarian feminist bystander foe enemy
  establishment right left nobody speaker whistleblower principal headmaster headmistress headteacher pupil tutor
  dean interviewer interviewee debater`;

/** Documents and findings that "say" and "show". */
export const DOCUMENT_NOUNS = `poll survey study report article book letter memo memorandum email e-mail statement document
  paper data figure statistic statistics research review analysis estimate record filing lawsuit complaint
  indictment affidavit transcript video tape recording footage photo image ad advertisement advert commercial
  slide presentation chart graph website blog tweet post message note press-release release newsletter
  editorial op-ed story headline account biography memoir diary chapter verse passage scripture bible
  constitution treaty law statute bill amendment act rule regulation opinion ruling decision verdict brief
  platform manifesto declaration speech script film documentary movie show series episode magazine dossier profile
  census ranking results findings evidence test experiment audit inquiry investigation guideline
  guidelines column interview source sources ledger invoice receipt database spreadsheet expose
  assessment projection forecast polling testimony legend tradition chronicle ballad play poem epistle`;

/** Words in the name of a newspaper, a broadcaster, a magazine, an agency or a site. */
export const MEDIA_WORDS = `times post journal news cnn nbc abc cbs bbc msnbc fox npr pbs reuters associated press afp ap
  guardian tribune herald gazette magazine radio tv television politico bloomberg breitbart huffington buzzfeed vox
  slate salon atlantic economist telegraph independent observer chronicle globe inquirer register sun star
  mail mirror examiner courier dispatch ledger standard review monitor axios newsweek newsmax wired
  yorker commentary reason nation twitter facebook youtube instagram reddit c-span aljazeera
  jazeera spiegel monde figaro zeitung hill today dealbook gq esquire vogue fortune forbes podcast`;

/**
 * Nouns before or after which quotation marks only mention a word or name a thing: "the term “…”".
 */
export const MENTION_WORDS = `word words term terms phrase phrases expression name names title titled entitled slogan motto
  so-called called nicknamed dubbed labeled labelled known named headlined headline song film movie book novel
  play show series album poem episode chapter essay article column hashtag sign signs button nickname letter
  question category meaning means mean meant pronounced spelled tagline caption lyric file folder tag
  section styled termed theme topic concept notion idea definition`;

/** Things that one can act "according to" without anyone having said anything. */
export const STANDARDS = `plan schedule nature custom reason rule rules law laws manner measure degree number proportion
  size weight age rank merit merits need needs ability means principle principles order kind sort circumstances
  circumstance situation form quality quantity value strength season usage fashion taste place time desert
  deserts inclination power station condition conditions interest interests right rights justice will
  pleasure capacity occasion equity use
  truth distance color colour desire talent passion passions opinion humour preference`;

/** What one can be for or against: objects that make "supports", "rejects", "defends" a stance rather than a deed. */
export const IDEA_NOUNS = `plan plans bill bills law laws policy policies idea ideas view views proposal proposals rule rules
  regulation regulations measure measures deal deals agreement agreements treaty treaties decision decisions theory theories
  claim claims war intervention invasion withdrawal effort efforts amendment amendments reform reforms tax taxes cut cuts ban
  bans candidate candidates nominee nomination candidacy strategy strategies approach agenda budget legislation
  ruling rulings sanctions resolution referendum independence abortion marriage trade immigration welfare
  notion notions concept concepts principle principles doctrine doctrines argument arguments criticism allegation allegations
  accusation accusations charge charges suggestion suggestions demand demands request requests call calls
  penalty punishment restrictions limits regulations standards increase change changes expansion creation use right rights
  conclusion conclusions premise narrative narratives interpretation position positions platform issue issues question questions topic
  problem problems concern concerns controversy crisis threat threats bid run campaign`;

/** Given names that are also frequent words of English prose, so that frequency alone would take them for headings. */
export const GIVEN_NAMES = `john mary james george william thomas charles henri henry edward robert david michael peter paul
  joseph jack anna ann anne jane elizabeth margaret sarah emma alexander daniel richard frank arthur albert martin simon
  adam ben sam tom jim joe harry ralph walter lewis philip steven stephen andrew anthony matthew luke mark maria
  socrates glaucon plato smith jones brown miller johnson wilson young king hill harris martinez anderson taylor
  moore jackson lee white clark hall allen wright scott green baker adams nelson carter mitchell roberts turner
  phillips campbell parker evans edwards collins stewart morris rogers reed cook morgan bell murphy bailey cooper
  richardson cox howard ward peterson gray watson brooks kelly wood bennett ross henderson coleman jenkins perry powell`;

/** Who speaks in a transcript, a play or an interview by their part in it. */
export const SPEAKING_PARTS = `moderator host interviewer interviewee speaker chair chairman chairwoman president judge counsel
  attorney lawyer witness prosecutor defendant plaintiff teacher student pupil professor reporter narrator chorus
  announcer king queen duke messenger servant soldier master socrates stranger operator caller guest analyst
  secretary clerk minister senator doctor patient nurse mother father son daughter husband wife man woman boy girl
  audience questioner respondent proponent opponent debater affirmative negative`;

/** Labels that open a line and name no speaker, beyond the frequent words of prose. */
export const HEADING_LABELS = `note notes nb ps warning fact facts myth tip tips pro pros con cons faq todo tldr summary example
  answer question exercise hint caution reminder disclaimer update edit source sources via from to cc bcc sent subject
  fwd re date fax phone tel email url isbn doi abstract keywords conclusion introduction motion claim evidence rebuttal
  definition theorem proof lemma corollary verdict ingredients directions method serves prep pricing overview
  spoiler breaking correction editor photo caption location venue when where who what why how price rating`;
