import { isAllLetters } from './characters.ts';

/**
 * Abbreviations that are written with a full stop, by what may follow them. An entry in lower case
 * matches in any case; an entry with a capital (`Art`, `Sun`) is also a word in lower case and
 * matches only as written. Drawn from the lists of abbreviations in style manuals (Chicago, MLA,
 * Hart's Rules) and in common European use.
 */

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Titles and the like: what follows belongs to them, so they never end a sentence. */
export const BEFORE_NAME = words(`
  mr mrs Ms ms mx messrs mssrs mme mmes mlle mlles Mm dr drs prof profs rev revd Hon Rt Fr sr sra srta
  sres dra Gen lieut lt Col capt cpt cmdr cdr Maj sgt cpl pvt Adm brig supt insp Det ofc gov Sen sens
  Rep reps Pres amb atty mgr msgr Bp abp st ste mt mts ft Hr Sig sigra Wm Geo chas thos jas jno robt
  benj edw
`);

/** They point at what follows (“cf. the note”, “Smith v. Jones”), so they never end a sentence. */
export const BEFORE_ANYTHING = words(`
  e.g i.e eg ie cf viz vs v c ca circa esp resp scil sc q.v s.v z.b d.h u.a p.ej i.q
  bzw vgl evtl ggf p.ex incl excl
`);

/** Before a number or a Roman numeral they are abbreviations, anywhere else words or ends. */
export const BEFORE_NUMBER = words(`
  no nos nr nrs núm n p pp pg pgs pág págs vol vols ch chap chaps cap sect sec secs Art arts art
  fig figs tab eq eqs ex exs app bk bks pt pts lib tom fol ff l ll ln vv vs v c ver op opp
  para paras cl reg sched tel ext apt rm n° nº b d r m fl jan feb Mar apr Jun Jul aug sept sep
  oct nov Dec Mon tue tues wed Thu thur thurs Fri Sat Sun matth mat gen exod lev num deut josh
  judg sam kgs chron neh ps prov eccl eccles isa jer ezek dan hos mic zech mal rom cor gal eph phil
  col thess tim tit heb pet rev hen eliz edw jac
`);

/** They may stand inside a sentence or end it: the next word decides. */
export const EITHER = words(`
  co cos corp inc ltd llc plc bros jr snr jnr esq assn assoc dept univ inst est govt int'l nat'l
  ave blvd bldg rd hwy pkwy sq ter dist approx appt avg max Min misc temp temps
  al ib ibid id loc cit op seq ed eds edn transl repr publ suppl anon
  hrs hr mins secs wk wks mo mos yr yrs lb lbs oz pt qt gal kg km cm mm sq cu doz
  jan feb Mar apr Jun Jul aug sept sep oct nov Dec Mon tue tues wed Thu thu thur thurs Fri Sat Sun
  ala ariz Ark Calif Cal Colo Conn Del fla Ga Ida Ill Ind Kan Kans ky La Mass md mich minn Miss mo
  mont neb nebr nev okla Ore oreg Pa penn tenn tex va vt Wash wis wisc wyo
  ph.d ed.d m.d b.a m.a b.s m.s b.sc m.sc d.phil ll.b ll.d r.n d.d.s j.d
  n.b p.s a.k.a w.r.t o.k str bd jh jhd chr gest geb dgl u.dgl m.b.h
  eccl Pol hist Phil philos theol antiq orig Gr Lat Heb Fr Germ Eng Amer Brit mss Mad
  Const obt servt hble honble excy exy
`);

/** They close an enumeration or a clock time: a capital after them opens a new sentence. */
export const END_BEFORE_CAPITAL = words('etc &c usw ecc u.s.w a.m p.m p.m.s');

/** Zone, day and month names may follow a clock time: “at 10 a.m. Eastern”, “8 p.m. Friday”. */
export const AFTER_CLOCK_TIME = words(`
  Eastern Central Mountain Pacific Atlantic Greenwich Standard Daylight GMT UTC BST CET CEST EST EDT
  ET CST CDT CT MST MDT MT PST PDT PT IST JST
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
  January February March April May June July August September October November December
`);

/** Names that are spelled with an exclamation mark. */
export const NAMES_WITH_EXCLAMATION = words('Yahoo Jeopardy Oklahoma Yum Wham Joomla Ubisoft Hellzapoppin');

/** Words that, capitalised after an abbreviation, open a sentence rather than carry on a name. */
export const SENTENCE_OPENERS = words(`
  I He She It We You They This That These Those There Here The A An My Your His Her Its Our Their
  What Who Whom Whose Which When Where Why How If But And Or Nor So Yet For Because Since Although
  Though While Whereas As In On At From With Without By To Of After Before Until Unless Under Over
  During Between Among Through All Some Many Most Much Each Every Any No Not None Nobody Nothing
  Everyone Everything Someone Something Another Other Others Both Either Neither Only Even Just Once
  Now Then Thus Hence Therefore However Moreover Furthermore Nevertheless Nonetheless Indeed Instead
  Meanwhile Finally Later Soon Today Yesterday Tomorrow Tonight Still Also Perhaps Maybe Yes Well Oh
  Do Does Did Don't Don’t Is Isn't Isn’t Are Aren't Was Were Has Have Had Can Can't Can’t Could Will
  Would Shall Should Might Must Let Let's Let’s Please Thank Thanks Such Two Three One First Second
  Last Next Several Few Its It's It’s I'm I’m I've I’ve I'll I’ll I'd I’d He's He’s She's She’s
  That's That’s There's There’s They're They’re We're We’re You're You’re What's What’s Who's Who’s
  Un Une Il Elle Ils Elles Ce Cette Ces Mais Et Où Quand Der Die Das Ein Eine Er Sie Es Wir Aber Und
  Una Él Ella Ellos Pero Esta Este Esto
`);

/** Verbs that tie a quotation to its speaker: “Is it so?” Mary asked. */
export const SPEECH_VERBS = words(`
  said says say asked asks cried exclaimed replied answered demanded inquired enquired shouted
  whispered murmured muttered observed remarked added continued began repeated returned rejoined
  called screamed yelled laughed sighed snapped gasped wondered retorted declared protested
  ejaculated interrupted interposed urged insisted pleaded begged suggested put went
`);

/** “U.S”, “Ph.D”, “W.H.S”: short parts between dots, one of them a single letter. */
export function isDotted(word: string): boolean {
  if (!word.includes('.')) return false;
  const parts = word.split('.');
  return (
    parts.every((part) => part.length <= 4 && isAllLetters(part)) && parts.some((part) => part.length === 1)
  );
}

/** “Wm”, “blvd”: without a vowel it is likely an abbreviation that no list has. */
export function isVowelless(word: string): boolean {
  return (
    /^[bcdfghjklmnpqrstvwxz]{2,4}$/i.test(word) && !/^(?:[A-Z]+|h+m+|s+h+|pst+|th?x|pls|plz)$/.test(word)
  );
}

export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    BEFORE_NAME.has(word) ||
    BEFORE_NAME.has(lower) ||
    BEFORE_ANYTHING.has(lower) ||
    END_BEFORE_CAPITAL.has(lower) ||
    EITHER.has(word) ||
    isDotted(word)
  );
}
