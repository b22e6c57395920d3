import { closesTheDoor, endsTheSession, problemFrom, unreachable } from './problem';

const answer = (status: number, body: unknown) => Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });

describe('a refusal read by the page', () => {
  it('keeps the code, the sentence, the number and the fields at fault', async () => {
    const problem = await problemFrom(
      answer(422, {
        type: 'urn:cloison:problem:input_not_valid',
        title: 'À corriger',
        detail: 'Certains champs sont à corriger.',
        status: 422,
        code: 'input_not_valid',
        instance: 'R-7QK4-M2XD',
        fields: [{ field: 'postalCode', problem: 'N’a pas la forme attendue.', constraint: 'not_valid' }, { unexpected: true }],
      }),
    );

    expect(problem).toMatchObject({ status: 422, code: 'input_not_valid', title: 'À corriger', number: 'R-7QK4-M2XD' });
    expect(problem.fields).toEqual([{ field: 'postalCode', problem: 'N’a pas la forme attendue.', constraint: 'not_valid' }]);
  });

  it('is still a problem when the answer isn’t one that the server makes', async () => {
    expect(await problemFrom(new Response('<html>', { status: 502 }))).toMatchObject({
      status: 502,
      code: 'unexpected',
      number: null,
      fields: [],
    });
    expect(await problemFrom(answer(500, 'text'))).toMatchObject({ status: 500, code: 'unexpected' });
    expect(unreachable()).toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('closes the whole zone only for the device, the network and a suspended account', async () => {
    const withCode = (code: string) => problemFrom(answer(403, { code }));

    for (const code of ['device_party_funded', 'device_assembly_funded', 'device_revoked', 'network_assembly', 'account_locked_down'])
      expect(closesTheDoor(await withCode(code))).toBe(true);
    for (const code of ['role_not_permitted', 'version_conflict', 'device_unknown', 'token_expired'])
      expect(closesTheDoor(await withCode(code))).toBe(false);
    expect(endsTheSession(await withCode('session_ended'))).toBe(true);
    expect(endsTheSession(await withCode('sign_in_failed'))).toBe(false);
  });
});
