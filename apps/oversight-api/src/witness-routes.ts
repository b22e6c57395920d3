import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { MAX_REQUEST_BYTES } from '@cloison/oversight/witness';
import type { Witness } from '@cloison/oversight/witness';

/**
 * The witness, on the internal server: the zones' processes bring their heads here, each with nothing but its signature (C2SP tlog-witness asks
 * for no other authentication).
 */
export function witnessRoutes(server: FastifyInstance, witness: Witness): void {
  server.post('/witness/add-checkpoint', { bodyLimit: MAX_REQUEST_BYTES }, async (request, reply) => {
    const answer = await witness.addCheckpoint(typeof request.body === 'string' ? request.body : '');
    return reply.status(answer.status).header('content-type', answer.contentType).send(answer.body);
  });

  /** C2SP tlog-witness, Monitor Retrieval Mechanism: the newest cosigned checkpoint, by the hexadecimal SHA-256 of its origin. */
  server.get<{ Params: { origin: string } }>('/witness/:origin/checkpoint', async (request, reply) => {
    const origin = witness.origins.find((name) => createHash('sha256').update(name).digest('hex') === request.params.origin);
    const head = origin === undefined ? undefined : await witness.latest(origin);
    reply.header('content-type', 'text/plain; charset=utf-8');
    return head ? reply.send(head.note) : reply.status(404).send('');
  });
}
