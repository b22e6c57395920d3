import type { Allowlist } from './types';

/**
 * What was reviewed in the migrated database: functions by the hash of their source, policies by their text. A migration that adds or
 * changes one makes tools/separation/allowlist.spec.ts fail, which says how to write this file anew; reading the difference is the review.
 */
export const ALLOWLIST: Allowlist = {
  functions: {
    'casework.check_elector(names text[], families text[], addresses text[])': {
      hash: '974f1328c1570b8a83da538f1b1c617daab86816dbff61097700b6e5df1baf73',
      owner: 'casework_owner',
    },
    'casework.citizen_columns()': {
      hash: '280925ae1d45a97f12eb6080754ec02d9d8c326430488b168abead28cb3e4415',
      owner: 'casework_owner',
    },
    'casework.destroy_citizen(target uuid, even_open boolean)': {
      hash: 'cf027b7440c8b881f109f56c85bfe9e03083be8cd9f7d7b13e97690b0613ce78',
      owner: 'casework_owner',
    },
    'casework.find_cases(numbers text[], patterns text[], first text, second text, most integer)': {
      hash: '29c8db4cf6721ba5f58156ea44095244cb33f075f6fb0dca17b07e0f3aa5eb09',
      owner: 'casework_owner',
    },
    'casework.find_citizens(patterns text[], first text, second text, phrase text, word text, most integer)': {
      hash: '54577a35fef267a4571a42e98b31c943afbcd29b5a453fe35bdc166371da4cbd',
      owner: 'casework_owner',
    },
    'casework.find_texts(wanted text, most integer)': {
      hash: 'c36b9806dd75e105fd45990ca0821fbf419e2637880872ba4d1ed80c53e98c66',
      owner: 'casework_owner',
    },
    'casework.hanging_on(parent regclass)': {
      hash: 'dabe60ac880c8a532dd25c5de8a44fe010737198d3aca142942904332112576d',
      owner: 'casework_owner',
    },
    'casework.held_on(target uuid)': {
      hash: 'a97d9189fe4f432b7ea474666cc6e645a04c1a41b89c5206cbc19fe89dce5890',
      owner: 'casework_owner',
    },
    'casework.held_rows(target uuid)': {
      hash: 'ecc9ae7d407b0a94214672a9241a96a516e31601438a576387388bf3e241590c',
      owner: 'casework_owner',
    },
    'casework.hidden_cases()': {
      hash: '0b40ba9a3776b402fdc9a3da1cdc7fcc7a19bb36cdd71ec3de1b9a71a3af5437',
      owner: 'casework_owner',
    },
    'casework.log_fold(hashes bytea[])': {
      hash: 'd162388b76cf1960e7271099636012f138adc9ceb1599a9d73fd619cb15ae96d',
      owner: 'casework_owner',
    },
    'casework.log_publish(checkpoint_size bigint, signed_note text)': {
      hash: '75d0d57b756c56d056504af73f43a50080210d2c7955a79d2c5e0796c780206f',
      owner: 'casework_owner',
    },
    'casework.log_root(tree_size bigint)': {
      hash: '71d400b16308e03630b81ea1e07700feb9d525878729a54af49fd4d471c8313d',
      owner: 'casework_owner',
    },
    'casework.log_seal(batch integer)': {
      hash: 'bb3fce76628eb55df224d5bf590fd20ff67b8286ed53adb25d0db46acffc8873',
      owner: 'casework_owner',
    },
    'casework.mail_thread(here text, headers text[])': {
      hash: '1aeb9c28dbbd3f9ecd68117fde9c2e5f2d5800295f253a5b39bca1c595eaba74',
      owner: 'casework_owner',
    },
    'casework.merge_citizens(kept uuid, gone uuid, before jsonb, after jsonb)': {
      hash: 'deb3eb7d48c99e4c133543614991d8d3e67e75189cc50302453aa3ebe5a6426d',
      owner: 'casework_owner',
    },
    'casework.remove_imported(which uuid, records uuid[])': {
      hash: 'd88c7757c2e55fae81cb9ad360203fe58e96b29f5a2f52c1e300bffee21f58ad',
      owner: 'casework_owner',
    },
    'casework.restricted_volume(from_at timestamp with time zone, before_at timestamp with time zone)': {
      hash: 'aea077219e9411a22cae2633695ea9d37043f1969c000217d1c3e03347f7c908',
      owner: 'casework_owner',
    },
    'casework.search_cases(wanted text[], most integer)': {
      hash: '52f8cba421f7c8f260297d151a8bcc5cf9e2cc9cc1d79305beb229a9a10d14ec',
      owner: 'casework_owner',
    },
    'casework.search_citizens(wanted text[], most integer)': {
      hash: '6e1bf0960ae2828736de51e4743fa9c13a45c57a2fc16895de19e91b452a92ae',
      owner: 'casework_owner',
    },
    'casework.undo_merge(merge uuid)': {
      hash: '38f005a86d4519242a450e2b5d8eb6e3eadc537b3a657089ab0063d1a4144a53',
      owner: 'casework_owner',
    },
    'oversight.log_fold(hashes bytea[])': {
      hash: '735e41374ab07effd69658886e401be56bb592a478affccc6f1e389f96bb4006',
      owner: 'oversight_owner',
    },
    'oversight.log_publish(checkpoint_size bigint, signed_note text)': {
      hash: '39864bbcebda2290027e9d7fb1ce3e534af85316598e8cee05371166ae44af94',
      owner: 'oversight_owner',
    },
    'oversight.log_root(tree_size bigint)': {
      hash: 'fa41778442ad9550f23e26e1dfd6bdb00ccf776dc9fd38ecb08bfa3cb024bd67',
      owner: 'oversight_owner',
    },
    'oversight.log_seal(batch integer)': {
      hash: 'e2ebf63165c84cbbff7ac2a2a6d3e339727cd8a50ed660b05e92ba89a5eac506',
      owner: 'oversight_owner',
    },
    'oversight.witness_forward()': {
      hash: 'a1aa3068a6d28c6c3477d7365a0e6052fd6c8e2850b0910a0cb37b5233c08f5e',
      owner: 'oversight_owner',
    },
    'partisan.close_elector_load(district text)': {
      hash: 'd5dcc762879fbfff76a9da9daa259e8ce3b293c688450c660023612246d446ca',
      owner: 'partisan_owner',
    },
    'partisan.log_fold(hashes bytea[])': {
      hash: 'eef40fae3364d43b428130ebda3b249a3e478550af8b5f78b91b4e59aa9b5081',
      owner: 'partisan_owner',
    },
    'partisan.log_publish(checkpoint_size bigint, signed_note text)': {
      hash: '67f3cff4ec40029930b4937a6bf144edd7a3bbc13627e2a7a5be5877d84f7176',
      owner: 'partisan_owner',
    },
    'partisan.log_root(tree_size bigint)': {
      hash: '9fbfe7a621d065da63a8261c0367d64ff069c080a73b535c843bd01669e18c8e',
      owner: 'partisan_owner',
    },
    'partisan.log_seal(batch integer)': {
      hash: 'e0059066b90798c397dfd5d9236f15e9ae88bb1499bc787dba36bbaffbd15f56',
      owner: 'partisan_owner',
    },
    'partisan.note_elector_list(district text, vintage text)': {
      hash: '0be6bb7b72e90aef3073dd35187fab13f9df409a288131bebd9423c0d679f299',
      owner: 'partisan_owner',
    },
    'partisan.open_elector_load(district text, import_id uuid, vintage text)': {
      hash: '5b9d1d58a5d154c2b4f1bb1dec1ecd2db93aa4c4a89bdb23ac1d1f177ce40d5f',
      owner: 'partisan_owner',
    },
    'partisan.search_electors(district text, words text[], division text, wanted_stance text, from_stage smallint, after_search text, after_id uuid, page integer)':
      {
        hash: 'bb814b2ef2adf087c4db93b269353a89962050dfa2d2f5a4622143606993f0c2',
        owner: 'partisan_owner',
      },
  },
  policies: [
    "PERMISSIVE ALL TO <zone>_api USING ((district_id = ANY (ARRAY( SELECT unnest(string_to_array(current_setting('cloison.districts'::text, true), ','::text)) AS unnest)))) CHECK ((district_id = ANY (ARRAY( SELECT unnest(string_to_array(current_setting('cloison.districts'::text, true), ','::text)) AS unnest))))",
    'PERMISSIVE ALL TO <zone>_owner USING (true) CHECK (true)',
    'RESTRICTIVE ALL TO <zone>_api USING (((case_id IS NULL) OR (case_id <> ALL (ARRAY( SELECT casework.hidden_cases() AS hidden_cases))))) CHECK ()',
    "RESTRICTIVE ALL TO <zone>_api USING (((restricted_to IS NULL) OR ((NULLIF(current_setting('cloison.account'::text, true), ''::text))::uuid = ANY (restricted_to)))) CHECK ()",
    'RESTRICTIVE ALL TO <zone>_api USING ((EXISTS ( SELECT 1\n   FROM casework.document d\n  WHERE ((d.district_id = document_part.district_id) AND (d.id = document_part.document_id))))) CHECK ()',
    "RESTRICTIVE ALL TO <zone>_api USING ((account_id = (NULLIF(current_setting('cloison.account'::text, true), ''::text))::uuid)) CHECK ()",
    'RESTRICTIVE ALL TO <zone>_api USING ((case_id <> ALL (ARRAY( SELECT casework.hidden_cases() AS hidden_cases)))) CHECK ()',
    "RESTRICTIVE SELECT TO <zone>_api USING ((EXISTS ( SELECT\n   FROM casework.account a\n  WHERE ((a.id = (NULLIF(current_setting('cloison.account'::text, true), ''::text))::uuid) AND (a.role = 'office_manager'::text))))) CHECK ()",
  ],
  unfiltered: ['casework.consent_link'],
};
