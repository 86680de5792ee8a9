"""First names of families from Northern, Western and Southern Europe, Africa and East Asia.

Our own list, of general knowledge; words that are common nouns or places are left out.
"""

from __future__ import annotations

_NAMES = """
aafke aage abel abigail abílio adalberto adolfo adriaan adrien adrián adèle adélaïde afonso agnese
agneta agnès agostino agustín ailsa aimée aitor aksel alain alan alastair albane alberto albertus
alcides aldo alejandra alejandro alessandra alessio alexandre alfio alfonso alfredo aline alison
alix allan amedeo amparo américo anabela anaïs andré andrés angelica angus angélique annabelle
annalisa annemiek anthony antoine antoinette antonella antonello antonietta antoon antti antónio
aparecida araceli arancha arjan arlette armand armando armindo arnaud arnoud arto arturo arvid
asbjørn ashley aslaug assunta astri asunción aude audrey augusta aurelio aurore aurélie aurélien
axelle azzurra baptiste barry bartolomeo basile bastien beatriz begoña belén benedetta benedetto
bengt benito benoît bergljot bertil bertrand beth bethany betty biagio bjørn blanca blandine borja
brad bradley bram brandon brenda brendan brian bridget bronwyn bruce bruna brunella bryan béatrice
bénédicte børge caetano caitlin calogero cameron camila camille capucine carlota carmela carmelo
carmine carol carole carolien catalina caterina cathal catherine cayetana cees celeste cesare
charles charlie charlotta charlène cheryl chloe chloé christelle christer christophe christy ciara
ciaran cillian cinzia ciro claire clare claudette claudine clive clotilde cláudia clémence clément
coen colin colleen colm concepción concetta conor consuelo coralie corrado corrie cosimo courtney
craig cristiano cristóbal cruz cynthia cyril cyrille cândida cécile cédric céleste célia céline
césar dagfinn damiano damien danielle danièle deirdre derek desirée didier diego dinis diogo
domingo donald donatella donato dorothy dorothée doug douglas duarte duncan dylan délia eamon edite
edoardo eduarda eduardo edward eero eeva eija eilidh eino eirik ejnar elaine eleanor elettra eligio
eline elio elisabetta elizabeth emanuela emanuele emer emilio emmanuel emmanuelle emília
encarnación enrica enrique enza enzo eoin erin erkki erland ermanno ernest ernesto eskil esperanza
esteban estefanía estela estelle estêvão ethan ettore eugenio eugène eugénio evan evert ewan eyvind
fabiana fabiano fabien fabrizia fabrizio fausto federica federico felice feliciano ferdinando
fergus fermín fernand fernanda fernão filipa filipe filippo finbar fionnuala fiorella flavio fleur
florbela florence florent francisca francisco franck franco frans françois françoise fraser fredrik
freek freja frits frode frédéric frédérique fulvia fulvio fátima félix gaetana gaetano gareth gary
gaston gavin gaël gaëlle gaëtan geir gema gemma geneviève gennaro geoff geoffrey geoffroy george
georges gerardo gerben germain germano ghislaine giacinto giacomo giada gian giancarlo gianfranco
gianluca gianmarco gianni gianpaolo gianpiero gijs gil gilles gillian gineke gino gioacchino gioele
giordano giorgia giorgio giovanna gisèle giuliana giuliano giulio giuseppina glen gloria glória
gonzalo gonçalo gordon gorm grace graciela graeme graham grainne grazia graziella graça greg greger
gregorio grethe grégoire grégory guadalupe gudmund guglielmo guilherme guillaume gull gunilla gunn
gunnhild gunvor gustaf guy gwen gwenaëlle gérald gérard göran hakon halvard halvor hanneke hannu
harrison heather hedvig heikki helder helmer helmi henk henny henrique hermínia hernán hervé
hilario hilkka hjalmar holly honoré horacio hortense howard hugh hugues huib håkan håkon héctor
hélène iain ignacia ignacio ignazio iiro ilaria ilario ilmari ilpo immacolata ineke inger ingunn
inkeri inmaculada inácio inès inés inês irène isaac isaura ismo isobel ivano iver ivone jaakko jaap
jack jackie jacques james janneke jannie jarkko jarmo jeanne jeff jeffrey jemima jeppe jeroen
jerónimo jesper jesús jimena joakim joan joaquim joaquín jocelyne jodie joe joep johnny jon
jonathon joop jordi jorge jorma jos josep josephus josette josiane jostein josé jouni joy joão joël
juana juanita judy juha juhani jukka julien juliette julio julián jurre jussi justine jérémie
jérémy jérôme jørgen júlio kaarina kaisa karianne karine katherine kathryn katie katrine kauko
keith kelly kenneth kettil kieran kimberly kimmo kirsi kirsty kjersti klas koen koos kresten
kristoffer kyle kåre laia lammert laure lauren laurence lauri laurie leanne lee leen leena leonor
lesley leslie leticia lewis lieve liisa lillian lindsay lionel lis lise livio liz loes lone
loredana lorenzo lorna lorraine lourdes lourenço loïc lucette luciana lucien lucienne lucile lucio
lucrezia lucía ludivine ludovic ludovico ludvig luigina luuk luz luís luísa lydie lynne léa léon
léonie lídia lúcia lúcio maarit macarena machteld madalena magali magnhild magni maija mairead
maite maj malcolm malene manolo manon marcello marcelo marcos margarida margherita marguerite
mariangela mariano maribel marilyn marino marisol marjolein marjorie markku martijn martti martín
mary maría massimiliano mateo mathieu matilde matt matthieu matthijs mattia matías maura maureen
mauricio maxence maxime mayra maël maëlle megan melania meredith merja michela michèle mickaël
miika mikkel mikko milagros mildred miranda mireille mirella mitchell mogens moira molly morag
morena morgan morgane muriel myles márcia márcio märta mårten mélanie mélissa nadège nanna
natividad neil nerea niall nicholas nicoletta nicolò nienke nigel niina noelia noreen noé noémie
noël noëlle nuala nunzia nunzio oddvar odete odile olav olavi olivier olle olof oreste orietta
oriol ornella oscar osvaldo ottar ottavio outi owen paal paco paddy padraig palle pascale pasquale
patrice patricio patrícia paulette paulo peder pekka penny pentti pepe pernilla perrine pertti pete
petter philippe phoebe pierluigi piero pietro pilar pim pina pino pirjo pirkko polly preben primo
purificación päivi pär pål quirino rachael raffaele raffaella raija raimo raimondo raimundo ramiro
ramón raphaël raphaëlle raquel raymond raymonde raúl rebeca reidar reijo renaud renske renzo renée
reyes rhiannon rhona rhys rianne ricardo riikka riitta rik rikke rina roar rob robbie rocío rodney
rodolfo rodolphe roel rogelio roisin romain romano romolo romuald roos rory rosalba rosaleen
rosalia rosaria rosario roseline rosemary rosie rossana rossella rowan roy rubén ruggero rui
russell ruud ryan régine régis rémi rémy sakari sally salvador samantha sampo sancho sander
sandrine sanna santiago santino santo saoirse sari satu saúl scott sebastiano sebastián seija seppo
shane shannon sharon shaun sheena sheila shelley shirley shona sietske sigbritt silvano sindre
sinead siobhán siri sirkka sissel sjaak sofía solange soledad solène sondre sonia spencer stacey
stan stefano steinar stephen stewart stian stig stijn stuart sture stéphane stéphanie sunniva
susana suzanne svein svend sylvain sylvaine sylvie synnøve sébastien ségolène sérgio séverine
sílvia søren taina tanguy tapani tapio tarjei tarmo tecla ted teemu teija telma teodoro teppo
terence terhi terje tero terry teun thibault thibaut thierry thijs thor thorbjørn thorleif thyra
théo théophile thérèse tiina tijs timothy timothée tineke tiziana tiziano tjeerd todd toivo tommaso
tomás tomé toon topi torbjørn torgeir toril torill torstein torunn tove tracey trevor trine
trinidad troels truls truus trygve tuija tullio tuomas tuomo turid tuula tuva tânia ubaldo uffe ugo
ulysse umberto unni urho valborg valentino valerio valter valérie vanesa vasco vegard veikko veli
verónica vesa vibeke vicenta victoire vigdis viggo vilde villy vincenza virgilio virginie virpi
vito vittorio viviana véronique víctor vítor wayne wendy wessel willemijn william wouter xavier
ximena yann yngve yohan yolanda yolande yrsa yves zachary zoé zélia álvaro ángel ángela ángeles åke
åsa åse édith édouard éliane élie élisabeth élise élodie éloïse éléonore émeline émile émilie éric
étienne íñigo óscar øystein øyvind úrsula abebe abena abiola adaeze adama adebayo adesola adjoa
adwoa afia afua ahmadou aissatou akiko akira akosua akua alassane alhassan alioune ama amadou
aminata anh assane astou awa ayodele aïssata babacar babajide bamidele binh binta bintou boubacar
cheikh cheng chiamaka chinedu chinwe chioma coumba daiki dede demba diallo djibril duong ebele ebo
efua ekow emeka fanta fatimata fatou fatoumata femi folake fumiko funmi giang gifty haile haruki
hawa hideo hien hiroko hiroshi hoa hoai hong huong huyen ibou idrissa ifeoma ikenna jian jing junko
kadiatou kaori karamoko kazuko keiko kenji kenta khady khanh koffi kofi kojo kouassi kwabena kwaku
kwame kwasi lamin lamine lihua linh loan maimouna makeda makoto malik mamadou mariama mariame
masako mayumi mbaye mei mekonnen michiko midori minh minho misaki modou moussa mulugeta nana naoko
ndeye ngoc ngozi nhung nkechi nnamdi nneka noriko olufemi oluwaseun oumar oumou ousmane phuong
quang quynh rokhaya sakura salif sankara satoshi seiko sekou seydou shan shinji sira sumi tadashi
tadesse takashi takeshi tesfaye thabo thanh thao thuy toshiko trang trinh tsegaye tuan tunde tuyet
uche wanjiru xiao yaa yaw yetunde ying yohannes yoko yoshiko yui yuka yuki yumi zhen zodwa
"""

WESTERN_NAMES = frozenset(_NAMES.split())
