import { rule } from './rule';
import type { Rule } from './rule';

const PERSECUTION = 'asylum|refugee|persecuted|claimant|(?:his|her|their) country|ircc';
const WHEN = 'at|on|in|for|to|until|today|tomorrow|this|during|from';

/** The same in English. */
export const ENGLISH: readonly Rule[] = [
  rule(
    'side',
    'supporter',
    '(?<! (?:hockey|team|football|soccer|club|fan|athletic) )supporters?(?! of (?!us |ours |our |the party |the member |the leader |the government ))',
  ),
  rule('side', 'supp', 'supp(?! (?:de|d|du|au|a|for) )'),
  rule('side', 'opponent', '(?<! (?:his|her|their|the|my) )opponents?(?! (?:of|in|at|before) )', { unless: PERSECUTION }),
  rule('side', 'activist organizer', '(?:party activists?|(?:activist|organizer)s? (?:for|with|of) (?:<ours>|<acronym>|(?:the )?<wide>))', {
    unless: PERSECUTION,
  }),
  rule(
    'side',
    'side',
    '(?:on our side|(?:he|she|they|not|family)(?: is| was| are| s| re)? (?:not )?on the (?:right|wrong|other) side)(?! of )',
  ),
  rule(
    'side',
    'one',
    '(?<! (?:two|three|four|some) )one of (?:ours|us)(?! (?:answered|should|will|called|went|has|had|can|could|must|may|who|would|is going|needs) )',
  ),
  rule('side', 'with', `(?:(?:he|she|they|family)(?: is| are| s| re)? (?:not )?with us(?! (?:${WHEN}) )|so with us)`),
  rule(
    'side',
    'against',
    '(?:(?:is|are|was|were|been|always) against us(?! (?:in|at|before) )|against us , (?:promise|do not|don|no|nothing|avoid))',
  ),
  rule(
    'vote',
    'vot',
    'vot(?:e|es|ed|ing)(?: \\w+)? (?:for|against) (?:<ours>|us|me|(?:the )?(?:<acronym>|<member>|liberals?|conservatives?|greens?)|the opposition|the member)(?! by law)',
  ),
  rule(
    'vote',
    'vot',
    'vot(?:e|es|ed|ing) (?:always |usually )?(?:<acronym>|<member>|<wide>|green|left|right|red|blue|elsewhere)(?! (?:of|away|now|after) )',
  ),
  rule('vote', 'vot', 'vot(?:e|es|ed|ing) the (?:right|wrong|same) way'),
  rule(
    'vote',
    'vot',
    '(?:voting intentions?|voting potential|(?:safe|good|likely|sure|lost|uncertain|soft|solid|swing) (?:vote|voter)s?|votes? (?:to be won|to win|in hand|in the bag)|vote is ours)',
  ),
  rule(
    'vote',
    'vot',
    '(?:count on|have|has|got|get) (?:his|her|their) votes?(?! (?:on|at|in) )|(?:his|her|their) votes? (?:is|are) (?:ours|safe|ours|in|sure)',
  ),
  rule('vote', 'vot', '(?:two|three|four|five|[2-9]) votes?(?! (?:for|against|on|of|to|at|in) )'),
  rule(
    'vote',
    'vot',
    '(?:get (?:\\w+ )?out on (?:voting|election|polling) day|(?:drive|bring|take|get) (?:him|her|them) (?:out )?to vote)',
  ),
  rule(
    'vote',
    'vot electoral',
    '(?:(?:undecided|persuadable|hostile|friendly) voters?|voters? to (?:persuade|convince|turn)|electoral (?:clientele|value|potential))',
  ),
  rule('vote', 'persuadable', 'persuadable'),
  rule('vote', 'undecided', 'undecided(?= (?:.{0,60} )?(?:election|elections|vote|voter|persuade|canvass|polling) )'),
  rule(
    'label',
    'member card',
    '(?:(?<! the )(?:<acronym>|party|liberal|conservative) members?(?= (?:since|[.,;:]|card|and) | $)|member of (?:the )?(?:<name>|<acronym>|our party|the party)|party card|card carrying)',
    {
      unless: '(?:an?|the|some) members? of .{0,80}(?:told|wrote|said|called|advised|chairs?|asked)',
    },
  ),
  rule(
    'label',
    'membership party',
    '(?:membership with us|our membership (?:form|card|list)|(?:his|her|their|a|the) party membership|party membership list)',
  ),
  rule(
    'label',
    'liberal conservative tory tories nd new grit',
    '(?:(?<=^ )|(?:is|are|was|were|an?|staunch|old|notorious|lifelong|true|good|strong|former|disappointed|committed|couple of|family of|leans|leaning|a good|re|now|dyed in the wool|,) )(?:an? )?(?:old |true |good |former |staunch |notorious )?(?:liberals?|conservatives?|<member>)(?= (?:family|home|household|couple|voters?|to the bone|through|now|since|from|but|careful|in that family|could|father|all|for (?:life|years|three|two)|[,.!;]) | $)',
    {
      capital: true,
      unless: '(?:member|mp|mna|government|senator|minister|caucus|leader|bill|programme|program) (?:told|wrote|announced|said)',
    },
  ),
  rule(
    'label',
    'lean',
    '(?:(?<=^ )|(?:he|she|they|family) )lean(?:s|ing)? (?:our way|left|right|to us|towards us)|lean(?:s|ing)? (?:<acronym>|liberal|conservative|tory|green)',
  ),
  rule('label', 'allegiance', '(?<! (?:oath|oaths) of )allegiances?', { unless: 'oath|citizenship|crown|king' }),
  rule('label', 'affiliation', '(?:party|political|known|unknown) affiliations?|affiliations? :'),
  rule('label', 'colour color', 'colou?rs? (?:: )(?:red|blue|orange|green)'),
  rule(
    'label',
    'red blue true',
    '(?:true blue|(?:is|s|he|she) an? (?:red|blue)(?= [.,] | $)|(?:red|blue) (?:through|like (?:his|her|their)))',
  ),
  rule('label', 'political partisan', '(?:political|partisan) (?:score|rating|rank|ranking|value)s?'),
  rule('label', 'canvass', 'canvass(?:ed|es|ing|er|ers)?'),
  rule('label', 'stance', 'stances? (?::|unknown|known|for|against)'),
  rule(
    'opinion',
    'favo friendly hostile sympathetic loyal close opposed',
    '(?:favou?rable|friendly|hostile|sympathetic|loyal|close|opposed) to (?:<ours>|us|our (?:political )?(?:cause|party|team)|the <acronym>|the <name>|the <wide> party)(?! (?:in|at) )',
  ),
  rule('opinion', 'loyal friend', '(?:loyal party (?:man|woman)|party loyalists?|friends? of the party)'),
  rule(
    'opinion',
    'think share agree believe',
    '(?:thinks? like us|(?<! (?:that) )shares? our (?:politics|values|ideas|views|convictions)|agrees? with our (?:platform|ideas|politics|party)|believes? in (?:our leader|our party|us))',
  ),
  rule('opinion', 'our', 'our leader|our (?:political )?cause'),
  rule(
    'opinion',
    'support back',
    '(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?)(?: openly)? (?:<ours>|the (?:<acronym>|liberals|conservatives))(?! (?:in court|at the))',
  ),
  rule('opinion', 'support', 'support for us'),
  rule(
    'opinion',
    'separatist federalist nationalist sovereigntist',
    '(?<! (?:the|party) )(?:separatists?|federalists?|nationalists?|sovereigntists?)(?! (?:member|mp|mna|party|government|minister) )',
  ),
  rule('opinion', 'anti pro', '(?:anti|pro) (?:<acronym>|<member>|<wide>)'),
  rule(
    'money',
    'donor',
    '(?<! (?:organ|blood|egg|sperm|kidney|marrow|living|plasma|tissue|liver|cell|milk) )donors?(?! (?:of|card|list|registry|program|programme|rights|match) | to (?!the party |the campaign |our |us ))',
    {
      unless: 'organ|blood|marrow|kidney|transplant',
    },
  ),
  rule(
    'money',
    'donat gave give contribut',
    '(?:donat(?:ed|es|ion)|gave|gives?|contribut(?:ed|es|or|ion))(?: \\w+){0,2} to (?:<ours>|the campaign|our (?:last |own )?(?:campaign|cause|fund)|the <acronym>|the <name>)(?! (?:a|his|her|the) )',
  ),
  rule('money', 'campaign', 'campaign (?:contributor|donor)s?'),
  rule(
    'work',
    'campaign',
    '(?:campaign volunteers?|volunteer(?:s|ed)? (?:in|for|on) (?:the |our )?(?:last )?(?:election |federal |provincial )?(?:campaign|election)|campaign(?:s|ed|ing)? (?:for|against) (?:<ours>|us|the <acronym>|the liberals|the conservatives|(?:the )?<member>))',
  ),
  rule('work', 'knock door', '(?:knock(?:s|ed)? (?:on )?doors?|door to door) (?:for|with) (?:<ours>|us)'),
  rule('work', 'work', 'work(?:s|ed)? (?:on our (?:last )?campaign|for (?:<ours>))(?! (?:union|company) )'),
  rule(
    'work',
    'sign lawn election',
    '(?:lawn signs?|(?:take|takes|took|wants?|accepts?|had|has|put up) (?:an? |our )(?:election |party )?signs?(?! (?:of|that|in|on the door)\\b)|our sign on|candidate s sign)',
    {
      unless: 'stop signs?|for sale',
    },
  ),
  rule('work', 'flyers leaflets', '(?:hand(?:s|ed) out|deliver(?:s|ed)) our (?:flyers|leaflets|pamphlets)'),
];
