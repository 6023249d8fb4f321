import { verdictOf } from './claim-verdicts.ts';

/**
 * Turns of phrase that hold, deny or only report what stands within them, from general English. The first that fits
 * a clause is taken off, then what stands within is read likewise.
 */
type Frame = {
  name: string;
  /** What stands within is between bars. */
  example: string;
  /** `said` is what stands within, `verdict` what is said of it. */
  form: RegExp;
  /** 1 where it is held, -1 where it is denied, 0 where it is only told or asked; or as the verdict tells. */
  sign: 1 | 0 | -1 | 'verdict' | 'denied verdict';
  /** Within stands a thing, and no sentence: "critics of the plan". */
  thing?: true;
  /** Fits only with a verdict that says that it is right or wrong. */
  onlyJudged?: true;
};

/** Words that somebody says something. */
const SAYS =
  '(?:say|says|said|saying|claim|claims|claimed|claiming|argue|argues|argued|arguing|think|thinks|thought|thinking|believe|believes|believed|believing|insist|insists|insisted|maintain|maintains|maintained|assert|asserts|asserted|hold|holds|suggest|suggests|suggested|write|writes|wrote|tell us|tells us|told us|warn|warns|warned|fear|fears|feared|hope|hopes|hoped|feel|feels|felt|declare|declares|declared|announce|announces|announced|assume|assumes|assumed|predict|predicts|predicted|promise|promises|promised|swear|swears|swore|allege|alleges|alleged|repeat|repeats|repeated|doubt|doubts|doubted|deny|denies|denied)';
const SAY =
  '(?:say|claim|think|believe|argue|pretend|suggest|maintain|insist|assume|imagine|hold|write|imply|conclude)';
const SAYING =
  '(?:saying|claiming|thinking|believing|arguing|pretending|suggesting|maintaining|insisting|assuming|imagining)';
const BE = "(?:is|are|was|were|would be|will be|must be|seems|sounds|isn't|aren't|wasn't|weren't)";
const THAT = '(?:,? ?(?:that|how))?';
const SELF =
  "(?:i|we)(?:'m| am|'re| are)?(?: (?:strongly|firmly|totally|absolutely|completely|fully|really|all|very much))?";
const SURELY =
  '(?: (?:really|strongly|firmly|fully|do|also|still|just|personally|completely|totally|quite|very|absolutely|seriously|honestly|truly|have to|must|always|simply))*';
/** Who says it, in up to five words. */
const WHO = "(?!(?:who|whoever|i|we|it|that|there|and|but|if|nobody|no|none|never)\\b)(?:[\\w'.-]+ ){1,5}?";
const LIE =
  '(?:myth|lie|fallacy|fiction|illusion|delusion|excuse|pretext|cop-?out|fairy ?tale|fantasy|hoax|legend|misconception|falsehood|exaggeration|stretch|dream|joke|scandalous claim)';
const OPINION =
  '(?:claim|idea|belief|view|notion|argument|theory|assertion|suggestion|opinion|thesis|story|assumption|charge|accusation|slogan|statement|promise|conviction|allegation|rumou?r|thought|talk|case|line|reasoning|verdict|conclusion|warning|fear)';
const FALSE =
  '(?:not true|untrue|false|wrong|incorrect|not the case|nonsense|rubbish|absurd|ridiculous|ludicrous|laughable|preposterous|far-?fetched|unlikely|doubtful|unthinkable|inconceivable|hard to believe|not (?:clear|obvious|evident|credible)|a far cry from the truth|wishful thinking|propaganda|(?:just |nothing but |no more than |only )?an? (?:[\\w-]+ )?LIE)'.replace(
    'LIE',
    LIE,
  );
const TRUE =
  '(?:clear|true|obvious|plain|evident|certain|a fact|undeniable|indisputable|correct|well known|beyond (?:doubt|dispute|question)|no (?:myth|lie|secret|accident|exaggeration)|not (?:a (?:myth|lie)|wrong|false)|high time)';
const FOOL =
  '(?:wrong|false|naive|foolish|silly|absurd|stupid|ridiculous|dishonest|misleading|an? (?:[\\w-]+ )?(?:mistake|error|lie|stretch)|nonsense|madness|pointless|delusional|far too easy|simplistic)';

const words = (source: string) => new RegExp(`^${source.replaceAll(' +', '\\s+')}$`, 'i');
const SAID = '(?<said>.+)';

export const FRAMES: Frame[] = [
  {
    name: 'quoted words that are judged',
    example: '“|The bridge must stay open|” is just a slogan for dreamers',
    form: words(`["“«](?<said>[^"”»]{12,}?)[,.]?["”»],? (?<verdict>${BE} .+)`),
    sign: 'verdict',
  },
  {
    name: 'I think',
    example: 'I really think that |the bridge is safe|',
    form: words(
      `(?:i|we)(?:'m| am|'re| are)?${SURELY} (?:think|believe|agree|hold|say|maintain|know|insist|feel|argue|sure|convinced|certain|confident|swear|bet|guess|suppose) (?!with\\b|to\\b|on\\b|about\\b|in\\b|for\\b|of\\b|not\\b)(?:that )?${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'I have no doubt',
    example: "I don't doubt for a moment that |the bridge is safe|",
    form: words(
      `(?:i|we|you|one|nobody|no one|none|they|people|anyone)(?: of us)?(?: (?:have|has|had) no doubt| (?:(?:do|does|did|can|could|will|would|should|shall|may|must)(?: not|n't)|cannot|never|can|could|will|would|should|may)(?: \\w+ly)? (?:doubt|deny|dispute|question|ignore|forget|overlook))(?: for a (?:moment|minute|second))?(?: the fact)? that ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'it is true',
    example: 'It is beyond dispute that |the bridge is safe|',
    form: words(`(?:it is|it's|it was|it remains) (?:simply |quite |perfectly |now )?${TRUE} that ${SAID}`),
    sign: 1,
  },
  {
    name: 'hard to deny',
    example: 'It is hard to deny that |the bridge is safe|',
    form: words(
      `(?:it is|it's|it would be) (?:hard|difficult|impossible|foolish|wrong|silly|absurd|useless|pointless|not possible) to (?:deny|dispute|doubt|ignore|overlook|forget)(?: the fact)?(?: that)? ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'no denying',
    example: 'There can be no doubt that |the bridge is safe|',
    form: words(
      `(?:there(?:'s| is| can be| should be| was)|i have|we have) (?:no|little|not the slightest|hardly any) (?:doubt|question|denying|disputing|escaping)(?: the fact)?(?: that)? ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'the truth is',
    example: 'The truth is that |the bridge is safe|',
    form: words(
      `(?:the (?:truth|fact|point|reality|upshot|plain fact)(?: of the matter)? is,?|fact:|face it[,:]?|let's face it[,:]?|make no mistake[,:]?|mark my words[,:]?|(?:believe|trust) me[,:]?|let me be clear[,:]?|needless to say,?|it goes without saying|remember|rest assured|you can bet)${THAT} ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'what shows it',
    example: 'History shows that |bridges fall|',
    form: words(
      `${WHO}(?:shows?|showed|proves?|proved|teach(?:es)?|taught|demonstrates?|confirms?|reminds? us|makes? (?:it )?clear) that ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'who overlooks it',
    example: 'The mayor forgets that |bridges rust|',
    form: words(
      `${WHO}(?:forgets?|forgot|ignores?|ignored|overlooks?|overlooked|fail(?:s|ed)? to (?:see|grasp|understand|notice|mention)|refuses? to (?:see|admit|accept)|(?:do|does|did)(?: not|n't) (?:see|realise|realize|understand|grasp)|admits?|admitted|concedes?|conceded|knows?|knew|realises?|realizes?|realized|recogni[sz]es?|understands?|(?:rightly|correctly|wisely) ${SAYS}) that (?!they\\b|it\\b|he\\b|she\\b)${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'everybody can see',
    example: 'Anyone with eyes can see that |the bridge is safe|',
    form: words(
      `(?:anyone|anybody|everyone|everybody|every \\w+(?: \\w+)?|any \\w+(?: \\w+)?|a child)(?: with [\\w' ]+?)? (?:(?:can|could|should|must) (?:see|tell|understand|know)|knows?|sees?|understands?) that ${SAID}`,
    ),
    sign: 1,
  },
  {
    name: 'if only',
    example: 'I wish that |the bridge had stayed open|',
    form: words(`(?:i|we) wish(?: that)? ${SAID}`),
    sign: 1,
  },
  {
    name: 'I do not think',
    example: "I don't think that |the bridge is safe|",
    form: words(
      `(?:i|we)(?: (?:do not|don't|did not|didn't|cannot|can't|can not|could not|couldn't|would not|wouldn't|will not|won't|never|no longer|hardly|fail to|refuse to|find it hard to|find it difficult to|find it impossible to))(?: (?:really|honestly|seriously|ever|for a moment|at all|in the least|even|quite|possibly|personally))* (?:think|believe|agree|accept|see|say|claim|buy|buy it|imagine|feel|hold|suppose|understand) (?!with\\b|to\\b|on\\b|about\\b|in\\b|for\\b|why\\b|how\\b|what\\b|whether\\b|if\\b|who\\b|the (?:idea|claim|view|notion|argument|theory)\\b)(?:that )?${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'I doubt',
    example: 'I seriously doubt that |the bridge is safe|',
    form: words(
      `(?:i|we)(?: (?:strongly|really|very much|seriously|do|still|must|have to|beg to|would|highly))* (?:doubt|deny|dispute|disagree|reject|question|differ|contest|refute)(?: (?:with )?the (?:idea|claim|view|notion|argument|theory))?(?: that| whether| if)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'I am not convinced',
    example: "I'm far from convinced that |the bridge is safe|",
    form: words(
      `(?:i|we)(?:'m| am|'re| are)(?: (?:really|still|simply|just|yet))* (?:not (?:yet |at all )?(?:(?:convinced|persuaded|impressed|fooled|taken in)(?: by (?:the|this|their|his|her|all the) (?:argument|claim|idea|talk|view|story|notion|theory)s?)?|sure|certain|saying)|unconvinced|sceptical|skeptical|doubtful|far from (?:convinced|sure|certain)|(?:so |sick and )?(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?:hearing|being told|people (?:saying|claiming|who (?:say|claim))|those who (?:say|claim)|the (?:claim|lie|myth|story)))(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'I used to think',
    example: 'I used to think that |the bridge was safe|',
    form: words(
      `(?:i|we) (?:used to|once|no longer)(?: \\w+ly)? (?:think|thought|believe|believed|say|said)(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'it is a myth',
    example: 'It is nothing but a convenient myth that |the bridge is safe|',
    form: words(
      `(?:it is|it's|it was|that is|that's|'tis) (?:simply |just |plainly |quite |utterly |complete |pure |total |utter |such |nothing but |no more than |highly |very |most )*(?:${FALSE})(?: to (?:say|claim|think|believe|suggest))? that ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'it is wrong to say',
    example: 'It would be foolish to claim that |the bridge is safe|',
    form: words(
      `(?:it is|it's|it was|it would be|it seems) (?:simply |just |plainly |quite |utterly |also )?${FOOL} to ${SAY}(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'no reason to say',
    example: 'There is no reason to believe that |the bridge is safe|',
    form: words(
      `(?:there(?:'s| is| was)|i (?:see|know of|have)|we (?:see|have)) (?:no|little|hardly any|not a shred of|not a scrap of|zero|scant)(?: \\w+)? (?:evidence|proof|truth|reason|sense|point|grounds|basis|sign|indication|merit)(?: whatsoever| at all)?(?: (?:to|for|in|of) (?:${SAY}|${SAYING}|the ${OPINION}|suggest))?(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'it makes no sense to say',
    example: 'You cannot seriously claim that |the bridge is safe|',
    form: words(
      `(?:it (?:makes no|makes little|does not make|doesn't make) sense to|(?:you|one|we|they|he|she|nobody|no one|no \\w+ (?:person|man|woman))(?: in (?:his|her|their) right mind)? (?:cannot|can't|can not|could not|couldn't|can|could|should|would|will|must not|should not|shouldn't|ought not to)(?: (?:seriously|honestly|really|possibly|reasonably|ever|just|still))*) ${SAY}(?: (?:me|us|anyone))?(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'nobody believes',
    example: 'No serious person believes that |the bridge is safe|',
    form: words(
      `(?:nobody|no one|none(?: of us)?|no \\w+(?: \\w+)?|hardly anyone|hardly anybody|few(?: people)?)(?: (?:in (?:his|her|their) right mind|with [\\w' ]+?))?(?: (?:really|seriously|still|honestly|ever))* (?:believes?|thinks?|claims?|buys?|accepts?|says?)(?: it)?(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'only a fool believes',
    example: 'Only a fool would believe that |the bridge is safe|',
    form: words(
      `(?:only (?:an? )?[\\w-]+(?: [\\w-]+)?|it takes (?:an? )?[\\w-]+(?: [\\w-]+)?|you(?:'d| would)? have to be (?:an? )?[\\w-]+(?: [\\w-]+)?|one (?:must|has to) be (?:an? )?[\\w-]+)(?: (?:would|could|can|will|to|still|really))* ${SAYS}(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'stop saying',
    example: "Don't be fooled into thinking that |the bridge is safe|",
    form: words(
      `(?:please |just |let's |let us |we (?:should|must) |people (?:should|must) )?(?:stop ${SAYING}|(?:do not|don't|never|not|dare not)(?: (?:ever|you dare|you|try to|for a moment|even))* (?:tell me|tell us|be fooled into (?:thinking|believing)|fall for the (?:lie|myth|claim|story)|let anyone tell you|let them tell you|kid yourself|pretend|${SAY})|spare me the (?:claim|line|story|talk)|forget (?:the idea|about the idea|the claim|the myth)|so much for (?:the (?:idea|claim|notion)|${SAYING})|enough (?:of|with) (?:the (?:claim|lie|myth|idea)|${SAYING}))(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'far from it',
    example: 'Nothing could be further from the truth than that |the bridge is safe|',
    form: words(
      `(?:nothing (?:could be|is) further from the truth than|like hell|no way|not a chance|fat chance|god forbid|heaven forbid|as if|as though|by no means (?:is it true|do i think)|far be it from me to (?:say|claim)|i'll be damned if|hell will freeze over before)(?: (?:that|to say|to think))?,? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'who makes believe',
    example: 'They would have us believe that |the bridge is safe|',
    form: words(
      `(?:[\\w'.-]+ ){1,5}?(?:(?:would|'d) have (?:us|you|me) believe|wants? (?:us|you|me) to (?:believe|think)|pretends?|pretended|imagines?|fantasi[sz]es?|dreams?|lies? (?:when \\w+ (?:says?|claims?))|(?:kids?|fools?|deludes?|deceives?) \\w+sel(?:f|ves)(?: (?:into (?:thinking|believing)))?|(?:wrongly|falsely|mistakenly|foolishly|naively|absurdly|dishonestly) ${SAYS})(?: that)? ${SAID}`,
    ),
    sign: -1,
  },
  {
    name: 'wrong to say',
    example: 'The mayor is dead wrong when he claims that |the bridge is safe|',
    form: words(
      `(?!(?:it|there|that)\\b)(?:[\\w'.-]+ ){1,5}?(?<verdict>(?:is|are|was|were|isn't|aren't|wasn't|weren't|(?:can|could)(?: not|n't) be)(?: [\\w-]+){1,2}?) (?:that|to ${SAY}(?: that)?|(?:in|for) ${SAYING}(?: that)?|(?:when|if|because) (?:he|she|they|it|you) ${SAYS}(?: that)?) ${SAID}`,
    ),
    sign: 'verdict',
  },
  {
    name: 'who says it is wrong, in a condition',
    example: 'If you think that |the bridge is safe|, you are dreaming',
    form: words(
      `(?:if|when|whenever) (?:you|they|he|she|anyone|anybody|somebody|someone|people|the [\\w-]+|[\\w'.-]+)(?: (?:really|seriously|still|honestly))? ${SAYS}(?: that)? (?<said>[^,]+), (?:then )?(?<verdict>(?:you|they|he|she|that|it)\\b.+)`,
    ),
    sign: 'verdict',
  },
  {
    name: 'who holds it is wrong',
    example: 'Anyone who still thinks that |the bridge is safe| is a fool',
    form: words(
      `(?:all |the )?(?:those|people|anyone|anybody|everyone|everybody|men|whoever|politicians|authors|writers|experts|folks)?\\s*(?:who +|whoever +|that +|(?=${SAYING}\\b))(?:still |really |only |now |keep |keeps )?(?:(?!doubt|den)${SAYS}|${SAYING}|wants?|urges?|demands?|proposes?|calls?)(?: for)? (?:that |to )?${SAID} (?<verdict>(?:(?:is|are|was|were|must be|am|isn't|aren't|ha(?:s|ve)|gets?|got|do(?:es)?(?: not|n't)|should|ought|needs?|miss(?:es)?|knows?|fools?|deludes?|deceives?|kids?)\\s.+|(?:exaggerat|err|lie|overstat|dream)(?:es?|s)?))`,
    ),
    sign: 'verdict',
  },
  {
    name: 'who denies it is wrong',
    example: 'Those who deny that |the bridge is safe| are wrong',
    form: words(
      `(?:all |the )?(?:those|people|anyone|anybody|everyone|everybody|politicians|authors|writers)?\\s*(?:who|whoever)(?: still| really)? (?:doubts?|den(?:y|ies)|disputes?|rejects?|questions?) (?:that )?${SAID} (?<verdict>(?:is|are|was|were|must be|ha(?:s|ve)|do(?:es)?(?: not|n't)|should|ought|needs?|miss(?:es)?)\\s.+)`,
    ),
    sign: 'denied verdict',
  },
  {
    name: 'who opposes it is wrong',
    example: 'Whoever opposes |the new bridge| is mistaken',
    form: words(
      `(?:all |the )?(?:those|people|anyone|anybody|everyone|everybody|politicians)?\\s*(?:who|whoever)(?: still| really)? (?:opposes?|critici[sz]es?|attacks?|rejects?|condemns?|blames?) ${SAID} (?<verdict>(?:is|are|was|were|must be|ha(?:s|ve)|do(?:es)?(?: not|n't)|should|ought|needs?|miss(?:es)?)\\s.+)`,
    ),
    sign: 'denied verdict',
    thing: true,
  },
  {
    name: 'who favours it is wrong',
    example: 'Those who defend |the new bridge| are mistaken',
    form: words(
      `(?:all |the )?(?:those|people|anyone|anybody|everyone|everybody|politicians)?\\s*(?:who|whoever)(?: still| really)? (?:defends?|supports?|favou?rs?|praises?|likes?|approves?(?: of)?|(?:is|are) for) ${SAID} (?<verdict>(?:is|are|was|were|must be|ha(?:s|ve)|do(?:es)?(?: not|n't)|should|ought|needs?|miss(?:es)?)\\s.+)`,
    ),
    sign: 'verdict',
    thing: true,
  },
  {
    name: 'its critics are wrong',
    example: 'Critics of |the new bridge| are wrong',
    form: words(
      `(?:the |all )?(?:critics|opponents|detractors|adversaries|enemies) of ${SAID} (?<verdict>(?:is|are|was|were|isn't|aren't|ha(?:s|ve)|do(?:es)?(?: not|n't))\\s.+)`,
    ),
    sign: 'denied verdict',
    thing: true,
  },
  {
    name: 'its friends are wrong',
    example: 'Supporters of |the new bridge| are wrong',
    form: words(
      `(?:the |all )?(?:supporters|defenders|advocates|proponents|fans|friends|champions|partisans) of ${SAID} (?<verdict>(?:is|are|was|were|isn't|aren't|ha(?:s|ve)|do(?:es)?(?: not|n't))\\s.+)`,
    ),
    sign: 'verdict',
    thing: true,
  },
  {
    name: 'the myth that',
    example: 'The tired old myth that |the bridge is safe| dies hard',
    form: words(
      `(?:the|this|that|all this|his|her|their|your|[\\w'.-]+'s?)(?: [\\w-]+){0,2} ${LIE}s? (?:that|of) ${SAID} (?:is|are|was|has|have|dies|refuses|persists|lives|lingers|collapses|serves|helps|falls)\\b(?!.*\\b(?:no|not) (?:an? )?${LIE}).*`,
    ),
    sign: -1,
  },
  {
    name: 'the claim that',
    example: "The mayor's claim that |the bridge is safe| is false",
    form: words(
      `(?:the|this|that|any|his|her|their|your|my|our|[\\w'.-]+(?: [\\w'.-]+){0,3}'s?)(?: [\\w-]+)? ${OPINION}s? that ${SAID} (?<verdict>(?:is|was|are|were|has been|isn't|wasn't|ha(?:s|ve)|do(?:es)?(?: not|n't)|falls?|sounds?|misses|makes?)\\s.+)`,
    ),
    sign: 'verdict',
  },
  {
    name: 'I am for it',
    example: "I'm all for |a new bridge|",
    form: words(
      `(?:${SELF} (?:for|in favou?r of|support|favou?r|welcome|applaud|back|endorse|a (?:fan|supporter|friend) of|not (?:against|opposed to))|${SELF} (?:do not|don't) (?:oppose|mind)|yes to|long live|three cheers for|hooray for|thank (?:god|heaven|goodness) for) ${SAID}`,
    ),
    sign: 1,
    thing: true,
  },
  {
    name: 'I am against it',
    example: "I can't support |a new bridge|",
    form: words(
      `(?:${SELF} (?:against|opposed to|oppose|reject|condemn|deplore|no (?:fan|friend|supporter) of|not (?:for|in favou?r of|a (?:fan|supporter|friend) of))|(?:i|we) (?:do not|don't|cannot|can't|could not|couldn't|would not|wouldn't|will not|won't|never|could never|will never|would never|no longer)(?: \\w+ly)? (?:support|favou?r|welcome|endorse|approve of|agree (?:with|to)|believe in|back|stand for)|no to|down with|enough (?:of|with)|away with|to hell with|say no to|no more|never again) ${SAID}`,
    ),
    sign: -1,
    thing: true,
  },
  {
    name: 'I would rather not',
    example: 'I would rather swim than |build a bridge|',
    form: words(`(?:i|we|you)(?:'d| would| had)? (?:rather|sooner|prefer) .+? than (?:to )?${SAID}`),
    sign: -1,
    thing: true,
  },
  {
    name: 'the last thing that we need',
    example: 'The last thing that anyone needs is |a new bridge|',
    form: words(
      `the (?:last|worst|dumbest|stupidest|most \\w+) thing (?:that )?(?:[\\w'.-]+ ){1,4}?(?:needs?|wants?|should do|could do|can do|needs? to do)(?: (?:now|right now|is))? (?:is|are|would be)(?: to)? ${SAID}`,
    ),
    sign: -1,
    thing: true,
  },
  {
    name: 'the only answer',
    example: 'The only sensible thing to do is to |build a bridge|',
    form: words(
      `the (?:best|right|only|smart|wise|obvious|sane|decent|one)(?: \\w+)? (?:thing|answer|solution|way|course|option|choice|policy|remedy|response|move)(?: (?:to do|forward|out|left|for us|that (?:we|there)[\\w' ]*?|we[\\w' ]*?|here|now))? (?:is|would be|was) (?:to |for [\\w' ]+? to )?${SAID}`,
    ),
    sign: 1,
    thing: true,
  },
  {
    name: 'what is open',
    example: 'Nobody can tell whether |the bridge is safe|',
    form: words(
      `(?:(?:(?:[\\w',.-]+ ){0,7}?(?:knows?|tell|say|clear|unclear|uncertain|wonder|question|sure|open|see|doubtful|debatable|on|asks?|asked) )?whether|(?:perhaps it|maybe it|the question) is\\b|(?:suppose|supposing|imagine|assume|assuming|let us (?:suppose|assume|say|imagine)|let's (?:suppose|assume|say|imagine)|what if)(?: that)?|i wonder if|i (?:do not|don't) know if|i am not sure if|it depends (?:on )?(?:if|how)) ${SAID}`,
    ),
    sign: 0,
  },
  {
    name: 'what is said',
    example: 'It is often said that |the bridge is safe|',
    form: words(
      `(?:(?:it (?:is|has been|was)|we (?:are|were|have been)|i(?: was|'ve been| have been)|you (?:are|were))(?: \\w+)? (?:said|claimed|argued|believed|thought|reported|alleged|told|assumed|suggested|feared|hoped)|rumou?r has it|legend has it|word is|i(?:'ve| have)? (?:read|heard|hear)|the (?:claim|story|argument|theory) (?:goes|is)|(?:they|the \\w+|[\\w'.-]+) keeps? (?:on )?(?:saying|telling (?:us|me|people)|claiming|repeating))(?:,? that|,)? ${SAID}`,
    ),
    sign: 0,
  },
  {
    name: 'according to',
    example: 'According to the mayor, |the bridge is safe|',
    form: /^(?:according to|in the (?:view|opinion|eyes) of|if (?:we|you) believe|to hear) [^,]+, (?<said>.+)$/i,
    sign: 0,
  },
  {
    name: 'some people say',
    example: 'Some people in town say |the bridge is safe|',
    form: words(
      `(?:some|many|most|several|few|a few|people|others|experts|critics|opponents|supporters|officials|everyone|everybody|they|he|she|the [\\w-]+)(?: (?!who\\b|that\\b|is\\b|are\\b)[\\w'-]+){0,3}? ${SAYS}[,:]? (?:that )?["“]?(?<said>[^"”]+)["”]?`,
    ),
    sign: 0,
  },
  {
    name: 'somebody says that',
    example: 'Ann Mason claims that |the bridge is safe|',
    form: words(`${WHO}${SAYS},? that ["“]?(?<said>[^"”]+)["”]?`),
    sign: 0,
  },
  {
    name: 'somebody says',
    example: 'Mason claims |the bridge is safe|',
    form: /^(?:(?!I\b|We\b|You\b)\p{Lu}[\p{L}'.-]* ){1,3}(?:says|said|claims|claimed|argues|argued|thinks|thought|believes|believed|insists|insisted|writes|wrote|maintains|maintained),? (?:that )?["“]?(?<said>(?!to\b|of\b|in\b|about\b)[^"”]+)["”]?$/u,
    sign: 0,
  },
  {
    name: 'which is wrong',
    example: '|The bridge is safe|, which is nonsense',
    form: words(`${SAID}, (?:which|and that|and this) (?<verdict>(?:is|was|would be) .+)`),
    sign: 'verdict',
    onlyJudged: true,
  },
  {
    name: 'so it is said',
    example: '|The bridge is safe|, or so they say',
    form: words(
      `(?<said>.+?), (?:or )?(?:so )?(?:they|some|people|he|she|it is|we are|the \\w+|[\\w.-]+)(?: (?:would|like to|want us to))* (?:say|says|said|claim|claims|tell us|told|believe|think|argue|argues)`,
    ),
    sign: 0,
  },
  {
    name: 'said no one',
    example: '|The bridge is safe|, said nobody ever',
    form: words(
      `(?<said>.+?),? (?:said (?:no one|nobody)(?: ever)?|my (?:foot|eye|ass|arse)|(?:only )?in (?:(?:your|his|her|their|our|wildest) )*dreams|only (?:in theory|on paper)|not a chance|no way|yeah,? right|over my dead body|give me a break|not in a million years|as if|when (?:pigs fly|hell freezes over))`,
    ),
    sign: -1,
  },
];

/** What stands within the outermost frame of a clause; undefined where it has none. */
export function framed(clause: string): { said: string; sign: 1 | 0 | -1; frame: Frame } | undefined {
  const text = clause
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
  for (const frame of FRAMES) {
    const found = frame.form.exec(text)?.groups;
    if (!found) continue;
    const { sign } = frame;
    const { said, verdict } =
      found.verdict === undefined ? { said: found.said!, verdict: 0 as const } : judged(found);
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    if (frame.onlyJudged && verdict === 0) continue;
    const plain = said.replace(/[,;:\s]+$/, '');
    if (typeof sign === 'number') return { said: plain, sign, frame };
    return { said: plain, sign: sign === 'verdict' ? verdict : ((-verdict || 0) as 1 | 0 | -1), frame };
  }
  return undefined;
}

/** "… do not know what they are talking about": where the last verb is part of a verdict, and none by itself. */
function judged({ said: first = '', verdict: last = '' }: Record<string, string>) {
  let [said, words] = [first, last];
  for (let at = said.search(LAST_VERB); verdictOf(words) === 0 && at > 0; at = said.search(LAST_VERB)) {
    words = `${said.slice(at + 1)} ${words}`;
    said = said.slice(0, at);
  }
  const verdict = verdictOf(words);
  return verdict === 0 ? { said: first, verdict } : { said, verdict };
}

const LAST_VERB =
  /\s(?:is|are|was|were|ha(?:s|ve)|do(?:es)?(?: not|n't)|should|must|needs?)(?=\s)(?!.*\s(?:is|are|was|were|ha(?:s|ve)|do(?:es)?(?: not|n't)|should|must|needs?)\s)/i;
