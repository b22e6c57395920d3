/** Le rappel sur les mots, en français. */
export const wordingFr = {
  title: 'Une phrase parle de ses opinions, pas de son dossier.',
  more: 'Elle n’aide pas à régler le dossier. Rien n’est changé sans vous ; la responsable du bureau voit ce rappel.',
  remove: 'Retirer la phrase',
  keep: 'Ce sont ses mots, garder',
  kept: 'Gardé : ce sont ses mots.',
  why: 'Pourquoi ce rappel',
  whyTitle: 'Pourquoi ce rappel',
  whyText:
    'Un bureau de circonscription sert tout le monde de la même façon. Noter ce qu’une personne pense, comment elle vote ou ce qu’elle donne n’aide pas son dossier, et ces mots la suivraient partout où va sa fiche.',
  whyWords:
    'Si la personne l’a dit elle-même et que cela compte pour son dossier, gardez la phrase. Elle reste telle quelle. La responsable du bureau voit qu’il y a un rappel ici, pas le texte.',
  whyMistake: 'Le rappel se trompe parfois : il lit des mots, pas des intentions.',
  list: {
    title: 'Rappels sur les mots',
    lead: 'Où des textes parlent d’opinions. Le texte reste dans sa fiche : ouvrez-la pour le lire.',
    open: 'Sans réponse',
    kept: 'Gardés',
    withdrawn: 'Retirés',
    state: 'État',
    place: 'Où',
    case: 'Dossier',
    writer: 'Écrit par',
    count: 'Passages',
    when: 'Quand',
    nobody: 'reçu de l’extérieur',
    noCase: 'hors dossier',
    emptyTitle: 'Rien à revoir.',
    emptyHelp: 'Quand une note, un courriel ou une lettre parlera d’opinions, sa place apparaîtra ici.',
  },
  place: { note: 'Note ou appel', mail: 'Courriel', letter: 'Lettre', document: 'Document', citizen: 'Fiche d’un citoyen', other: 'Autre' },
};
