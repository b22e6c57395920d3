import type { Language } from '../verify/types';

/** Weaknesses that are no path: what an arrangement of servers lets through by itself, and who stands above the wall. */
export const RESIDUAL_SENTENCES = {
  row_counts: {
    fr: 'Les deux côtés partagent une base : toute connexion y lit le nombre estimé de lignes des tables de la Campagne (pg_class.reltuples).',
    en: 'Both sides share a database: every login reads the estimated row counts of the Campaign’s tables there (pg_class.reltuples).',
  },
  sizes: {
    fr: 'Toute connexion de la base partagée mesure la taille des tables et des index de la Campagne (pg_relation_size).',
    en: 'Every login of the shared database measures the size of the Campaign’s tables and indexes (pg_relation_size).',
  },
  tuple_counters: {
    fr: 'Toute connexion de la base partagée voit combien de lignes la Campagne ajoute, change et retire, table par table (pg_stat_all_tables).',
    en: 'Every login of the shared database sees how many rows the Campaign adds, changes and removes, table by table (pg_stat_all_tables).',
  },
  tuple_counters_of_database: {
    fr: 'Les deux côtés partagent un serveur : toute connexion y voit combien de lignes la base de la Campagne ajoute, change et retire (pg_stat_database).',
    en: 'Both sides share a server: every login there sees how many rows the Campaign’s database adds, changes and removes (pg_stat_database).',
  },
  index_predicates: {
    fr: 'Toute connexion de la base partagée lit la définition des index de la Campagne, conditions comprises (pg_index).',
    en: 'Every login of the shared database reads the definitions of the Campaign’s indexes, conditions included (pg_index).',
  },
  definitions: {
    fr: 'Toute connexion de la base partagée lit les noms, les commentaires et le texte des fonctions de la Campagne (pg_class, pg_description, pg_proc).',
    en: 'Every login of the shared database reads the names, comments and function texts of the Campaign (pg_class, pg_description, pg_proc).',
  },
  notifications: {
    fr: 'NOTIFY traverse toute la base partagée : qui connaît le nom d’un canal en reçoit les messages de l’autre côté.',
    en: 'NOTIFY crosses the whole shared database: whoever knows a channel’s name receives the other side’s messages.',
  },
  shared_role_names: {
    fr: 'Les rôles sont communs au serveur : chaque côté voit les noms et les appartenances de ceux de l’autre (pg_roles, pg_auth_members).',
    en: 'Roles belong to the whole server: each side sees the names and memberships of the other’s (pg_roles, pg_auth_members).',
  },
  shared_superuser: {
    fr: 'Un même superutilisateur administre les deux côtés ; avec un serveur par côté, il y en aurait deux.',
    en: 'One superuser administers both sides; with a server for each side there would be two.',
  },
  other_administrators: {
    fr: 'D’autres connexions administrent le serveur partagé et passent par-dessus la cloison : {names}.',
    en: 'Other logins administer the shared server and stand above the wall: {names}.',
  },
  physical_replication: {
    fr: 'Une copie entière du serveur en part par réplication physique ; ce contrôle ne voit pas qui la lit : {names}.',
    en: 'A whole copy of the server leaves it by physical replication; this check can’t see who reads it: {names}.',
  },
  stance_in_catalogue: {
    fr: 'Le catalogue de la Campagne dépend d’un pointage (personne du Bureau ne le lit dans cette installation) : {names}.',
    en: 'The Campaign’s catalogue depends on a stance (nobody of the Office reads it in this installation): {names}.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ResidualCode = keyof typeof RESIDUAL_SENTENCES;
