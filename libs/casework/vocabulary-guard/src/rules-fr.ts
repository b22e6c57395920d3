import { rule } from './rule';
import type { Rule } from './rule';

const PERSECUTION = 'asile|refugiee?|persecut\\w+|son pays|leur pays|ircc';
const PEOPLE = 'pequiste caquiste bloquiste neodemocrate adequiste';

/** Side, vote, membership, money, work and opinions, as offices write them in French; words that both languages share are here. */
export const FRENCH: readonly Rule[] = [
  rule('side', 'sympathisant', 'sympathisante?s?'),
  rule('side', 'symp', 'symps?'),
  rule('side', 'opp', 'opp(?! (?:a|au|aux|de) )'),
  rule(
    'side',
    'partisan',
    'partisane?s?(?! (?:d|de|du|des|of|for) (?!la premiere heure|longue date|cheff? |parti |notre |nos |la deputee?|<acronym> |us |ours |our |the (?:party|member|leader|government) ))',
  ),
  rule('side', 'opposant', 'opposante?s?(?! (?:au|aux|a) )', { unless: PERSECUTION }),
  rule('side', 'militant', 'militante?s?(?! (?:des|du|pour les?|pour la|contre|syndicale?|ecologiste|feministe|communautaire))', {
    unless: PERSECUTION,
  }),
  rule('side', 'milite', 'milit(?:e|ent|ait) (?:pour|contre|avec|au|chez) (?:<side>|parti|<acronym>|(?:le|la) <acronym>|le <name>)'),
  rule('side', 'bord cote', '(?:du|de) (?:bon|mauvais|notre|leur) bord(?! (?:de|du|d|des) )'),
  rule('side', 'cote', '(?:est|sont|etait|toujours|pas) (?:du bon|du mauvais|de notre|de l autre) cote(?! (?:de|du|d|des) )'),
  rule(
    'side',
    'notres',
    '(?<! (?:deux|trois|quatre|quelques) )(?:une? )?des notres(?! (?:qui|ira|iront|a|ont|va|vont|sera|seront|etait) )',
  ),
  rule(
    'side',
    'nous',
    '(?:elle|il|ils|elles|famille|donc) (?:n )?(?:est |sont )?(?:pas |toujours )?avec nous(?! (?:a|au|aux|en|dans|pour|lundi|mardi|mercredi|jeudi|vendredi|demain|hier|lors|depuis|quand) )',
    {
      unless: '(?:etait|etaient|venue?s?|rendez vous|appel) avec nous|rencontre',
    },
  ),
  rule('side', 'contre', '(?:(?:est|sont|etait|toujours) contre nous(?! (?:au|en|dans|devant) )|contre nous , (?:ne|rien|pas|aucun))'),
  rule(
    'vote',
    'vot',
    'vot(?:e|es|ent|ait|aient|er|era|eront|erait|eraient|ons)(?: pas| plus| jamais| aussi| toujours| tous| encore| surement)? (?:pour|contre) (?:<side>|(?:le |la |les )?(?:<acronym>|<member>|<wide>)|le <name>|<name>|l autre(?! (?:reglement|projet|option|proposition|motion)))',
  ),
  rule(
    'vote',
    'vot',
    'vot(?:e|es|ent|ait|aient|er|era|eront|erait|eraient)(?: toujours| encore| deja| plutot| souvent)? (?:<acronym>|<member>|<wide>|quebec solidaire|a gauche|a droite|ailleurs|rouge|bleu|orange|vert)',
  ),
  rule('vote', 'vot', '(?:intentions?|intension) de votes?'),
  rule(
    'vote',
    'vot',
    '(?:bon |mauvais )?votes? (?:acquis|gagnes?|surs?|assures?|incertains?|perdus?|probables?|favorables?|defavorables?|(?:a|d) (?:aller chercher|gagner|sortir|travailler|surveiller))',
  ),
  rule('vote', 'vot', 'bons? votes? (?:pour|chez|ici)'),
  rule(
    'vote',
    'vot',
    '(?:son|leur|leurs|ses) votes? (?:est|sont|sera|nous|, on l a)|(?:compter sur|on a|a|avons|ont) (?:son|leur|leurs) votes?(?! (?:au|du|dans) )',
    {
      unless: 'perdu son droit|droit de vote|conseil|cooperative|assemblee|copropriete',
    },
  ),
  rule('vote', 'vot', '(?:deux|trois|quatre|cinq|[2-9]) votes?(?! (?:contre|pour|du|au|a|en) )'),
  rule('vote', 'sortir', 'sortir (?:le vote|(?:le|au) jour d(?:u vote|u scrutin|e l election))'),
  rule('vote', 'vot', 'pour qu (?:elle|il|elles|ils) votent?'),
  rule(
    'vote',
    'electeu electri',
    'elec(?:teur|trice)s? (?:acquise?s?|indecise?s?|sure?s?|favorables?|hostiles?|volatile?s?|a (?:convaincre|travailler|sortir))',
  ),
  rule('vote', 'elector', '(?:potentiel|clientele|poids|rendement|valeur) electorale?'),
  rule('vote', 'indeci', 'indecise?s?(?= (?:.{0,60} )?(?:scrutin|election|elections|vote|convaincre|travailler|pointer) )'),
  rule('vote', 'convaincre', '(?<=^ )a convaincre(?! (?:l|le|la|les|que|de) )'),
  rule('label', 'membre', 'membre (?:en regle )?(?:du|d un|de|des|au) (?:parti(?! (?:pris|de la|de fete|des))|<acronym>|<name>)', {
    unless: '(?:une?|le|la|des|quelques) membres? .{0,80}(?:dit|ecrit|conseille|appelee?|telephone|repondu|explique|recommande|preside)',
  }),
  rule('label', 'carte', 'cartes? (?:de membre )?(?:du parti|du <acronym>|de la caq|chez nous|du <name>)'),
  rule('label', 'adhesion adhere', '(?:adhesion|adhere|adherente?|adherer) (?:au|a la|a|du) (?:parti|<acronym>|nos idees|notre)'),
  rule('label', 'formulaire liste', '(?:notre formulaire de membre|formulaire d adhesion (?:au|du) parti|liste des membres du parti)'),
  rule('label', PEOPLE, '(?<! <house> )(?<!gouvernement )<member>', {
    unless: '(?:deputee?s?|ministres?|gouvernement|caucus|elue?s?|chef|senateur) <member>',
  }),
  rule(
    'label',
    'liberal liberaux conservat solidaire',
    '(?:(?:est|sont|etait|etaient|reste|restent|devenue?|maintenant|jadis|ex|couple d[e ]?|familles?|(?:c est|ce sont) (?:une? |des )?|de vieux|d anciens) )(?:de |des |une? |vieux |vieille |bon |bonne |tres )?<wide>(?! (?:au|a|dans|de la|de l|du|sur|avec|en|des) )',
    {
      unless: 'estimation|evaluation|interpretation|profession|creanciers?|debiteurs?|responsables?|conjointement',
    },
  ),
  rule(
    'label',
    'liberal conservat solidaire',
    '(?<=^ )(?:une? |vieux |vieille |bon |bonne )?<wide>(?= (?:jusqu|notoires?|convaincue?s?|pure?|de pere|depuis|, (?:etudiante?|pas|jamais|toujours|comme)|du (?:quartier|village|rang)) )',
  ),
  rule('label', 'allegeance', '(?<!serment d )(?<!serment )allegeances?', { unless: 'serment|reine|roi|citoyennete' }),
  rule('label', 'couleur', 'couleurs? (?:politiques?|: (?:rouge|bleue?|orange|verte?))'),
  rule(
    'label',
    'roug bleu',
    '(?:c est|est) une? (?:rouge|bleue?)(?= (?:[.,!]|depuis|comme) | $)|(?:est|sont|etait) (?:rouges?|bleue?s?) (?:depuis|de pere|comme (?:son|sa|ses|leur))|(?<=^ )(?:rouge|bleue?|orange|verte?) (?:foncee?|pale|pure?|convaincue?|a mort|mur a mur)(?= (?:,| ?$))|(?<=^ )(?:une? )?(?:rouge|bleue?)(?: ,)? (?:fonce |pale )?(?:comme (?:son|sa|ses|leur)|pure? laine|, celui|jusqu)',
  ),
  rule('label', 'cote', 'cotes? (?:politiques?|partisanes?|electorales?)'),
  rule(
    'label',
    'point',
    '(?:(?<=^ )a pointer|(?<=^ )(?:non|pas|pas encore) pointee?s?|pointee?s? (?:favorables?|defavorables?|hostiles?|indecise?s?|en \\w+ : \\w+)|pointages? (?:: )?(?:favorable|defavorable|hostile|indecis|de (?:cette|la|sa|notre) rue|de (?:ce|cette) (?:rang|secteur|section)))',
  ),
  rule(
    'opinion',
    'favorable',
    '(?:plutot |tres )?(?:de)?favorables? (?:au parti(?! pris)|a nous|a notre (?:parti|equipe|candidate?|cause)|aux? (?:<acronym>|<member>|liberaux|conservateurs))|nous (?:est|sont) (?:tres |plutot )?favorables?|sentiment : favorable',
  ),
  rule('opinion', 'hostile', 'hostiles? (?:a nous|au parti|a notre|au gouvernement|a la deputee?|au depute)'),
  rule(
    'opinion',
    'pense partage croit',
    '(?:pense(?:nt)?|partage(?:nt)?|croi(?:t|ent)) (?:comme nous|nos (?:idees|valeurs|convictions|couleurs|opinions)|en (?:notre|nous))',
  ),
  rule('opinion', 'notre', 'notre cheff?e?(?! (?:de (?:service|bureau|cabinet)|d equipe|comptable) )'),
  rule('opinion', 'cause', '(?:acquise?s?|gagnee?s?|sympathiques?|favorables?) a (?:la|notre) cause(?! (?:de|du|des) )'),
  rule(
    'opinion',
    'appui',
    'appui(?:e|ent|ait) (?:ouvertement |toujours |encore )?(?:<side>|(?:le |la |les )?(?:<acronym>|<member>)|le <name>)|(?<=^ )appuis? (?::|solides?)',
  ),
  rule('opinion', 'soutien soutenait', 'souti(?:ent|ennent) (?:<side>|(?:le |la )?<acronym>|le <name>)'),
  rule(
    'opinion',
    'fidele loyal',
    '(?:fideles?|loyale?s?|loyaux|amie?s?|proches?) (?:du|au|a|de|a la) (?:(?:notre )?(?:parti|formation)(?! pris)|<acronym>|<name>|cheff?e? (?:du parti)?)',
  ),
  rule('opinion', 'ami proche', '(?:amie?s?|proches?) (?:du|de) (?:parti(?! pris)|<acronym>|<name>)'),
  rule(
    'opinion',
    'souverainis federalis independantis nationalis separatis',
    '(?<! <house> )(?:souverainistes?|federalistes?|independantistes?|nationalistes?|separatistes?)',
    {
      unless: '<house> (?:souverainistes?|federalistes?|independantistes?|nationalistes?)|mouvement|societe',
    },
  ),
  rule('opinion', 'anti pro ex', '(?:anti|pro|ex) (?:<acronym>|<member>|<wide>)(?! (?:bono|rata))'),
  rule(
    'money',
    'donat',
    'donat(?:eur|rice)s?(?! (?:d|de|du|des|a|au|aux) (?!la campagne|notre|nos|parti|maximum|la caisse|longue date|<acronym>))',
    {
      unless: 'organes?|sang|moelle|ovules?|immeuble|donation',
    },
  ),
  rule(
    'money',
    'don contribu verse cotise',
    '(?:dons?|donne|donnent|verse|versent|contribue|contribuent|cotise|contribut(?:ion|eur|rice))(?: \\w+){0,3} (?:au parti(?! pris)|a la caisse (?:du parti|electorale)|a (?:notre|la) (?:derniere )?(?:caisse|campagne)(?! (?:de (?:vaccination|depistage)|du centre|de l ecole))|au <acronym>)',
  ),
  rule(
    'work',
    'benevole',
    'benevoles? (?:de campagne|du parti|d election|electorale?s?|(?:lors|pendant|durant|a) (?:de )?(?:la|notre) (?:derniere )?(?:campagne|election))',
  ),
  rule('work', 'campagne', '(?:fait|faisait|font|fera|faire) campagne (?:pour|contre|avec|au)'),
  rule('work', 'porte', 'porte a porte (?:pour|avec|chez) (?:<side>|le <acronym>|la <acronym>)'),
  rule('work', 'travaill', 'travaill(?:e|ait|ent)(?: \\w+){0,2} (?:pour (?:<side>)|a l election|aux elections)(?! (?:quebec|canada))'),
  rule(
    'work',
    'pancarte affiche',
    '(?:(?:accepte|veut|voudrait|prend|prendrait|a pose|avait|pose|garde)(?: bien)? (?:une|notre|la) (?:pancarte|affiche)(?! (?:d arret|a vendre))|(?:pancarte|affiche)s? (?:de l adversaire|pour nous|du parti|du <acronym>|de la caq))',
  ),
  rule('work', 'depliants tracts', '(?:distribue|distribuait|passe|livre)(?: \\w+)? nos (?:depliants|tracts|feuillets)'),
];
