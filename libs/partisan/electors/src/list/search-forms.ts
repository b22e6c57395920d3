import { fold, variants } from '@cloison/platform/names';
import { remembered } from './remembered';

interface Forms {
  readonly folded: string;
  /** Other ways to type it, each with a space before; the empty string where there is none. */
  readonly others: string;
}

const formsOf = (text: string, others: (folded: string) => string[]): Forms => {
  const folded = fold(text);
  return {
    folded,
    others: others(folded)
      .map((other) => ` ${other}`)
      .join(''),
  };
};

/** Of an address only the short or long form of *saint* matters, not the whole in one piece. */
const shortOrLong = (folded: string): string[] => folded.split(' ').flatMap(variants);

/**
 * The texts by which an elector is found: family name first, since lists are sorted by it, then given name and address, then the other ways to
 * type these (`lecuyer`, `jeanguy`, `saint` for `st`).
 */
export class SearchForms {
  private readonly name = remembered((text) => formsOf(text, variants));
  private readonly street = remembered((text) => formsOf(text, shortOrLong));

  /** @returns `core`, the folded name and address, and `search`, the same with the other forms after it */
  of(family: string, given: string, address: string): { core: string; search: string } {
    const comma = address.indexOf(',');
    const name = this.name(family);
    const first = this.name(given);
    // What stands before the first comma is a number, mostly; what follows is one of a few hundred streets.
    const number = comma < 0 ? '' : fold(address.slice(0, comma));
    const street = this.street(comma < 0 ? address : address.slice(comma + 1));
    let core = name.folded;
    if (first.folded !== '') core = core === '' ? first.folded : `${core} ${first.folded}`;
    if (number !== '') core += ` ${number}`;
    if (street.folded !== '') core += ` ${street.folded}`;
    const others = name.others + first.others + street.others;
    return { core, search: others === '' ? core : core + others };
  }
}
