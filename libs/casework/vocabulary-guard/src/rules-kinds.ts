import { rule } from './rule';
import type { Rule } from './rule';

const ELECTION_FR = 'elections?|scrutins?|jour j|(?:au|le) vote|referendum|campagne electorale|partielle|boite de scrutin';
const ELECTION_EN = 'elections?|election day|voting day|polling day|e day|ballot box|the polls|campaign|byelection|nomination';
const SETTLED =
  'favorables?|hostiles?|defavorables?|convaincue?s?|acquise?s?|sure?s?|mou|molle|tiede|froide?|chaude?|ferme|indecise?s?|symp|opp|rouge|bleue?|contre|pour nous|a nous|a eviter';
const MARKED =
  'favou?rable|hostile|friendly|unfriendly|supportive|opposed|soft|strong|weak|undecided|persuadable|against|with us|ours|red|blue|symp|opp|supp';
const KIN =
  'conjointe?|mari|femme|epoux|epouse|fils|fille|pere|mere|parents|frere|soeur|voisine?s?|oncle|tante|gendre|husband|wife|son|daughter|father|mother|brother|sister|neighbours?|neighbors?|in laws';
const HOUSEHOLD =
  'household|home|house|family|street|couple|vote|guy|man|woman|people|type|fans?|crowd|territory|country|block|all the way|through and through|die hard|diehard|loyalist';
const DUTY =
  'inscri\\w+|liste electorale|bureau de vote|bureau de scrutin|directeur des elections|elections (?:quebec|canada)|register\\w*|registration|polling station|voters list|elections canada|accessib\\w+|emploi|job|hired|embauche';

/**
 * Kinds of sayings rather than sayings: an election and a side in one sentence, a party worn as an adjective by a person or a household, a
 * verdict as a canvass leaves it, somebody who changed sides. Both languages.
 */
export const KINDS: readonly Rule[] = [
  rule(
    'vote',
    'nous notre contre',
    `(?:(?:avec|pour|contre|chez|derriere) nous|notre (?:bord|camp|cote|equipe)|contre nous)(?= (?:.{0,80} )?(?:${ELECTION_FR}))`,
    { unless: DUTY },
  ),
  rule(
    'vote',
    'election scrutin jour vote referendum',
    `(?:${ELECTION_FR})(?= (?:.{0,80} )?(?:(?:avec|pour|contre) nous|notre (?:bord|camp|equipe)|de notre (?:bord|cote)))`,
    { unless: DUTY },
  ),
  rule('vote', 'us our', `(?:(?:with|for|against|behind|to) us|our (?:side|camp|team|column|way))(?= (?:.{0,80} )?(?:${ELECTION_EN}))`, {
    unless: DUTY,
  }),
  rule(
    'vote',
    'election voting polling ballot campaign',
    `(?:${ELECTION_EN})(?= (?:.{0,80} )?(?:(?:with|for|against|behind) us|(?:on|to) our side|our way))`,
    { unless: DUTY },
  ),
  rule(
    'vote',
    'ne n never doesn does won will always',
    '(?:(?:ne|n) (?:vote|votent|votera|voteront|votait) (?:jamais|pas|plus)|(?:never|always|doesn t|does not|don t|won t|will not|rarely) votes?)(?! (?:at|on|in) (?:the|its|board|council|meetings))',
    {
      unless: 'actionnaires?|shareholders?|conseil|council|board|syndicat|union|cooperative|co op',
    },
  ),
  rule(
    'vote',
    'voter',
    '(?:(?:solid|soft|hard|safe|swing|committed|certain|likely|unlikely|government|hostile|friendly|weak|strong|loyal|lost|sure|our|their|base|core|floating|reliable|one time|angry|protest|lapsed) voters?|(?:kind|type|sort) of voters?|voter (?:id|rating|rank|score) (?::|[1-5]))',
    {
      unless: 'voter id (?:card|requirements?|rules?)|registration',
    },
  ),
  rule('vote', 'electeur electri', '(?:nos|notre|leurs?|bons?|bonne|genre d|type d|fideles?|vrais?) elec(?:teur|trice)s?'),
  rule(
    'vote',
    'yes no oui non',
    '(?:soft|hard|firm|strong|weak|definite|solid|clear|leaning|an?) (?:yes|no)(?= (?:for us|[.,]| $))|(?:oui|non) (?:mou|molle|ferme|assure|pour nous|sur)(?= )',
    {
      unless: 'asked|replied|answer\\w*|said|board|form|demande|repondu|dit|insurer|bank|landlord|employer',
    },
  ),
  rule(
    'vote',
    'compter count rely',
    `(?:(?:compter sur|count on|rely on) (?:lui|elle|eux|him|her|them))(?= (?:.{0,60} )?(?:${ELECTION_FR}|${ELECTION_EN}|vote|votes|voter))`,
  ),
  rule(
    'label',
    'marque note classe cote identifie coche',
    `(?:marquee?s?|notee?s?|classee?s?|cotee?s?|identifiee?s?|cochee?s?|fichee?s?) (?:comme )?(?:tres |plutot )?(?:${SETTLED})`,
    {
      unless: 'dossiers?|demandes?|avis|decision',
    },
  ),
  rule('label', 'cote', `cotes? (?::)?(?: )?[0-5a-d](?: sur 5)? [:,] (?:${SETTLED})|cotes? (?::)? ?[0-5a-d] (?:${SETTLED})`),
  rule(
    'label',
    'mark rated ranked coded tagged listed identified',
    `(?:marked|rated|ranked|coded|tagged|listed|identified|flagged|down) (?:as )?(?:an? )?(?:very )?(?:${MARKED})`,
    {
      unless: 'decision|opinion of|claim|file|application|building|road|map',
    },
  ),
  rule('label', 'door', `(?:${MARKED}|polite|rude|good|bad|cold|warm) (?:on|at) the doors?(?! of)`),
  rule(
    'label',
    'conjoint mari femme epou fils fille pere mere parents frere soeur voisin oncle tante gendre husband wife son daughter father mother brother sister neigh in',
    `(?:${KIN})(?: est| sont| is| are|s)? (?:un |une |a |an |tous |all )?(?:tres |very |staunch )?(?:<acronym>|<member>|liberale?s?|conservat(?:eur|rice)s?|liberals?|conservatives?)(?! (?:arts|with money|estimate|au musee|member|mp|candidate|de|du|dans|in|about))`,
  ),
  rule(
    'label',
    'famille maison couple foyer sympa solide fort plutot tendance penche gang clan convaincu ferme',
    '(?:famille|maison|couple|foyer|sympa|solide|fort|forte|plutot|tendance|gang|clan|convaincue?|ferme|vrai|vraie|pur|pure|(?:penche|penchent|tend|tire)(?: plutot| nettement)? (?:vers |pour |du cote )?(?:de |du )?(?:le |la |les )?)(?: )?(?:<acronym>|<member>|liberale?s?|liberaux|conservat(?:eur|rice)s?)(?! (?:dans|au|a|du|de) )',
    {
      unless: '<house> (?:<acronym>|<member>|<wide>)',
    },
  ),
  rule(
    'label',
    'pq plq caq qs pcq plc pcc npd bq ndp lpc cpc gpc tory liberal conservative',
    `(?<! the )(?:<acronym>|tory|liberal|conservative) (?:${HOUSEHOLD})(?! (?:care|support|visit|office|repair|insurance|mp|member))`,
    {
      capital: true,
    },
  ),
  rule(
    'label',
    'pq plq caq qs pcq plc pcc npd bq ndp lpc cpc',
    '(?<=^ )<acronym>(?= (?:, (?!(?:the|la|le|les|plq|pq|caq|qs))|depuis|since|convaincue?|a fond|all the|a mort|solide?|jusqu|through|for (?:life|years)) )|[,:] <acronym>(?= $)',
    {
      unless: '(?:programmes?|partis?|plateformes?|parties|platforms?|promesses?|debat|debate|deputee?s?) .{0,60}<acronym>',
    },
  ),
  rule('side', 'adverse', '(?:parti|camp|equipe|bord|candidate?) adverse'),
  rule('side', 'camp other', 'the (?:other|opposing|enemy) (?:camp|team s candidate|campaign)'),
  rule(
    'side',
    'change vire passe',
    '(?:change(?:r|ra|ent)?|vire(?:r)?|retourne) (?:de (?:camp|bord|parti|allegeance|couleur)(?! (?:de|du|d) )|(?:sa |son )?(?:veste|capot))|(?:passee?s?|viree?s?|rendue?s?|retournee?s?) (?:au |chez (?:les |le )?|a la |a |du cote )?(?:<acronym>|<member>|liberaux|conservateurs|l ennemi)',
  ),
  rule(
    'side',
    'switch cross going went moved',
    '(?:switch(?:ed|es|ing)?|crossed|moved|gone|going|went|coming|came) (?:back )?(?:over )?(?:to (?:us|our (?:side|party|camp)|the (?:<acronym>|<member>|liberals|conservatives|other side|other party))|parties|allegiance)(?! (?:for help|with))',
  ),
  rule(
    'side',
    'nous',
    '(?<=^ )(?:elle|il|ils|elles|la famille|toute la famille|monsieur|madame|le couple) (?:nous (?:a|ont|avait|avaient) (?:toujours |deja |souvent |jamais |encore )?(?:appuyee?s?|soutenue?s?|lachee?s?|trahie?s?|quittee?s?|suivie?s?)|nous (?:appuie|soutient|suit|appuient|soutiennent|aime|deteste|hait))',
  ),
  rule(
    'side',
    'us',
    '(?<=^ )(?:she|he|they|the family|whole family)(?: has| have| s| ve)?(?: always| never| often| long)? (?:supported|backed|stood by|stuck with|stood with|endorsed|left|deserted|loves?|hates?|likes?|supports?|backs?) us(?! (?:with|a |the |an|at|in|by))',
  ),
  rule(
    'side',
    'our',
    'our (?:kind of (?:people|person|folks|guy)|kind(?= [.,]| $)|people(?= [.,]| $)|base|voters?|vote|camp|candidate|column|colours|fundraisers?|rally|rallies|nomination|nominee|riding association)(?! (?:data|salary|pay|of operations|camera))',
  ),
  rule(
    'side',
    'nos notre',
    '(?:nos (?:militants?|electeurs|electrices|rangs|couleurs|gens a nous|partisans?|candidate?s?|assemblees? d investiture)|notre (?:base(?! de)|camp|electorat|clientele|candidate?|bord|association de (?:comte|circonscription)|investiture|genre de monde))',
  ),
  rule(
    'opinion',
    'hate love like stand fan deteste adore hait aime admire',
    '(?:hates?|loves?|despises?|detests?|admires?|(?:can t|cannot) stand|(?:big |huge )?fans? of|deteste|adore|hait|admire|vomit|ne peut (?:pas )?sentir)(?: beaucoup)? (?:le (?:premier ministre|chef|gouvernement|parti|depute|pm)|la (?:premiere ministre|cheffe|deputee|caq)|les (?:liberaux|pequistes|caquistes|conservateurs|solidaires)|the (?:premier|prime minister|leader|government|party|member|mna|mp|pm|liberals|conservatives|<acronym>|tories)|<acronym>|trudeau|poilievre|legault|carney|singh|plamondon|duhaime)',
  ),
  rule(
    'opinion',
    'anti pro',
    '(?:anti|pro) (?:gouvernement|government|liberal|conservative|tory|federaliste|souverainiste|quebec solidaire|trudeau|legault|poilievre|carney|depute|deputee)(?! (?:bono|rata))',
  ),
  rule(
    'work',
    'riding association investiture congres convention nomination',
    '(?:riding association|nomination meeting|association (?:du comte|de comte|de circonscription) (?:du|de la|liberale|pequiste|caquiste|conservatrice)|assemblees? d investiture|(?:congres|conseil general|souper|cocktail|brunch|activite|rassemblement) (?:du parti|du <acronym>|de la caq|liberal|pequiste|caquiste|conservateur)|(?:party|<acronym>) (?:convention|fundraiser|rally|dinner|event|convention))(?! (?:blocked|bloque|noise|bruit))',
    {
      unless: 'bruit|bloque\\w*|noise|blocked|stationnement|parking',
    },
  ),
];
