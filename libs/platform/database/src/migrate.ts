import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';

export interface MigrateOptions {
  /** `postgresql://<zone>_migrator:…`, held at deploy only */
  readonly url: string;
  readonly schema: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/**
 * Brings a zone's schema to the newest migration, as its owner (a role that can't log in; the migrator may become it).
 * @returns the names of the migrations that ran
 */
export async function migrate({ url, schema, migrations }: MigrateOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: `cloison ${schema} migrate`,
    extra: { max: 1, options: `-c role=${schema}_owner -c search_path=${schema},extensions` },
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
