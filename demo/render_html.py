"""Saved web pages of four differently built sites."""

from __future__ import annotations

import html
import unicodedata

from html_parts import INVENTED, SITES, contact, document, downloads, speakers
from markup import SOFT_HYPHEN, inline, to_html
from model import Page


def site_a(page: Page) -> str:
    """Federal programme: definition list, contact section."""
    english = page.gold.language == "en"
    cookie = (
        "This website uses cookies. Accept all / Only necessary"
        if english
        else "Wir verwenden nur technisch notwendige Cookies. Mehr erfahren Einverstanden"
    )
    facts = "".join(f"\n<dt>{label}</dt><dd>{inline(value)}</dd>" for label, value in page.facts)
    agenda = "".join(
        f"\n<tr><td>{item.time}</td><td><strong>{item.title}</strong>{speakers(item)}</td></tr>"
        for item in page.agenda
    )
    head = "Project profile" if english else "Projektsteckbrief"
    parts = [
        f'<div id="cookie-banner" role="dialog"><p>{cookie}</p></div>',
        '<header><a href="/"><img src="/assets/logo.svg" alt="Modellvorhaben im Überblick"></a>',
        '<nav aria-label="Hauptmenü"><ul><li><a href="/">Startseite</a></li>'
        '<li><a href="/projekte">Projekte</a></li><li><a href="/termine">Veranstaltungen</a></li>'
        '<li><a href="/aktuelles">Aktuelles</a></li><li><a href="/suche">Suche</a></li></ul></nav>',
        "</header>",
        f'<ol class="breadcrumb"><li><a href="/">Start</a></li><li>{page.section}</li></ol>',
        f"<main><article>\n<h1>{html.escape(page.gold.title, quote=False)}</h1>",
        f'<p class="lead">{inline(page.lead)}</p>' if page.lead else "",
        f"<h2>{head}</h2>" if page.gold.kind == "Projekt" else "",
        f'<dl class="steckbrief">{facts}\n</dl>' if facts else "",
        to_html(page.body),
        f"<h2>Programm</h2>\n<table>{agenda}\n</table>" if agenda else "",
        to_html(page.after) if page.after else "",
        downloads(page),
        "</article>",
        f'<section class="kontakt"><h2>{"Contact" if english else "Kontakt"}</h2>'
        f"<address>{contact(page)}</address></section>"
        if page.contact
        else "",
        "</main>",
        f"<footer><p>Impressum | Datenschutz | Barrierefreiheit</p><p>{INVENTED}</p></footer>",
    ]
    css = "body{font:16px/1.5 sans-serif;max-width:60em;margin:auto}dt{font-weight:bold}"
    return document(page, css, "\n".join(part for part in parts if part))


def site_b(page: Page) -> str:
    """Metropolitan regions: two-column tables, aside with facts and contact."""
    rows = "".join(
        f"\n<tr><td>{inline(label)}:</td><td>{inline(value)}</td></tr>"
        for label, value in page.facts
    )
    agenda = "".join(
        f"\n<tr><td>{item.time}</td><td>{item.title}"
        + "".join(f"<br><em>{one}</em>" for one in item.speakers)
        + "</td></tr>"
        for item in page.agenda
    )
    aside = f"<h3>Daten &amp; Fakten</h3>\n<table>{rows}\n</table>" if rows else ""
    if page.contact:
        aside += f"\n<h3>Kontakt</h3>\n<p>{contact(page)}</p>"
    parts = [
        '<div class="page"><div class="top"><a href="#inhalt">Zum Inhalt springen</a> '
        "A A A Schriftgröße | Leichte Sprache | English</div>",
        '<div class="menu"><a href="/">Start</a> <a href="/regionen">Regionen</a> '
        '<a href="/projekte">Projekte</a> <a href="/presse">Presse</a> '
        '<a href="/kontakt">Kontakt</a></div>',
        f'<div class="crumbs">Sie sind hier: Start &gt; {page.section} &gt; '
        f"{inline(page.gold.title)}</div>",
        f'<div class="content" id="inhalt">\n<h1>{inline(page.gold.title)}</h1>',
        f"<p><strong>{inline(page.lead)}</strong></p>" if page.lead else "",
        to_html(page.body),
        f'<h2>Ablauf</h2>\n<table class="ablauf">{agenda}\n</table>' if agenda else "",
        to_html(page.after) if page.after else "",
        downloads(page),
        '<p class="share">Teilen: E-Mail Drucken Nach oben</p>\n</div>',
        f"<aside>\n{aside}\n</aside>" if aside else "",
        '<div class="cookie">Diese Seite nutzt Cookies für die Statistik. '
        "<button>Ablehnen</button> <button>Zustimmen</button></div>",
        f'<div class="footer">© {SITES["b"][0]} · Impressum · {INVENTED}</div>',
        "</div>",
    ]
    css = (
        "body{font:15px Georgia,serif}.page{width:62em;margin:auto}.content{float:left;width:40em}"
        "aside{margin-left:42em;background:#eef3f6;padding:1em}.footer{clear:both}"
    )
    return document(page, css, "\n".join(part for part in parts if part))


def _label_line(label: str, value: str) -> str:
    if label.startswith("Typ:"):
        return f'<p class="meta">{label}: {inline(value)}</p>'.replace("&", "&amp;")
    return f"<p><strong>{label}:</strong> {inline(value)}</p>"


def site_c(page: Page) -> str:
    """County portal: label lines, news meta line, tag soup of divs."""
    facts = "\n".join(_label_line(label, value) for label, value in page.facts)
    agenda = "\n".join(
        f"<p>{item.time}<br>\n<b>{item.title}</b>"
        + "".join(f"<br>\n{one}" for one in item.speakers)
        + "</p>"
        for item in page.agenda
    )
    parts = [
        '<div id="header"><div class="logo">Regionalportal Altmark</div>',
        '<div class="suche"><form action="/suche"><input name="q" title="Suchbegriff">'
        '<input type="submit" value="Suchen"></form></div></div>',
        '<div id="nav"><ul><li><a href="/">Start</a><li><a href="/leben">Leben &amp; Wohnen</a>'
        '<li><a href="/projekte">Projekte</a><li><a href="/aktuelles">Aktuelles</a>'
        '<li><a href="/verwaltung">Verwaltung</a></ul></div>',
        f'<div id="pfad">Start / {page.section}</div>',
        f'<div id="main">\n<h1>{html.escape(page.gold.title, quote=False)}</h1>',
        facts,
        f'<p class="teaser">{inline(page.lead)}</p>' if page.lead else "",
        to_html(page.body),
        f"<h2>Ablauf</h2>\n{agenda}" if agenda else "",
        f'<div class="kontaktbox"><p>{contact(page)}</p></div>' if page.contact else "",
        '<p class="nachoben"><a href="#header">zum Seitenanfang</a> '
        '<a href="#">Seite drucken</a></p>',
        "</div>",
        '<div id="rechts"><h3>Häufig gesucht</h3><ul><li>Abfallkalender</li>'
        "<li>Kfz-Zulassung</li><li>Stellenangebote</li></ul>"
        "<h3>Öffnungszeiten</h3><p>Mo 9–12 Uhr, Di 9–12 und 14–18 Uhr</p></div>",
        f'<div id="footer">Impressum Datenschutz Sitemap<br>{INVENTED}</div>',
        '<div id="cc">Cookies helfen uns bei der Bereitstellung unserer Dienste. OK</div>',
    ]
    css = "body{font:14px Verdana,sans-serif}#main{float:left;width:65%}#footer{clear:both}"
    return document(page, css, "\n".join(part for part in parts if part))


def _accordions(source: str) -> str:
    """Every "## " section becomes a <details> or a hidden div, in turn."""
    first, *sections = ("\n" + "\n".join(x.strip() for x in source.splitlines())).split("\n## ")
    out = [to_html(first)] if first.strip() else []
    for number, section in enumerate(sections):
        head, _, text = section.partition("\n")
        content = to_html(text)
        if number % 2:
            out.append(
                f'<div class="acc"><button class="acc-btn">{head}</button>\n'
                f'<div class="acc-body" style="display:none">\n{content}\n</div></div>'
            )
        else:
            out.append(f"<details><summary>{head}</summary>\n{content}\n</details>")
    return "\n".join(out)


def _agenda_d(page: Page) -> str:
    out = ["<h2>Agenda</h2>"]
    for item in page.agenda:
        if item.day:
            out.append(f"<h3>{item.day}</h3>")
        out.append(
            f'<div class="slot"><p class="time">{item.time}</p><p class="what">{item.title}</p>'
            f"{speakers(item)}</div>"
        )
    return "\n".join(out)


def site_d(page: Page) -> str:
    """Network: accordions, agenda slots, litter of the page builder."""
    facts = "\n".join(
        f"<div>{label + ': ' if label else ''}{inline(value)}</div>" for label, value in page.facts
    )
    parts = [
        '<div class="w-nav"><a href="/" class="brand">Landgemeinsam</a><nav>'
        '<a href="/netzwerk">Netzwerk</a><a href="/veranstaltungen">Veranstaltungen</a>'
        '<a href="/projekte">Projekte</a><a href="/login">Login Mitglieder</a></nav></div>',
        f'<section class="hero"><h1>{html.escape(page.gold.title, quote=False)}</h1>',
        f"<h2>{page.kicker}</h2>" if page.kicker else "",
        f'<div class="event-info">\n{facts}\n</div>' if facts else "",
        "</section>\n<main>",
        f"<p>{inline(page.lead)}</p>" if page.lead else "",
        _accordions(page.body),
        "<div>This is some text inside of a div block.</div>" if page.agenda else "",
        _agenda_d(page) if page.agenda else "",
        _accordions(page.after) if page.after else "",
        downloads(page),
        '<h3>Abbildungen</h3><div class="w-dyn-empty"><div>No items found.</div></div>',
        f'<div class="contact"><h3>Kontakt</h3><p>{contact(page)}</p></div>',
        "</main>",
        '<div class="newsletter">Newsletter abonnieren <input placeholder="E-Mail-Adresse">'
        "<div>Thank you! Your submission has been received!</div>"
        "<div>Oops! Something went wrong while submitting the form.</div></div>",
        f"<footer>Netzwerkstelle Landgemeinsam, Frankfurt am Main. {INVENTED}</footer>",
        '<div class="consent">Wir respektieren Ihre Privatsphäre. '
        "Einstellungen / Alle annehmen</div>",
    ]
    css = ".hero{background:#23423a;color:#fff;padding:2em}.time{font-weight:bold}main{padding:2em}"
    return document(page, css, "\n".join(part for part in parts if part))


RENDER = {"a": site_a, "b": site_b, "c": site_c, "d": site_d}


def render(page: Page) -> bytes:
    """The bytes of a page in the encoding it is meant to have."""
    text = RENDER[page.site](page)
    if page.nfd:
        text = unicodedata.normalize("NFD", text)
    if page.charset == "latin1":
        return text.replace(SOFT_HYPHEN, "&shy;").encode("cp1252")
    return text.encode("utf-8-sig" if page.charset == "bom" else "utf-8")
