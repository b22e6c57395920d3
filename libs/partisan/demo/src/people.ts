/** Two divisions, so that the walk-through shows that one doesn't see the other. */
export const DEMO_DISTRICT = 'qc-val-des-erables';
export const DISTRICTS = [
  { id: DEMO_DISTRICT, fr: 'Val-des-Érables', en: 'Val-des-Érables' },
  { id: 'qc-lac-aux-outardes', fr: 'Lac-aux-Outardes', en: 'Lac-aux-Outardes' },
] as const;

/** The campaign’s people. They have no password yet: the links that are printed at the start give them one. */
export const PEOPLE = [
  { email: 'rene@campagne.demo', name: 'René Bolduc', role: 'organizer' },
  { email: 'yasmine@campagne.demo', name: 'Yasmine Haddad', role: 'canvasser' },
  { email: 'etienne@campagne.demo', name: 'Étienne Roy-Lachance', role: 'canvasser' },
  { email: 'odile.r@campagne.demo', name: 'Odile Racine', role: 'data_manager' },
  { email: 'maude.k@campagne.demo', name: 'Maude Kanapé', role: 'candidate' },
  { email: 'normand@campagne.demo', name: 'Normand Côté', role: 'registrar' },
  { email: 'thi-hoa@campagne.demo', name: 'Thị Hoa Trần', role: 'registrar' },
] as const;
