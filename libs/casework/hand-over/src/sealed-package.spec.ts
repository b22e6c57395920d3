import { opened, sealed } from './sealed-package';

describe('a package for the successor’s office', () => {
  const passphrase = 'quatre érables au bord du lac';

  it('opens with its passphrase and shows nothing without', () => {
    const bytes = sealed({ citizens: [{ name: 'Thivierge' }] }, passphrase);
    expect(opened(bytes, passphrase)).toEqual({ citizens: [{ name: 'Thivierge' }] });
    expect(bytes.toString()).not.toContain('Thivierge');
    expect(() => opened(bytes, 'quatre érables au bord du lacs')).toThrow();
  });

  it('doesn’t open once a byte was changed', () => {
    const envelope = JSON.parse(sealed({ a: 1 }, passphrase).toString()) as { data: string };
    const data = Buffer.from(envelope.data, 'base64');
    data[0] = (data[0] ?? 0) ^ 1;
    expect(() => opened(Buffer.from(JSON.stringify({ ...envelope, data: data.toString('base64') })), passphrase)).toThrow();
  });
});
