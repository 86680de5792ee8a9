"""German first names: rare today, of the north, of the south, and new ones. Our own list."""

from __future__ import annotations

_NAMES = """
telse ocke edzard ursel geesche neele fenno ubbe wübke aaliyah adalbert adeltraud adolfine agnete
aik aiko ajko alea aleida alessia alfreda alrun amalie amanda amelia amely amy andree annedörte
anselm antke antonie arnim ascan ayla balduin bartel barthold bennet berend berengar bernfried
berthild bertl betti bettine blasius bo bolko bonifatius bonifaz boy brar brunhild burckhard
burghart burkart carlheinz chayenne christfried christhild christlieb christoffer cilly coletta
corbinian cosma cyriakus dankmar darian davin dean degenhard dethard detmar dietburg diethard
diethelm diether diethild dietlef dietrun dirkje dolf dorette dorle ebbo eckbert eddie edwina
egbrecht eggo egmont ehrenfried ehrentraud eilts ekkehardt elea elfgard elfride elgard elia eliah
elian eliana elisabetha ellie elsabe elsbe emely emilian emke emmi emmo engelhard enne enya erasmus
erdmuthe ernestine esaias eugenie evamarie ewalda eyke fabiola falkmar fanni fehmke fidelis fieke
finnja finnley focke foelke fokko folkhard franciscus franz franziskus fredi frerich friedegard
friedemarie friederich friederun friedgard friedhard friedmar friso gebke geerd geerta geeske
gerfrid gerhardine gerit gerke gerlinda gero gertie gertrudis geske giselher gisla giso gothard
gotthelf gotthilf gottwald gretel guntbert gunthard guntram guste gustel gösta hadwig hailey
hansdieter hansgünter hansheinrich hansheinz hanshermann hanskarl hansmartin hanspeter hartfried
hartlieb hasko heideline heidemaria heidewig heie heilwig heimke heimo heinrike heinzpeter helgo
hellfried helma helmtraud helmtrud helwig henner herbart herlind hermanna hermina herwart herwig
hildegart hildegunde hildrun hilger hilko hilmer hiltraud hiltrun hinrika hjördis hugbert huldreich
ide ignatius ilay ilian ilselore ilsemarie ilsetraud immanuel inaya ingeburg ingelies ingelind
ingeruth ingetraud ingward irmalotte irmeli irmina irmlind isabeau isfried ivy jamie jante jara
jenna joest joline jonah jonte josefina josephin josie joya juna junis jupp karlfried karlhans
kathrein kian kiara kimi klarissa klementine klothar klothilde koloman konradin konradine kriemhild
krimhild käte lambertus lampert landolf leah leandro leberecht lenja lenore leonas levi liam liana
liesbeth liesel liesl lilia lio lion logan lola loni luan luana ludwine luitpold luke lukretia luna
lya lynn lüdeke lüder lüür mael maila malchen maleah malwine marga marhild marielotte markwart
marla mathilda mathäus matilda mattheis mechthilde meenke melf melia merten milou naila nala
nannette nayla neela nia nick nika nikodemus nino notker novalie odilia okke ophelia osmund
ottfried pankraz peerke peregrin petronella philippine pius raban radegund rale rayan reimer
reinbert reintraud richarda richmut rigmor rochus rosel roselinde rothraut rotraud rotraut
rudolfine rupprecht sam samu schorsch servatius siegburga sieghard sieghild sieglind siegward
sigbert sighard sigisbert siglinde sigune sixtus solveigh stani sunke swanhild taalke tade taha
talia tamme tanno tara tedje temmo theobald theoderich theodolinde theophil tiburtius timke tjade
tjard traude trudel tyler tönjes tüde udalrich ufke ulfert utz valentine vinzent volkhart volkmut
volrad walfried waltrud wendel wernfried wienke wigand wilburg wilfrid wilgard wilhelmina wilke
winand winfrid wobke wolfried wübbo yuna zoey
"""

OLD_NAMES = frozenset(_NAMES.split())
