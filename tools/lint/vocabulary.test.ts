import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenInArtefact, forbiddenLabel, forbiddenWord } from './vocabulary.ts';

describe('the words that the office never uses', () => {
  it('finds them in sentences, with and without accents, in both languages', () => {
    assert.equal(forbiddenWord('Ce citoyen est un sympathisant.'), 'sympathisant');
    assert.equal(forbiddenWord('NON POINTÉ'), 'non pointe');
    assert.equal(forbiddenWord('a known supporter'), 'supporter');
    assert.equal(forbiddenWord('canevasse\u0301e hier'), 'canevassee');
  });

  it('finds them in names of every case', () => {
    for (const name of ['voterStance', 'voter_stance', 'VOTER-STANCE', 'stanceOf', 'PARTISANRole', 'notScored', 'not_scored']) {
      assert.notEqual(forbiddenWord(name), null, name);
    }
  });

  it('leaves ordinary words alone', () => {
    for (const text of [
      'instance',
      'distance',
      'circumstances',
      'canvasSize',
      'support technique',
      'don d’organes',
      'pointe',
      'not found, scored elsewhere',
      'appui au citoyen',
    ]) {
      assert.equal(forbiddenWord(text), null, text);
    }
  });

  it('refuses “appui” as a label only', () => {
    assert.equal(forbiddenLabel(' Appui '), 'appui');
    assert.equal(forbiddenLabel('Lettre d’appui'), null);
  });

  it('finds them in built artefacts, whatever surrounds them', () => {
    for (const text of [
      '{a:"Appui"}',
      'x.voterStance=1',
      '"\\nstance"',
      'a=`non pointé`',
      '<b>Supporter</b>',
      'partisan.localhost',
      "t('not_scored')",
    ]) {
      assert.notEqual(forbiddenInArtefact(text), null, text);
    }
    for (const text of ['var instance=1', 'getDistance()', 'd’appui', 'canvasSize', 'circumstances']) {
      assert.equal(forbiddenInArtefact(text), null, text);
    }
  });
});
