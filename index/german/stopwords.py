"""Words that ask for nothing. They stay in the exact field, so that phrases keep them."""

from __future__ import annotations

#: Articles, pronouns, prepositions, conjunctions and auxiliaries, folded. Own list.
STOPWORDS = frozenset(
    """
    aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch
    auf aus bei beim bin bis bist da dabei dafur damit dann das dass dasselbe davon dazu dein deine
    deinem deinen deiner dem den denn der deren des dessen dich die dies diese dieselbe diesem
    diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige einigem
    einigen einiger einiges er es etwas euch euer eure fur hab habe haben hat hatte hatten hier
    hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem
    jeden jeder jedes jene jenem jenen jener jenes kann kein keine keinem keinen keiner konnen
    konnte man manche manchem manchen mancher mein meine mich mir mit muss mussen nach nicht nichts
    noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit selbst sich sie sind so
    solche solchem solchen solcher soll sollen sollte sondern sonst sowie uber um und uns unser
    unsere unter viel vom von vor wahrend war waren was weil welche welchem welchen welcher wenn
    wer werde werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwar zwischen
    bzw etc ggf sog usw
    """.split()
)

#: What may stand between the two words of a compound when they are said apart: Entwicklung der
#: Quartiere, Schutz vor Hochwasser. Articles and prepositions, folded; not ohne, and not und.
JOINERS = frozenset(
    """
    der die das des dem den ein eine eines einem einen einer am an auf aus bei beim durch fur
    gegen im in ins mit nach uber um unter vom von vor zu zum zur unserer unserem ihrer ihrem
    aller alle
    """.split()
)
