import type { MailProposal } from '../mail.dto';

/** A pile is worth one answer from so many mails on. */
export const LEAST_IN_PILE = 3;

export interface ProposalClues {
  readonly kind: 'message' | 'bounce' | 'auto_reply';
  readonly hasCase: boolean;
  readonly pileCount: number;
  /** Level of the body that the mail is for; null where it isn't known. */
  readonly level: string | null;
  readonly ownLevel: string;
  readonly inRiding: boolean | null;
}

/** One act for each mail: what it plainly belongs to first, then what is quickest to do rightly. */
export function proposalOf({ kind, hasCase, pileCount, level, ownLevel, inRiding }: ProposalClues): MailProposal {
  if (kind !== 'message') return 'look';
  if (hasCase) return 'file';
  if (pileCount >= LEAST_IN_PILE) return 'answer_all';
  if (inRiding === false) return 'hand_over';
  if (level !== null && level !== ownLevel && level !== 'other') return 'redirect';
  return 'create';
}

/** The government that an office's member sits in, by the riding's id (`qc-…` is Quebec's). */
export function levelOfOffice(districtId: string): 'quebec' | 'canada' {
  return districtId.startsWith('ca-') ? 'canada' : 'quebec';
}
