export * from './test-database';
export * from './test-zone';
export * from './grant-table';
export { DpopClient } from './dpop-client';
export type { Answer, AnswerObserver, ClientOptions, ProofClaims, RequestOptions } from './dpop-client';
export { expectMatchesOpenApi, pathOf } from './openapi-check';
export type { OpenApiDocument } from './openapi-check';
export { fuzz } from './fuzz';
export type { FuzzResult } from './fuzz';
