import { cleanName } from './document-name';
import { documentTypeOf } from './document-type';
import { samplePdf, samplePng } from './spec-support/samples';

const text = (value: string): Buffer => Buffer.from(value);
const EXECUTABLE = Buffer.concat([text('MZ'), Buffer.alloc(400, 7)]);
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(400)]);

describe('what a document is', () => {
  it.each([
    ['lettre.pdf', samplePdf(), 'application/pdf'],
    ['LETTRE.PDF', samplePdf(), 'application/pdf'],
    ['sans nom', samplePdf(), 'application/pdf'],
    ['photo.png', samplePng(), 'image/png'],
    ['note.txt', text('Bonjour, j’ai déménagé.'), 'text/plain'],
    ['vieux.txt', Buffer.from('d\xe9m\xe9nag\xe9', 'latin1'), 'text/plain'],
    ['liste.csv', text('nom;ville\nTremblay;Amos\n'), 'text/csv'],
    ['message.eml', text('From: a@exemple.ca\r\nSubject: Bonjour\r\n\r\nTexte'), 'message/rfc822'],
  ])('takes %s for what its bytes are', async (name, bytes, type) => {
    expect(await documentTypeOf(name, bytes)).toBe(type);
  });

  it.each([
    ['a PDF called a picture', 'photo.png', samplePdf(), 'document_name_mismatch'],
    ['a picture called a PDF', 'lettre.pdf', samplePng(), 'document_name_mismatch'],
    ['a text called a PDF', 'lettre.pdf', text('Bonjour'), 'document_name_mismatch'],
    ['a text called a mail', 'message.eml', text('Bonjour'), 'document_name_mismatch'],
    ['a program called a PDF', 'lettre.pdf', EXECUTABLE, 'document_type_refused'],
    ['a program by its own name', 'lettre.exe', EXECUTABLE, 'document_type_refused'],
    ['a program of another system', 'lettre.txt', ELF, 'document_type_refused'],
    ['a script called a text', 'note.txt', text('#!/bin/sh\nrm -rf /'), 'document_type_refused'],
    ['a page called a text', 'note.txt', text('<!DOCTYPE html><script>1</script>'), 'document_type_refused'],
    ['a drawing that runs', 'dessin.svg', text('<svg onload="x"/>'), 'document_type_refused'],
    ['a script by its own name', 'note.js', text('alert(1)'), 'document_type_refused'],
    ['an archive', 'tout.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'document_type_refused'],
    ['nothing at all', 'vide.txt', Buffer.alloc(0), 'document_type_refused'],
    ['bytes that are no text', 'note.txt', Buffer.from([1, 2, 3, 0, 255, 4]), 'document_type_refused'],
  ])('refuses %s', async (_what, name, bytes, code) => {
    await expect(documentTypeOf(name, bytes)).rejects.toMatchObject({ code });
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\moi\\lettre.pdf', 'lettre.pdf'],
    ['lettre\u202Efdp.txt', 'lettrefdp.txt'],
    ['a\u0000b\n.txt', 'ab.txt'],
    ['  ..note .txt', 'note.txt'],
    ['re\u0301sume\u0301.txt', 'résumé.txt'],
    ['que? "dit" <elle>.txt', 'que dit elle.txt'],
    ['.txt', 'txt.txt'],
    ['photo', 'photo.txt'],
    [`${'é'.repeat(400)}.txt`, `${'é'.repeat(180)}.txt`],
  ])('cleans the name %j', (sent, kept) => {
    expect(cleanName(sent, 'text/plain')).toBe(kept);
  });
});
