export interface HandOver {
  readonly language: 'fr' | 'en';
  /** The riding that the person lives in. */
  readonly riding: string;
  /** Our own office, as it signs. */
  readonly office: string;
  readonly person: {
    readonly givenName: string;
    readonly familyName: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly municipality: string | null;
  };
}

/**
 * A proposal for the note that goes to the right office with the person's agreement: who, how to reach them, nothing of the matter (what the
 * person wishes to say of it is the person's to add).
 */
export function handOverNote({ language, riding, office, person }: HandOver): { subject: string; text: string } {
  const name = `${person.givenName} ${person.familyName}`;
  const reach = [person.phone, person.email].filter(Boolean).join(' · ');
  const place = person.municipality;
  if (language === 'fr') {
    const lines = [
      'Bonjour,',
      '',
      `Une personne qui demeure dans votre circonscription (${riding}) s’est adressée à nous. Avec son accord, nous vous la confions :`,
      '',
      [name, place].filter(Boolean).join(', '),
      reach || 'Coordonnées : à demander à notre bureau',
      '',
      'Elle sait que vous communiquerez avec elle. Nous ne gardons pas de dossier ouvert à son sujet.',
      '',
      office,
    ];
    return { subject: `Une personne de votre circonscription : ${riding}`, text: lines.join('\n') };
  }
  const lines = [
    'Good day,',
    '',
    `Somebody who lives in your riding (${riding}) came to us. With their agreement, we hand them over to you:`,
    '',
    [name, place].filter(Boolean).join(', '),
    reach || 'Contact details: ask our office',
    '',
    'They know that you will get in touch. We keep no open case about them.',
    '',
    office,
  ];
  return { subject: `Somebody from your riding: ${riding}`, text: lines.join('\n') };
}
