import { variants } from './variants';

describe('other ways to type a name', () => {
  it.each([
    ['L’Écuyer', ['lecuyer']],
    ['Jean-Guy', ['jeanguy']],
    ['St-Onge', ['stonge', 'saintonge', 'saint']],
    ['Sainte-Marie', ['saintemarie', 'stemarie', 'ste']],
    ['Tremblay', []],
    ['', []],
  ])('%s → %j', (name, expected) => expect(variants(name)).toEqual(expected));
});
