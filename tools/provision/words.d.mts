/** The sentences of the provisioning step. */
export interface ProvisionWords {
  readonly building: string;
  readonly [name: string]: string | ((value: never) => string);
}
export function words(env?: Readonly<Record<string, string | undefined>>): ProvisionWords;
