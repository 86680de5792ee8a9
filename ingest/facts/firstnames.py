"""First names that are given in Germany, of all generations: our own list, of general knowledge.

A list says that a word may be a first name. That it is one here, its place says (`names`). Words
that are common nouns or places first of all ("Rosa", "Florenz") are left out.
"""

from __future__ import annotations

from ingest.facts.firstnameseast import EASTERN_NAMES
from ingest.facts.firstnamesold import OLD_NAMES
from ingest.facts.firstnameswest import WESTERN_NAMES

_NAMES = """
aaron abbas abdul abdullah achim ada adam adelheid adele adnan adolf adrian adriana agata agathe
agnes agnieszka ahmad ahmed aisha alban albert albrecht aleksander aleksandra alena alessandro
alex alexander alexandra alexej alfons alfred ali alice alicja alina alisa alla alma almut alois
alwin amelie amin amina amira ana anastasia anatol andi andra andrea andreas andreea andrej andrew
andrzej angela angelika angelina anica anika anina anita anja anjali anka anke ann anna annabel
anne annedore annegret anneke anneliese annelie annelies annemarie annerose annett annette anni
annica annika ansgar anton antonia antonio antje anuschka arend arian ariane armin arnd arndt arne
arno arnold arnt arthur artur arved asja astrid athanasios august augustin augustine axel aylin
ayse ayşe aysel azra balthasar barbara barbora bärbel bart bastian beata beate beatrice beatrix
behrend ben benedikt benjamin benno benny bent bernadette bernard bernd bernhard bernhardine bert
berta berthold bertram bettina bianca bianka birgit birgitta birgitte birte birthe bjarne björn
bodo bogdan boris bozena brigitta brigitte britt britta bruno burghard burkard burkhard burkhardt
cahit caren carina carl carla carlo carlos carlotta carmen carola carolin carolina caroline
carsten caspar cathrin catharina cathleen catrin cay cecilia cecilie celina celine cem cemal
charlotte chiara chris christa christel christiaan christian christiane christin christina
christine christof christoph christopher claas clara clarissa claude claudia claudio claus clemens
cleo conny conrad constantin constanze cora cord cordula corinna corinne cornelia cornelius cosima
cyrill dagmar dagobert damian dana dani daniel daniela daniele danijel danny daria dario darius
david davide deborah deike denis denise dennis derya desiree detlef detlev deniz diana diane didem
diedrich diemut dierk dieter dietlind dietlinde dietmar dietrich dilek dimitri dina dirk dolores
dominic dominik dominique dora doreen doris dorian dorina dorit dorota dorothea dorothee dörte
dörthe dragan dunja dursun ebba eberhard ebru eckard eckart eckehard eckhard eckhardt eckhart edda
edeltraud edgar edith edmund eduard edwin efim egbert egon eike eileen ekaterina ekkehard ekkehart
elena eleni eleonora eleonore elfi elfriede elias elif elisa elisabeth elise elke ella ellen elli
elmar elsa elsbeth else elvira emanuel emil emilia emilie emily emine emma emmerich enno enrico
erdmute erhard eric erich erik erika erkan erna ernst erwin esra esther etienne eugen eva evamaria
evelin eveline evelyn evi ewa ewald fabian fabienne fabio falk falko fanny farid fatih fatima
fatma felicia felicitas felix ferdinand finja finn fiona flora florian folkert folkmar franca
francesca francesco franciska frank franka frauke frederic frederick frederik frederike freia
freya frida friedbert friedel friedemann friederike friedhelm friedrich frieda fritz fridtjof gabi
gabor gabriel gabriela gabriele gaby gebhard geert gela georg georgia georgios gerald geraldine
gerd gerda gereon gerfried gerhard gerhild gerlinde gerold gerrit gert gertraud gertraude gertrud
gesa gesche gesine gideon gisa gisbert gisela gitta gottfried gotthard gottlieb grażyna gregor
greta gretchen grete grit gudrun guido guilia giulia gunda gundel gundula gunhild gunnar günter
günther gunter gunther gustav gwendolin hagen hajo hakan hanna hannah hanne hannelore hannes hanno
hans hansgeorg hansjoachim hansjörg hansjürgen harald haralda hardy harm harms harri harriet harro
harry hartmut hartwig hasan hasso hatice hauke hedda hedwig heide heidemarie heidi heidrun heike
heiko heiner heinfried heinke heino heinrich heinz hela helen helena helene helga helge hella
hellmut hellmuth helmar helmut helmuth hendrik hendrike henni henning henri henriette henrik
henrike henry herbert heribert hermann hermine herta hilal hilda hilde hildegard hildegund hilke
hilmar hiltrud hinnerk hinrich holger horst hubert hubertus hugo hülya hussein ian ibrahim ida
ignaz igor ilja ilka ilona ilsabe ilse immo ina ines inga inge ingeborg ingelore ingmar ingo
ingolf ingrid inka inken insa ioannis ira irena irene iris irina irma irmela irmgard irmtraud
irmtraut isa isabel isabell isabella isabelle isidor ismail isolde ivan ivana ivo ivonne iwona
jacob jacqueline jaqueline jaime jakob jan jana jane janek janet janett janette janin janina
janine janis janka janna janne jannek jannik jannis janosch janusz jaroslaw jasmin jasmina jason
jasper jean jeanette jeannette jeannine jelena jella jelka jelle jenni jennifer jenny jens
jeremias jerome jessica jette jill jim jo joachim joana joanna jobst jochen jochem joel johan
johann johanna johannes john jolanta jolanda jona jonas jonathan jorg jörg jörn jörgen jost josef
josefa josefine joseph josephine joshua josip jovana juan judith jule julia julian juliana juliane
julie julika julius juliusz juri jürg jürgen jurij justin justina justus jutta kai kaija kaj karel
karen kari karim karin karina karl karla karlheinz karola karolin karolina karoline karsten kaspar
kasimir katarina katarzyna kate katharina käthe kathi kathleen kathrin kati katia katja katrin kay
kemal kerstin kersten kevin khaled kilian kim kira kirsten kirstin kiran klara klaas klaus klemens
knud knut konrad konstantin konstanze korbinian kordula korinna kornelia kristian kristiane
kristin kristina kristine kristof krystyna krzysztof kunibert kunigunde kurt kyra ladislaus laila
lale lambert lara larissa lars larsen laslo laszlo laura laurenz laurin lavinia lea leander leif
leila lena lene leni lennard lennart leo leon leona leonard leonhard leonie leonore leopold
leonhardt leszek levin lewin lia liane lida lidia lieselotte lieselore lili lilian liliane liliana
lilli lilly lina linda line linn linus lisa lisbeth liselotte lisette lisbet livia ljudmila lore
lorena lorenz lothar lotte lou louis louisa louise luca lucas lucia lucian lucie lucius ludger
ludmilla ludwig luis luisa luise lukas luka lutz luzia lydia maarten madeleine magda magdalena
maik maike maja malte malika malgorzata mandy manfred manja manuel manuela mara marc marcel marcin
marco marcus mareen mareike mareile maren marek maret margaret margareta margarete margaretha
margarethe margit margitta margot margret margrit mari maria mariam marian mariana marianne marie
marieke marieluise marielle marietta marija marika mariella marina mario marion marios marisa
marit marita marius mark marko markus marleen marlen marlene marlies marlis marlon marten martha
martin martina marvin mascha mathias mathilde mathis mats matthäus matthew matthias matti mattis
maurice mauritz max maxi maximilian maxine mechthild mechtild mehmet meike meinhard meinolf
meinrad melanie melek melina melissa melitta mercedes meral merle merlin mert merve meta metin mia
micha michael michaela michal michel michele michelle mieke miguel mihaela mika mike mikael
mikhail mila milan milena milica milo mina minna mira mirco mirela miriam mirja mirjam mirko
miroslav mohamed mohammad mohammed moishe monica monika monique moritz morten mounir muhammed
murat mustafa myriam nada nadia nadine nadja najib naomi nasrin natalia natalie natascha nathalie
nathan nele nelli nelly nico nicola nicolai nicolas nicole niclas niels nihal nikita nikla niklas
niko nikola nikolai nikolas nikolaus nikolaj nils nina noah noel noemi nora norbert norma norman
nurcan odila ocke ola olaf ole oleg oleksandr olena olga oliver olivia omar onno orhan ortrud
ortrun ortwin oskar osman oswald oswin otfried ottilie otto ottmar özlem pablo pamela paola pascal
patricia patrick patrik paul paula pauline pavel peer peggy per petar peter petra phil philip
philipp philippa philine pia pierre piet pieter piotr pit poldi quirin rabea radomir rafael
rafaela raik raika raimund rainald rainer ralf ralph ramona ramon randolf raoul raphael raphaela
ragna ragnar rasmus rebecca rebekka regina regine reinald reiner reinhard reinhardt reinhild
reinhold reinmar reka remigius renata renate rene renee reto ria ricarda riccarda richard rico
rieke rita robert roberta roberto robin rocco roderich rodrigo roger roland rolf roman romina romy
ron ronald ronja ronny rosalie rosemarie rosi rosina roswitha rouven ruben rüdiger rudi rudolf
rufus rupert ruprecht ruth ruven sabina sabine sabrina salome sami samira samuel sandra sandro
sara sarah sascha saskia sean sebastian selda selina selma senta serap sergej serhat severin sibel
sibylle sieglinde siegbert siegfried siegmar siegmund siegrid siegrun sigfried sigismund sigmar
sigmund sigrid sigrun sigurd silja silke silvana silvester silvia silvio simon simona simone sina
sinah sinan sirko sissi slavica sofia sofie solveig sonja sophia sophie sören sörnke sönke stefan
stefani stefania stefanie steffen steffi stella sten stephan stephanie steve steven stina stine
sultan susan susann susanna susanne suse svea sven svenja svetlana swantje swen swenja swetlana
sybille sylke sylvia sylvio sylwia tabea tamara tamer tamina tania tanja tarek tarik tassilo
tatiana tatjana tamino tessa thea theda thekla theo theodor theresa therese theresia thies thilo
thimo thomas thorben thoralf thorsten thorge tibor tiemo tilda till tillmann tilman tilmann tilo
tim timm timo timon timur tina tine tino tirza titus tjark tjorven tobias tom tomas tomasz toni
torben torge tore torsten traudel traugott traute trudi uda udo ulf uli ulla ulli ulrich ulrik
ulrika ulrike urs ursel ursula urte uschi ute uta utta uwe valentin valentina valerie
valeska vanessa vasilios velten vera verena verona veronika veit victor victoria viktor viktoria
vincent vinzenz viola violetta virginia vitali vivian viviane vivien volkard volker volkhard
volkmar waldemar waldtraut walter walther waltraud waltraut wanda wasilij wenzel wendelin werner
wenke wera wibke wiebke wieland wiegand wigbert wilfried wilhelm wilhelmine wilhelma wilko willem
willi willibald willy wilma wilmar winfried winnie wito wladimir wojciech wolf wolfdieter wolfgang
wolfhard wolfram wolfhart wulf xaver xenia yannick yannik yannis yasemin yasmin yildiz yusuf
yvette yvonne zacharias zeynep zoe zoltan zofia zuzana ümit birger lutger hilma gitte jytte
ragnhild siv lasse mette kirsti ingvild arjen sjoerd wietske femke tjorge eyk eyck tomke wiebe
imke ubbo focko hero habbo okka theelke tomma gerriet leevke fenja nane telse wencke elske sünje
thorid momme boje ketel sonke nis karsta jeske franziska annalena annika-sophie friedolin fridolin
hannelotte heidelinde irmhild jolante karlotta konni lucy luzie magnus mattea maya nils-ole
ottokar philomena raffael reinhilde reinhilda sabrine sandy sarina selim sefa serkan sevda sinja
sunna tanita theodora thilde tuba umut ursina velia viktorine volkert vroni wiltrud wiltrude witta
yara yeliz yunus zeki zita achmed ahmet burak ceren emre engin ersin ferhat gülay gülsen hatun
kadir kenan leyla mesut metehan nesrin nurten okan ömer onur oya ramazan sedat seyma tolga turgut
ufuk volkan yavuz jurek matthis signe runa bernward burghardt hartmuth roland-peter ludovica
henriëtte amal denny resi friedericke fidel aoife notburga nuria laurent siobhan lotta ludmila
omid reza farida hamid leonora ottilia walburga kreszentia sepp benedikta gerlind hartwin iven
jorina kjell lütje nikolaas oke raimar sibo tede volkwin wubbo zarah adelina afra alida aliza
alwine amke annelen benita bente berit bertha betina birk brita burga cati dagny dara debora delia
dilan djamila donata doro edeltraut edelgard ehrhard eila elfie elin elina ellinor enid enna erdal
erk esma etta eva-maria evita fee felipe fenna fiete flavia frieder friedo fynn gabriella gerburg
gesina giesela gilda gisella godehard greetje gregoria grietje gundi gundolf heidelore hein
helgard helmke ilias ilsetraut imre ingelis jannes jannika jelte joris jolina jorid katalin
kathrina keno kerrin konny lenni levke lieke lilo lino lisann maira malin malina maris marthe
mattes merete milla miro moni nahid nando narges nela nelson nevin nilüfer noelle oda olli onna
orla ossip ottomar paulina petrus pirmin quentin rahel rike rolfhard romana rosanna saadet said
salim sanne selcan senay simeon sinje skadi sönnich stanislaus svantje swaantje sylvester tammo
tarja tasso thurid tilde tinka tracy trude veneta wanja wendela wilfriede winrich wunibald ylva
yvo zora
adelgunde adina aenne agathon aino alasdair alissa aljoscha almuth amalia ambros amélie anabel
anastasija andrine aneta anett anetta angelo aniela anissa annamaria annekatrin annelene annelore
annemieke annina anouk ansgard apollonia arabella arda armgard arnulf arwed asena asmus aurelia
aurelius ava aydin baldur bashir bastienne beeke beke bela benigna berenike bernardo berno
berthilde bilal birka birke bjarke bjoern blanka bodil bogumil bohumil bojan bolette bosse
brunhilde burkhart calvin camilla casimir cedric celestine celia chantal chidi christhard cilia
cindy clas clelia colette corentin crescentia cyprian dag dalia damaris danilo danuta dariusz darja
delphine demet dimitra dinah diren dobromila domenica domenico dorte dragana dragica ebbe eberhardt
edzard eilert einar elenore eliane eligius emese enes engelbert ephraim erdmann eren ermelinde
erwine esmeralda estefania ester eugenia ezgi fabia fabrice fadi faruk fedor ferdi fernando feyza
filip filippa filiz fjodor folke fred friedegund friederika friedlinde fritjof fritzi frowin
genoveva germo gernot gernulf gerolf gila gilbert gilla gina gioia giovanni giuseppe goran gorch
gottlob gritt gudula guillermo gustavo gyde götz gürkan hadi haiko halina handrij hanjo hanka
hannelie hannibal hayo hedi hedwiga helfried helmine hendrikje henrieke henryk herma hertha hilary
hilka hiske holde hosea hubertine hulda huseyin hüseyin iago idris ihsan ilia iliana imen imogen
ingeborga ingram ingvar irmelin ishak ismael istvan iva iwan jacek jadwiga jael jago jakov jale
jamal jamila janice jaroslav jasna javier jelto jenniffer jeremy jesko jewgeni jochim johanne
jolanthe jonna joost jorinde joyce joëlle jurgen jusuf jördis kaja kalle kamil kateryna katharine
kathinka katinka kerim klaudia kolja konstantinos kornelius kuno lamia lennox leonardo leonid
leopoldine letizia lian libussa lieven ligia lilith linnea liv ljuba ljubica loana lorenza luc
luciano ludolf ludovika luigi luitgard lukasz mabel maciej mads mahmoud maic maika maiken malaika
maleen malia malou marcella marei margarita mariann marijke mariola mariusz marja marquard marte
maryam marzena massimo mateusz mathea matteo maud maurizio mauro maximiliane małgorzata mehdi
meinhild memet menno meret merit meryem milda milka milos mirka miroslaw mitja modesta mohamad
munir měrćin nael naima nancy natali natalija nazan neele neno nepomuk nermin neslihan nevena
nicolle nieves noa norina nuno nuray obinna octavia odette ofelia olesya omer orlando orsolya
othmar otmar otthein ove oxana palina paloma paolo patrizia paulin paulus pawel pedro pelle
penelope perdita pernille pippa placidus polina poul priska rachel radek radovan radu rafał raina
rana randi rania raul refik reimar reimund reinharda remo renato rené rhea riccardo rigo rika roald
ronan rosalinde rosamunde roswita roxana rudolph rune rüya sabri sadik safia salih salma salvatore
samson sandor sanja saverio savina scarlett sebald selcuk selin semih serafin serdar serena sergio
shirin sibilla sidonie sigi silvan slobodan smilla soner sonka sonny soraya stanislav stanislaw
steffani stela stephania stjepan suleyman sverre sybil süleyman taher taida tanju tariq teresa
thaddäus theres thordis thore thorwald tiago timotheus tizian tomislav tonia tord traudl tristan
trixi tuncay tuğba tyra ullrich ulvi undine urszula vadim valeria vasile vasilis veronica vesna
vicente vidar vigo vilma vincenzo vittoria vladimir walda waldtraud walli walpurga warin weneslaus
wiard wieslaw wiktor wim winfriede witold wsewolod yannic yasin yasmina zara zbigniew zdenka zehra
zlatan zsuzsa zygmunt özge özgür
"""

FIRST_NAMES = frozenset(_NAMES.split()) | OLD_NAMES | EASTERN_NAMES | WESTERN_NAMES
