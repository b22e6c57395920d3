/** What can be wrong. Each has a sentence in sentences.ts. */
export const PROBLEMS = [
  'archive_header',
  'archive_padding',
  'archive_end',
  'archive_twice',
  'manifest_malformed',
  'manifest_note_malformed',
  'manifest_note_false',
  'file_changed',
  'file_missing',
  'file_unexpected',
  'json_malformed',
  'key_malformed',
  'key_differs',
  'checkpoint_malformed',
  'checkpoint_origin',
  'checkpoint_unsigned',
  'checkpoint_uncosigned',
  'entry_changed',
  'entry_or_tile',
  'entry_twice',
  'entry_not_json',
  'entry_unknown_member',
  'entry_member_missing',
  'entry_member_malformed',
  'entry_not_canonical',
  'bundle_cut',
  'bundle_surplus',
  'bundle_replaced',
  'bundle_in_doubt',
  'subtree_in_doubt',
  'tile_changed',
  'tile_length',
  'another_tree',
] as const;

export interface Problem {
  readonly what: (typeof PROBLEMS)[number];
  readonly zone?: string;
  /** index of an entry in its log */
  readonly index?: number;
  /** last index, where several in a row are concerned */
  readonly to?: number;
  readonly path?: string;
  /** which hash of a tile */
  readonly place?: number;
  /** a member of an entry */
  readonly member?: string;
  /** offset in the archive */
  readonly at?: number;
}
