/**
 * Names for generated lists, grouped so that family and given names go together. They exist to be awkward in the ways real ones are: accents,
 * hyphens, both apostrophes, particles, letters outside Latin-1, the colon and length marks of Kanien’kéha, the circumflexes of Cree.
 */
export interface NameGroup {
  /** Share of households, in per mille; the groups add up to 1,000. */
  readonly weight: number;
  readonly family: readonly string[];
  readonly given: readonly string[];
  /** Chance, in per cent, that a child carries both parents’ family names (Lépine-Bouchard). */
  readonly compound: number;
}

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);

const QUEBEC_FAMILY =
  words(`Tremblay | Tremblay | Tremblay | Gagnon | Gagnon | Roy | Roy | Côté | Côté | Bouchard | Bouchard | Gauthier | Morin |
 Lavoie | Fortin | Gagné | Ouellet | Ouellette | Pelletier | Bélanger | Lévesque | Bergeron | Leblanc | Paquette | Girard | Simard | Boucher |
 Caron | Beaulieu | Cloutier | Dubé | Poirier | Fournier | Lapointe | Leclerc | Lefebvre | Poulin | Thibault | St-Pierre | Nadeau | Martin |
 Landry | Martel | Bédard | Grenier | Lessard | Bernier | Richard | Michaud | Hébert | Desjardins | Couture | Turcotte | Lachance | Parent |
 Blais | Gosselin | Savard | Proulx | Beaudoin | Demers | Perreault | Boudreau | Lemieux | Cyr | Perron | Dufour | Dion | Mercier | Bolduc |
 Bérubé | Boisvert | Langlois | Ménard | Therrien | Plante | Bilodeau | Blanchette | Dubois | Champagne | Paradis | Fortier | Arsenault |
 Dupuis | Gaudreault | Hamel | Houle | Villeneuve | Rousseau | Gravel | Thériault | Lemay | Allard | Deschênes | Giroux | Guay | Leduc |
 Boivin | Charbonneau | Lambert | Vachon | Audet | Larouche | Legault | Trudel | Fontaine | Picard | Lacroix | Desrosiers | Goulet | Dionne |
 Vaillancourt | Fillion | Lalonde | Tessier | Tardif | Lepage | Gingras | Rioux | Giguère | Drouin | Gendron | Dumont | Gélinas | Duchesne |
 Séguin | Veilleux | Pépin | Charron | Vézina | Desrochers | Labrecque | Coulombe | Tanguay | Chouinard | Noël | Marcotte | Daigle | Thivierge |
 Lépine | Quirion | L'Écuyer | L’Heureux | L'Italien | L'Espérance | D'Amours | D’Astous | D'Auteuil | St-Onge | St-Arnaud | St-Hilaire |
 St-Gelais | Ste-Marie | Ste-Croix | Saint-Cyr | Saint-Laurent | De Grandpré | De La Chevrotière | Des Ruisseaux | Du Sablon | Le Bœuf | Cœur`);

const QUEBEC_GIVEN =
  words(`Marie | Louise | Ghislaine | Francine | Ginette | Micheline | Monique | Pierrette | Huguette | Réjeanne | Thérèse |
 Jeannine | Lise | Diane | Nicole | Sylvie | Johanne | Line | Manon | Chantal | Guylaine | Josée | Nathalie | Isabelle | Annie | Mélanie |
 Geneviève | Véronique | Caroline | Émilie | Audrey | Catherine | Anne-Sophie | Marie-Ève | Marie-Pier | Marie-Claude | Anne-Marie | Maude |
 Noémie | Mathilde | Océane | Maëlle | Léa | Béatrice | Rosalie | Éloïse | Zoé | Françoise | Anaïs | Laurence | Gabrielle | Frédérique |
 Jean | Jean-Guy | Jean-Guy | Jean-Marc | Jean-Yves | Jean-François | Pierre | Pierre-Luc | Pierre-Olivier | Marc-André | Louis-Philippe |
 Charles-Étienne | Réal | Réjean | Gilles | Gaétan | Normand | Yvon | Fernand | Lucien | Adélard | Rosaire | Benoît | André | Michel | Claude |
 Denis | Alain | Daniel | Sylvain | Stéphane | Éric | Martin | Patrick | Mathieu | Sébastien | Maxime | Alexandre | Félix | Olivier | Étienne |
 Antoine | Samuel | Raphaël | Loïc | Thierry | Émile | Zachary | Noël | Hervé | Ghislain | Cédric | Jérôme | Joël | Rémi | Théo | Gaël`);

export const NAME_GROUPS: readonly NameGroup[] = [
  { weight: 845, compound: 14, family: QUEBEC_FAMILY, given: QUEBEC_GIVEN },
  // Innu
  {
    weight: 22,
    compound: 4,
    family: words(
      'Vollant | Kanapé | Mestokosho | Bacon | Jourdain | Mollen | McKenzie | Napess | Bellefleur | Grégoire | St-Onge | Pinette',
    ),
    given: words(
      'Shaniss | Uapukun | Shikuan | Nipin | Mashkuss | Uapikuan | Anne-Marie | Tshiueten | Philomène | Mathieu | Zacharie | Évelyne',
    ),
  },
  // Cree, with the long vowels written
  {
    weight: 12,
    compound: 4,
    family: words(
      'Bosum | Mianscum | Coonishish | Neeposh | Shecapio | Wapachee | Iserhoff | Blacksmith | Mistacheesick | Gull | Ottereyes',
    ),
    given: words('Wâpan | Pîsim | Nîpiy | Kîsik | Wâsêyâw | Emily | Abel | Minnie | Romeo | Mâtiyâs | Violet | Stanley'),
  },
  // Atikamekw
  {
    weight: 12,
    compound: 4,
    family: words('Awashish | Néwashish | Petiquay | Flamand | Wéizineau | Quitich | Echaquan | Coocoo | Chilton | Ottawa'),
    given: words('Sipi | Wapikoni | Masko | Nikan | Arimi | Sakay | Mariette | Jean-Roch | Céline | Lauréanne'),
  },
  // Kanien’kehá:ka (Mohawk)
  {
    weight: 10,
    compound: 2,
    family: words('Deer | Diabo | Delisle | Goodleaf | Jacobs | Norton | Montour | Horn | Lahache | Kaniatarí:io'),
    given: words(
      'Karihwí:ios | Konwahontsiá:wi | Teiowí:sonte | Ohserá:se | Kahente | Karonhiakta | Kahsennenhá:wi | Wahiakeron | Linda | Joe',
    ),
  },
  // Inuit
  {
    weight: 8,
    compound: 1,
    family: words('Tukkiapik | Qumaq | Annahatak | Ittukallak | Nappaaluk | Kasudluak | Papigatuk | Weetaluktuk | Angutinnguaq'),
    given: words('Siasi | Qiallak | Putulik | Mitiarjuk | Lucassie | Alacie | Siqiniq | Aqi&aq | Zebedee | Ulaayuk'),
  },
  // Haiti
  {
    weight: 20,
    compound: 5,
    family: words(
      'Jean-Baptiste | Pierre-Louis | Saint-Fleur | Toussaint | Sanon | Désir | Dorcély | Exantus | Louis-Jeune | Céant | Joseph',
    ),
    given: words('Fabiola | Wilner | Marie-Carmelle | Guerda | Rose-Laure | Jean-Robert | Stéphane | Mirlande | Frantz | Esther | Évens'),
  },
  // Lebanon and Syria
  {
    weight: 10,
    compound: 5,
    family: words('Haddad | El-Khoury | Abi-Nader | Bou Khalil | Saab | Nassif | Khoury | Chahine | Abou-Rjeili'),
    given: words('Yasmine | Élie | Rima | Tony | Joumana | Georges | Maroun | Nayla | Charbel'),
  },
  // Maghreb
  {
    weight: 14,
    compound: 2,
    family: words('Ben Salah | Belkacem | El Amrani | Bouazizi | Aït-Ouali | Al-Masri | Benmoussa | Ould Ahmed | Ouazzani'),
    given: words('Fatima-Zahra | Mohamed-Amine | Noureddine | Aïcha | Abd el-Kader | Nour | Leïla | Younès | Saïd'),
  },
  // Viet Nam
  {
    weight: 10,
    compound: 0,
    family: words('Nguyen | Nguyễn | Trần | Tran | Phạm | Lê | Đặng | Võ | Huỳnh | Đỗ'),
    given: words('Thị Hoa | Văn Minh | Thuỳ Linh | Quốc Bảo | Minh-Châu | Thi Kim Anh | Đức | Thảo | Van Hai'),
  },
  // China
  {
    weight: 7,
    compound: 0,
    family: words('Li | Wang | Zhang | Xu | Lü | Ouyang | Chen | Ng | Wu'),
    given: words('Xiu Ying | Wei | Mei-Ling | Jian-Guo | Yu | Xiaoming | Li Na | Ka-Ho'),
  },
  // Portugal and Brazil
  {
    weight: 8,
    compound: 20,
    family: words('da Silva | Gonçalves | de Sousa | Simões | Magalhães | Araújo | Brandão | dos Santos | Ponte'),
    given: words('João | Conceição | Inês | Fátima | António | Luís | Natália | Maria do Carmo | Zeferino'),
  },
  // Ireland and Scotland, both apostrophes
  {
    weight: 10,
    compound: 3,
    family: words("O'Brien | O’Connor | McNeil | MacDonald | Fitzgerald | Ó Súilleabháin | O'Neill | McGee | St. John"),
    given: words('Siobhán | Seán | Caoimhe | Liam | Heather | Brendan | Maeve | Patrick | Órla'),
  },
  // Greece
  {
    weight: 5,
    compound: 1,
    family: words('Papadopoulos | Tsakiris | Dimitrakopoulos | Papageorgiou | Kollias | Mavromichalis'),
    given: words('Konstantinos | Eleni | Dimitrios | Vasiliki | Spyridoula | Yiannis'),
  },
  // letters that naive folding gets wrong: ł, ı, ß, ø, þ, đ
  {
    weight: 5,
    compound: 0,
    family: words('Wiśniewska | Łukasiewicz | Yıldız | Groß | Sørensen | Þorsteinsdóttir | Đurić | Nuñez | Ștefănescu'),
    given: words('Łukasz | Małgorzata | İpek | Jörg | Søren | Björk | Željko | Begoña | Ileana'),
  },
  // one name only, as registered
  { weight: 2, compound: 0, family: words('Suharni | Mulyadi | Tenzin | Jigme'), given: [''] },
];
