# ruff: noqa: RUF001 - the Turkish letter without a dot is meant
"""First names of families from Turkey, the Arab world, Asia and Eastern Europe: our own list.

Of general knowledge; words that are common nouns or places first of all are left out.
"""

from __future__ import annotations

_NAMES = """
tereza barbora kateřina eliška lenka abdulkadir abdurrahman adem adil ahsen akif alev alişan alper
alperen anıl arif arzu asiye aslan aslı asuman atakan atilla attila aydan aydın ayfer aygül ayhan
aykut aynur aytaç aytekin aziz azize bahar bahri banu baran barış bayram başak bedri behçet bekir
belgin belma berfin beril berk berkan berkay berna betül beyza bircan birgül birol buket burcin
burcu burhan buse bülent büşra cafer cahide canan caner cansu celal cemile cemre cengiz cenk cevdet
ceyda ceyhun cihan coşkun davut defne demir devrim dicle dila dilara dilber doğan doğukan duygu
ebubekir ece eda edanur efe ekin ekrem elvan elçin emel emin emrah emriye ender enver ercan erdem
erdinç erdoğan ergin ergün erhan erol ersoy ertuğrul esin evren eylem fadime fahri fatoş fazlı
feride feyzullah fidan figen fikret fikri fuat funda furkan fırat galip gamze gizem gonca gökay
gökhan gökmen gökçe gönül gül gülbahar gülcan gülden güler gülhan gülistan gülnaz gülsüm gülten
gülşah gülşen günay güner güneş gürcan güven güzin hacer hadiye halil halime halis haluk hamdi
hamide hamza handan harun haydar hayriye hazal hediye hicran hikmet hilmi hümeyra hüsamettin hüsnü
ilhan ilkay ilker ilknur ilyas imran inci ipek irem irfan ismet izzet işıl kaan kader kadriye kamer
kamuran kaya kazım kağan kerem kerime koray köksal kübra kürşat kıvanç latif latife levent lokman
lütfi lütfiye macit mahir mahmut makbule medine mehtap melahat melih meliha melike meltem meryema
mete mihriban muammer muhammet muharrem muhittin muhlis mukadder musa muzaffer mücahit müge
münevver müslüm nadire nagihan nail naim nalan naz nazife nazlı nazmi nazım nebahat necati necla
necmettin nejat nevzat nezahat neşe nida nihat nilay nilgün niyazi nuran nurettin nurgül nurhan
nuri nuriye oktay olcay orkun ozan oğuz oğuzhan pelin pembe perihan pervin polat pınar rabia rahime
rahmi rasim rauf recep remzi reyhan reşat rojda rojin ruhi rukiye rüstem rıdvan rıfat rıza
sabahattin sabiha sabriye sait sakine saniye satı savaş seda selahattin selman semra senem sercan
serhan serpil sertaç servet sevcan sevgi sevgin sevgül sevil sevilay sevim sevinç seyfettin seyhan
sezai sezen sezer sezgin sinem songül suat suna suzan süheyla sıla sıtkı tahir talat talha taner
tarkan tayfun taylan tekin temel tevfik timuçin tufan tugay tuna tuncer tunç turan turgay tutku
tuğçe tülay tülin türkan ulaş utku uğur vahit vedat vehbi vildan vural yakup yalçın yaprak yağmur
yaşar yener yeşim yiğit yurdagül yücel yüksel yıldız yılmaz zafer zahide zekeriya zekiye zeliha
zerrin zeycan zinnur ziya zuhal zübeyde züleyha zülfiye çağatay çağla çağlar çetin çiğdem öcal ömür
önder özcan özden özgül özkan özlen özlü ülkü ümmü ümran ünal şaban şahin şebnem şefik şehmus
şemsettin şenay şengül şenol şerife şevket şeyda şeyma şirin şükran şükrü aamir abdallah abdel
abdelaziz abdelkader abdelkarim abdelrahman abdo abeer adeel adham adib afsaneh ahlam aida akbar
akram alaa aleya alireza aliya allal amani ameer amer amit amjad ammar amr anand anas anil anjana
anjum ankit anwar arash arezu arjun arman arshad aruna arvin asad asha ashkan ashok ashraf asif
asim asma atefeh aya ayaan ayat ayman azadeh azita aziza babak badr bahareh bahram bashar basim
basma batoul behnam behrouz behzad bijan bushra dalal danial daoud darya deepa deepak devi dilip
dima diyar ehsan elham elnaz emad essam fadia fahad fahim faisal farah faraz farhad fariba farzad
farzaneh fateme fatemeh faten fawzia fayez feras fereshteh firas firouz fouad ganesh geeta ghada
ghassan ghazal golnaz gopal habib hadeel hafsa hala hamed hamoud hana hanan haneen hania harish
hashem hassan hatem hayat haytham hazem heba hedayat hend hicham hisham hoda homa hossam hossein
houda houssam huda hussam ihab ikram ilham inas indira iqbal irshad isra issa iyad jabbar jaber
jafar jamil javad jawad jaya jihan joumana kamal kamran kamyar karam kareem karima kavita khadija
khalid khalil khatera kiana kianush kourosh krishna kumar lakshmi lamis latifa layla leyli lubna
lujain madhu maged maha mahdi mahesh mahin mahmud mahnaz mahsa majid majida malak malek mamdouh
manal mandana manish manoj manoochehr mansour marjan marwa marwan masooma masoud massoud maysoon
mazen meena meera mehran mehrdad mehrnaz milad mirwais mitra moayad mohan mohsen mojgan mona monir
morteza mostafa mourad mousa muhammad muhanad mukesh muna murtaza mustapha nabil nabila nader nadim
nadjib naeem nahed najat najla najwa namir nargis nariman naser nasim nasir nasser naveen navid
nawal nawras nazanin nazir neda neha nezar nibal nikhil niloofar nisha nitin nizar noor noora nour
noura nouri nura osama othman parisa parvaneh parviz parwin payam pedram pegah peyman pooja pooya
pradeep prakash pranav praveen priya qais qasim rabab rachid rafik raghad ragheb rahul raj raja
rajab rajesh raju ramesh rami ramin ramiz rasha rasheed rashid rashmi rasul ravi rawan raza razan
reem rehana rekha reyhaneh riad rida rim rima ritu roaa rohit roshan roya ruba rula ruqayya saad
saadia saba sabah sabrin sadegh sadia saed saeed safa safaa safwan sahar saida saif sajad sajjad
sakina salah saleh salem salman samah samar samer samia samir sana sandeep sangeeta sanjay sanjeev
santosh sayed sepideh shadi shadia shahd shahin shahram shahrzad shaima shakib shamim shanti
shapour sharif shayan shaza shehab sherif shilpa shiva shokoufeh shreya siamak siavash sima sita
sneha sohail soheil soheila sohrab somaya somayeh sonali souad soulaiman suad suha suhail suher
sulaiman suleiman sumaya sunil sunita suresh sushma taghrid taleb tamim tayeb thabet uma usama usha
vijay vikram vinod vishal wael wafaa wahid waleed walid wasim wassim widad yacine yahya yaman yaser
yasir yasmine yassin yassir younes younis yousef yousif youssef yunis zaher zahid zahra zahraa zaid
zaina zainab zakaria zaki zein zeina zeinab zia ziad zineb zohra zohre zubair aleš alojzy alžběta
ambrozy anastazja antonín arkadiusz augustyn bartek bartosz bartłomiej bedřich beniamin beno
bjarnat bogna bogumił bogumiła bogusław bogusława bohuslav bolesław bořivoj bożena božena bronisław
bronisława błażej břetislav cecylia cezary ctibor cyryl czesław czesława dalibor dawid dobrawa
dobrosława dominika drahomír drahomíra dušan edyta eliška elżbieta eryk eugeniusz ewelina felicja
feliks franciszek františek fryderyk genowefa gracjan grzegorz gustaw hańža henryka hilža hynek
ignacy ireneusz iveta iwo izabela jagoda jarmila jaromír jaroslava jarosław jerzy jindřich jitka
jiřina jiří jozef judyta julita juraj justyna ján józef józefa jěwa kacper kajetan kalina kamila
karol katarína kazimiera kazimierz kinga korla krystian ksawery květa květoslava křesćan ladislav
lechosław lenka leoš libor libuše lilianna lubomír lubor luboš lucjan lucyna ludwik ludwika luděk
lukáš madlena maksymilian marcela marcelina marianna marián markéta marta martyna matouš matylda
matúš matěj michalina michał mieczysław mieszko mikołaj milada miloslav miloš miluše miroslava
mirosław mirosława mária měrka naděžda nikodem oldřich oliwia ondřej otakar otylia patrycja patryk
pavla pavlína paweł petr przemysław přemysl radim radka radoslav remigiusz renáta roksana rostislav
rozalia ryszard rzeczysław růžena seweryn soňa stanislava stanisława svatava svatopluk světlana
sylwester szczepan szymon sławomir sławomira tadeusz teodor teofil tomáš trudla tymoteusz vladimír
vladimíra vladislav vlasta vlastimil vojtěch václav vít vítězslav věra wacław weronika wiesław
wiesława wiktoria wincenty wioletta władysław władysława włodzimierz zbyněk zdeněk zdeňka zdzisław
zdzisława zenon zuzanna ľubica ľubomír ľudmila łucja łukasz šimon štefan štěpán štěpánka šárka
žaneta achilleas adrienn afroditi agapi agim agron aiga aistė aivars albana albina aleksandar
aleksandr aleksej alexandros alexei alexey alexis algirdas aliki alin alketa amir anastasios
anatolij anatoly anca andrei andrii andrija andris andrás angeliki anikó anila annamária antal
antonina ants antun anđela apostolos arben ardian ardita argyris aris arjeta arkadij arlind armend
artan artem artis artjom asta astrit athanasia athina audrius aurel avni bajram balázs barnabás
bashkim basilios bekim bence bernarda besa besim besnik biljana birutė blagoje blaženka blerim
blerta boban bogdana boglárka bojana borislav boro boryslav boško božidar božo branimir branislav
branka branko bratislav burim bálint béla catalin cezar charalampos christos chrysoula ciprian
claudiu constanta corina cornel cosmin costel crina cristian cristina csaba csilla cvijeta cătălin
dace dainis daiva dajana damir danica daniil danijela danil dardan darinka darko davor davorka
dejan denys desanka despina dezső dimitrios dimitris dinko dionysios dmitri dmitrij dmitry dmytro
doina domagoj dorin doru dragomir dragoslav dragoş draško dražen drita dritan dubravka dumitru
duška duško dániel dávid dénes dóra dženan edgars edin edit edon efrosina efstathios efthymia
efthymios eftychia eglė ehlimana eirini elefteria elefterios eleftheria elira elizaveta elvana
elvir emina emir emmanouil endre enikő enisa enkeleda erion ermal ermin erzsébet eszter evangelia
evangelos evgeni evgenia evgenij evgeny fatlum fatmir fatos ferenc fikreta fisnik flamur florentina
florim florin fotini fotis fruzsina fuad gavril gazmend gediminas gennadi gentian georgeta georgij
gergely gergő gheorghe giannis giedrė gints giorgos gjergj gleb gorana gordana grigore grigorios
gunta guntars gyula györgy gábor géza hajdar hajnalka halyna haralambos haris hele hennadij horatiu
horia hrvoje hryhorij hysen ibolya ihor ildikó ileana ilie ilir ilze imer indrek indrit inese
inessa inna ioan ioana ioanna ionel ionela ionuț iryna ismeta istván iulia iulian iuliana ivars
ivica ivka iván izabella jaan jadranka jegor jekaterina jelisaweta jenő jevgeni jolita josipa jovan
jovanka judit julija jure jurgita jurica juris jános józsef júlia kadri kaire kalliopi kaltrina
kastriot katerina katica kersti khrystyna kirill klára konstantina kornél kostas krešimir kristaps
kristjan kriszta krisztina krisztián krunoslav ksenia ksenija kseniya kushtrim kyriaki kyriakos
kálmán károly kęstutis laima lajos larisa larysa laurentiu lavdim lazar lefteris leonidas lesya lev
levente lidija liina lilla linas liridon lirim liudmyla liviu ljerka ljiljana ljubo ljubomir ljubow
ljupka lulzim luminita luminița lyudmila lászló lőrinc maarja madis magdalini magdolna majlinda
maksim maksym manolis marica maricica marijan marijana marilena marin marinko mart maryna matej
maxim melita mergim mersiha michail michalis midhat mihai mihkel mihály miklós milaim milanka
milivoj miljana miljenko milorad milovan mimoza mindaugas mircea mirjana mirna mirsad mirza mladen
momir muamer mykhailo mykola myroslav myroslava márk márta márton mátyás máté mónika māris
nadeschda nadezhda nadiia nataliya natalja natalya nataša nebojša nedeljko nedim nelu nenad nermina
neven nevenka nexhat nicolae nicoleta nikolaos nikoleta nikolina nikos ninoslav normunds novak
noémi nándor oana octavian ognjen oksana oleh oleksandra oleksii olha olivera olivér oskars ostap
ottó ovidiu panagiota panagiotis paraskevi pavlo pavlos pelagia persefoni petre petro petros piret
piroska pranvera predrag priit pál péter qendrim rada radenka radmila radojka raimonds raisa raluca
ramūnas ranka ranko rasa ratko refija rexhep rimantas rinor rodica romeo rostyslav rozália ruslan
ruxandra ružica réka róbert răzvan rūta sabin sachar sanela saulius saša schanna sead semjon senad
senada sergei sergey serhii serhij shkelqim shpend shpresa siim silviu siniša skender slavko
slađana slobodanka smilja snežana sokratis solomiia sorin sorina sotirios spomenka spyridon spyros
sreten srđan stamatia stana stanko stavros stefanos stelios stepan stevan stipe stojan stylianos
suzana svetozar svitlana szabolcs szilvia szilárd sándor sára tamás taras tena teodora tetiana
tetyana teuta thanasis theodoros theofanis tiberiu tihomir tiit tomo toomas traian triin tudor
tímea tünde uldis urmas uroš vaios valbona valdas valdet valdis valentyna valerij valeriu valeriya
valon vangelis vanja vasiliki vassilios vassilis vasyl vedran vedrana velimir verica viktoriia
viktorija viktória vilmos vinko viorel viorica virgil virág vitalii vitalij vjekoslav vjosa vlad
vlado vladyslav vlora vojislav volodymyr vuk vukašin vyacheslav vytautas wadim walentina walerij
wassili witali wjatscheslaw wladislaw wolodymyr xhevat yana yaroslav yaroslava yelena yevgen yevhen
yllka yulia yuliia yuri yuriy zdenko zdravka zdravko zef zlata zlatko zoi zoltán zoran zorana
zorica zoya zrinka zsolt zsuzsanna zsófia zvonimir zvonko ágnes ákos álmos áron éva ülle đorđe
žarko željka željko žilvinas živko ștefan
"""

EASTERN_NAMES = frozenset(_NAMES.split())
