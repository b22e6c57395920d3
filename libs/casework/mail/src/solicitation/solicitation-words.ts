import type { SolicitationKind } from './solicitation';

/** All patterns are read on folded text: lower case, no accents, straight apostrophes. */
const PARTIES =
  'plq|caq|coalition avenir|parti (?:liberal|quebecois|conservateur|vert|nouveau democratique|pirate|populaire)|quebec solidaire|bloc quebecois|npd|ndp|' +
  "(?:liberal|conservative|green|new democratic|democratic|republican|people'?s) party";

/** A party by its name: enough even beside a public service. */
export const NAMED_SIDE: readonly RegExp[] = [new RegExp(`\\b(?:${PARTIES})\\b`, 'u')];

/** Words that say that a side, a campaign or a candidate is meant. */
export const SIDE: readonly RegExp[] = [
  /\b(?:notre|nos|du|le|au|ce|mon|son|votre) (?:grand )?parti\b(?! pris| de )/u,
  /\bcampagne(?: electorale| de financement| du depute| de la deputee| de \d{4})\b/u,
  /\b(?:notre|ma|la) campagne\b(?! (?:de vaccination|de sensibilisation|publicitaire|d'information))/u,
  /\b(?:notre|votre|mon|le|la|nos|les) (?:prochaine? )?candidate?s?\b/u,
  /\b(?:caisse|fonds|association|chances?|victoire|depenses) electorales?\b/u,
  /\b(?:association|executif) (?:de circonscription|de comte)\b/u,
  /\b(?:prochaines?|dernieres?) (?:elections?|campagne)\b/u,
  /\bpour (?:gagner|l'emporter|etre reelue?|faire elire|reelire|notre reelection|ma reelection|sa reelection)\b/u,
  /\b(?:reelection|re-election)\b/u,
  /\b(?:our|the|your|my|this) party\b(?! wall| line)/u,
  /\b(?:our|the|my|his|her|election|re-election) campaign\b(?! (?:against|for awareness|to vaccinate))/u,
  /\b(?:our|your|my|the) (?:local )?candidates?\b/u,
  /\b(?:riding|constituency|electoral district) association\b/u,
  /\b(?:to win|win back|get (?:me|him|her|us) (?:re-?)?elected|war chest|next (?:provincial |federal )?election)\b/u,
];

/** Matters of a public service in which the same words are harmless. */
export const CIVIC: readonly RegExp[] = [
  /\b(?:dons? d'organes?|dons? de sang|donneurs?|hema-quebec|organ don|blood (?:drive|donation)|donors?)\b/u,
  /\b(?:elections (?:quebec|canada)|directeur general des elections|chief electoral officer|bureau de vote|polling (?:station|place)|liste electorale|list of electors|register to vote|voter information|vote par correspondance|vote by mail|advance poll|vote par anticipation)\b/u,
  /\b(?:a|ont|avons|avez|avait) (?:tous |toutes )?vote\b(?! for)|\bvoted\b/u,
  /\b(?:centraide|united way|banque alimentaire|food bank|guignolee|red cross|croix-rouge|organisme de bienfaisance|registered charity|charities|fondation de l'hopital|hospital foundation)\b/u,
  /\b(?:cooperative|co-op|caisse desjardins|syndicat|union|bibliotheque|library|club|conseil d'administration|board of directors|ordre professionnel)\b/u,
  /\b(?:projet de loi|bill \d+|motion|assemblee generale|annual general meeting)\b/u,
  /\b(?:pension|rente|credit d'impot|tax credit|remboursement|refund|releve|t4|amende|facture|invoice|impots?)\b/u,
];

/** What asks, whoever it is for; only with a side beside it. */
export const ASKS: Readonly<Record<SolicitationKind, readonly RegExp[]>> = {
  money: [
    /\b(?:donnez|donner|versez|verser|contribuez|contribuer|envoyez|faites(?:-nous)? (?:parvenir )?|faire)\b.{0,60}\b(?:dons?|contributions?|cheques?|\d+ ?\$|argent|dollars?|cotisation)/u,
    /\b(?:donnez|contribuez|cotisez|cotiser|cotisation)\b/u,
    /\b(?:un|chaque) (?:don|dollar) (?:de |donne )?/u,
    /\bfai(?:tes|re|sons)(?: des| un| votre| vos)? (?:petite? |genereux )?(?:dons?|contributions?)\b/u,
    /\b(?:votre|vos|une|de) (?:genereux |genereuse |petite? )?(?:dons?|contributions?|cotisations?)\b/u,
    /\b(?:collecte de fonds|campagne de financement|souper-benefice|cocktail de financement|activite de financement|soiree de financement)\b/u,
    /\b(?:donate|donation|chip in|pitch in|contribute|contribution|fundrais\w*|pledge)\b/u,
    /\b(?:give|send|spare)\b.{0,40}(?:\$ ?\d+|\b\d+ dollars\b|\bmoney\b|\bcheque\b|\bgenerously\b)/u,
  ],
  membership: [
    /\b(?:devenez|devenir|redevenez|soyez|restez) membres?\b/u,
    /\b(?:adherez|adherer|joignez|rejoignez|inscrivez-vous)\b/u,
    /\b(?:renouvelez|renouveler|prenez|prendre|achetez|procurez-vous|vendre)\b.{0,40}\b(?:carte|cartes|adhesion|membre|membership)\b/u,
    /\b(?:carte|cartes) de membre\b/u,
    /\b(?:become|becoming|be|stay) (?:a |an )?(?:proud )?members?\b/u,
    /\b(?:join|joining|sign up|enrol|enroll)\b/u,
    /\b(?:renew|buy|take out|purchase)\b.{0,40}\b(?:membership|card)\b/u,
    /\bmembership (?:card|drive|form|fee)\b/u,
  ],
  vote: [
    /\bvot(?:ez|er|erez|ons)\b/u,
    /\b(?:votre|vos|leur) (?:vote|voix|votes)\b/u,
    /\b(?:elire|reelire|elisez|faites elire|reelisez)\b/u,
    /\b(?:appuyez|appuyer|soutenez|soutenir)\b/u,
    /\bvot(?:e|ing)\b/u,
    /\b(?:elect|re-?elect)\b/u,
    /\b(?:back|endorse)\b/u,
    /\b(?:count on|comptons sur|compter sur|besoin de) (?:you|vous|votre (?:appui|soutien))\b/u,
  ],
};

/** What asks for a side by itself. */
export const STRONG: Readonly<Record<SolicitationKind, readonly RegExp[]>> = {
  money: [
    /\b(?:caisse electorale|campagne de financement du parti|souper-benefice du parti)\b.{0,80}\b(?:dons?|contribu|billet|versez|donnez)/u,
    /\b(?:don|contribution)s? politiques?\b|\bpolitical (?:donation|contribution)s?\b/u,
    /\b(?:donate|contribute|chip in|give)\b.{0,60}\b(?:campaign|party|re-?election|war chest|riding association)\b/u,
    /\b(?:donnez|don|contribuez|contribution|versez)\b.{0,60}\b(?:caisse electorale|campagne electorale|reelection|association de circonscription)\b/u,
  ],
  membership: [
    /\b(?:carte|adhesion)\b.{0,20}\b(?:du|au|de notre) parti\b/u,
    /\b(?:membership|member)\b.{0,20}\b(?:of|in|with) (?:the|our) party\b/u,
    /\b(?:join|adherez a|rejoignez|joignez)\b.{0,20}\b(?:our party|notre parti|les rangs du parti)\b/u,
  ],
  vote: [
    /\bvot(?:ez|er|erez) (?:pour|massivement|du bon bord)\b/u,
    /\b(?:votez|voter) [a-z-]+ (?:le|au|en) (?:\d|1er|octobre|novembre|prochain)/u,
    // a name after the verb: « votez Sophie Tremblay », said of nobody but a candidate
    /\ble \d{1,2} \p{L}+, votez (?!a |au |aux |en |par |dans |sur |selon |contre )\p{L}/u,
    /\b(?:demande|demandons|solliciter?|sollicitons|besoin de) (?:humblement )?(?:votre|vos) (?:vote|voix)\b/u,
    /\b(?:elire|reelire|elisez|reelisez)\b.{0,60}\bvot(?:ez|er)\b|\bvot(?:ez|er)\b.{0,60}\b(?:reelire|reelisez)\b/u,
    /\ba vote for (?:our|the|us|me|him|her)\b/u,
    /\b(?:please |to |and |must |should |you'll |will you |us,? )vote for\b|^\s*vote for\b/u,
    /\b(?:comptons|compte|compter) sur votre (?:vote|voix)\b/u,
    /\b(?:count on|counting on|need|earn|ask for|asking for) your votes?\b/u,
    /\b(?:donnez|accordez)-?(?:moi|nous|lui)? (?:votre|vos) (?:vote|voix)\b/u,
  ],
};
