import type { handOverFr } from './words.fr';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Words of the hand-over at the end of a mandate, in English. */
export const handOverEn: Words<typeof handOverFr> = {
  title: 'End of mandate',
  none: 'No hand-over under way.',
  noneHelp:
    'At the end of a mandate, each record is transferred to the office that follows, returned to the person, or destroyed. Nothing is decided by itself.',
  successor: 'Office that takes over',
  successorHelp: 'If there is one.',
  begin: 'Begin the hand-over',
  progress: '{{done}} of {{total}} done',
  state: 'Decision',
  states: { undecided: 'To decide', transfer: 'Transfer', return: 'Return', destroy: 'Destroy', done: 'Done' },
  help: {
    undecided: 'Choose people, then decide for them.',
    transfer:
      'Make a locked package for the office that follows. Once it has received and opened it, finish: the record disappears from here.',
    return: 'Make the page to give to the person. Once they have received it, finish: the record disappears from here.',
    destroy: 'Finishing destroys the record, its cases and its documents, for good. The certificate stays.',
    done: 'What is done keeps no name: the certificate’s number only.',
  },
  emptyList: 'Nobody here.',
  all: 'All',
  choose: 'Choose {{name}}',
  openCases_zero: 'no open case',
  openCases_one: '1 open case',
  openCases_other: '{{count}} open cases',
  packed: 'file made',
  decide: { transfer: 'Transfer', return: 'Return to the person', destroy: 'Destroy' },
  decided: { transfer: 'transferred', return: 'returned', destroy: 'destroyed' },
  passphrase: 'Passphrase (12 characters or more)',
  makePackage: 'Make the package',
  makePage: 'Make the page',
  finish: 'Finish',
  sure_one: 'One record disappears from here, for good.',
  sure_other: '{{count}} records disappear from here, for good.',
  notNow: 'Not now',
  takeBack: 'Take the decision back',
  left_one: 'One record stayed: kept on request, or something that you may not see. Ask the people named.',
  left_other: '{{count}} records stayed: kept on request, or something that you may not see. Ask the people named.',
  close: 'Close the hand-over',
};
