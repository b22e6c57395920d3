import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findOpinions } from './guard';
import { findLabelOpinions } from './labels';
import { measure, readCorpus } from './measure';
import { refuseOpinionLabels } from './refuse-labels';
import { sentenceAround } from './sentence';

const corpus = (part: string) => readCorpus(readFileSync(new URL(`../corpus/${part}.tsv`, import.meta.url), 'utf8'));
const passages = (text: string): string[] => findOpinions(text).map(({ start, end }) => text.slice(start, end));
const refused = (fields: Record<string, string | null>): unknown => {
  try {
    refuseOpinionLabels(fields);
    return null;
  } catch (refusal) {
    return refusal;
  }
};

describe('the guard on the committed sentences', () => {
  const parts = ['development', 'held-out'].map((name) => ({ name, sentences: corpus(name) }));
  const all = parts.flatMap(({ sentences }) => sentences);

  it('has at least 400 of them, about half harmless, in both languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    for (const language of ['fr', 'en']) {
      const own = all.filter((one) => one.language === language);
      expect(own.length / all.length).toBeGreaterThan(0.45);
      expect(own.filter(({ opinion }) => opinion).length / own.length).toBeGreaterThan(0.4);
      expect(own.filter(({ opinion }) => !opinion).length / own.length).toBeGreaterThan(0.4);
    }
    expect(new Set(all.map(({ language, text }) => `${language} ${text}`)).size).toBe(all.length);
  });

  it.each([
    { name: 'all', sentences: all },
    ...(['fr', 'en'] as const).map((name) => ({ name, sentences: all.filter(({ language }) => language === name) })),
    ...parts,
    { name: 'all, with the second author’s', sentences: [...all, ...corpus('second-author')] },
  ])('flags rightly 19 times in 20, and misses 1 in 10 at most: $name', ({ sentences }) => {
    const { precision, recall } = measure(sentences);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a passage', () => {
  it('is where it stands in the text, and nothing more', () => {
    const text = 'Inquiète pour le spécialiste. A toujours voté du bon bord, on peut compter sur elle. Écrire.';
    expect(passages(text)).toEqual(['du bon bord']);
    expect(passages('Elle est sympathisante et donatrice.')).toEqual(['sympathisante', 'donatrice']);
    expect(passages('👩‍🦽 Émilie est sympathisante')).toEqual(['sympathisante']);
  });

  it('has its sentence around it, so that one can be taken out whole', () => {
    const text = 'Mme Roy attend. C’est une sympathisante, dit-on. Rappeler lundi.';
    const [found] = findOpinions(text);
    const { start, end } = sentenceAround(text, found?.start ?? 0, found?.end ?? 0);
    expect(text.slice(start, end)).toBe('C’est une sympathisante, dit-on. ');
    expect(text.slice(0, start) + text.slice(end)).toBe('Mme Roy attend. Rappeler lundi.');
  });

  it('never overlaps another, and lies in the text, whatever is typed', () => {
    const word = fc.constantFrom(
      'sympathisante',
      'symp.',
      'vote',
      'pour nous',
      'Libéral',
      '[S]',
      '★★',
      '(+)',
      'un',
      'des nôtres',
      'rue',
      '\n',
      '🙂',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join(' ')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of findOpinions(text)) {
            if (start < last || end <= start || end > text.length) return false;
            const sentence = sentenceAround(text, start, end);
            if (sentence.start > start || sentence.end < end || sentence.end > text.length) return false;
            last = end;
          }
          return true;
        },
      ),
    );
  });
});

describe('a word in disguise', () => {
  it.each([
    'sуmpathisаnt',
    'sym\u200bpath\u00adisant',
    's y m p a t h i s a n t',
    's.y.m.p.',
    'SYMPATHISANTE',
    'sympathisante\u0301',
    'symp4thisante',
    'symp@thisant',
    '$upporter',
    'ｓｕｐｐｏｒｔｅｒ',
  ])('%s is found', (text) => expect(findOpinions(`À rappeler : ${text}, deux fois.`)).toHaveLength(1));

  it('leaves addresses, numbers and names alone', () => {
    expect(passages('Écrire à partisane.roy@exemple.ca ou voir https://exemple.ca/sympathisant')).toEqual([]);
    expect(passages('M. Lepage-Partisan, 12, rue des Partisans, G0X 2B7, poste 4')).toEqual([]);
  });
});

describe('a label', () => {
  it.each([
    '[S]',
    'PQ',
    'Liste PLQ',
    'Allégeance',
    'Dupont [S]',
    'Appui',
    'niveau_appui',
    'Support level',
    'Pointage 2',
    '★★',
    'vote_2022',
    'Political leaning',
    'photo_sympathisants.pdf',
    'liste-PQ.xlsx',
    'symp.csv',
    'Couleur politique',
  ])('refuses %s', (label) => {
    expect(findLabelOpinions(label).length + findOpinions(label).length).toBeGreaterThan(0);
    expect(refused({ title: label })).toMatchObject({
      code: 'wording_refused',
      status: 422,
      fields: [{ field: 'title', problem: 'wording' }],
    });
  });

  it.each([
    'Carte d’assurance maladie refusée',
    'Local du PQ : bruit le soir',
    'Support technique',
    'Soutien à domicile',
    'Don d’organes',
    'Opposition à la cotisation',
    'Cote de crédit',
    'Vote par la poste',
    'Option',
    'Priorité',
    'Carte rouge',
    'Les Amis du parc',
    'Party wall',
    'scan (1).pdf',
    'N° de dossier',
    'Notes A+',
  ])('takes %s', (label) => expect(refused({ title: label })).toBeNull());

  it('names every field at fault, and never its text', () => {
    const refusal = refused({ title: 'Sympathisants', summary: 'Carte', name: '[S]', none: null });
    expect(refusal).toMatchObject({ fields: [{ field: 'title' }, { field: 'name' }] });
    expect(JSON.stringify(refusal)).not.toMatch(/sympathisant|\[S\]/i);
  });
});
