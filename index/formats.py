"""Formats by media type: the value of the facet `format`, and the ending of a file's name."""

from __future__ import annotations

_OOXML = "application/vnd.openxmlformats-officedocument."
_WORD, _SLIDES = "application/vnd.ms-word.", "application/vnd.ms-powerpoint."
_SHEETS = "application/vnd.ms-excel."
_ODF = "application/vnd.oasis.opendocument."

#: (facet value, ending) by media type.
_KNOWN = {
    "application/pdf": ("pdf", "pdf"),
    "text/html": ("html", "html"),
    "text/plain": ("text", "txt"),
    "application/json": ("json", "json"),
    "text/rtf": ("rtf", "rtf"),
    "message/rfc822": ("email", "eml"),
    "multipart/related": ("mhtml", "mhtml"),
    f"{_OOXML}wordprocessingml.document": ("word", "docx"),
    f"{_OOXML}wordprocessingml.template": ("word", "dotx"),
    f"{_WORD}document.macroEnabled.12": ("word", "docm"),
    f"{_WORD}template.macroEnabled.12": ("word", "dotm"),
    "application/msword": ("word", "doc"),
    f"{_OOXML}presentationml.presentation": ("powerpoint", "pptx"),
    f"{_OOXML}presentationml.slideshow": ("powerpoint", "ppsx"),
    f"{_OOXML}presentationml.template": ("powerpoint", "potx"),
    f"{_SLIDES}presentation.macroEnabled.12": ("powerpoint", "pptm"),
    f"{_SLIDES}slideshow.macroEnabled.12": ("powerpoint", "ppsm"),
    f"{_SLIDES}template.macroEnabled.12": ("powerpoint", "potm"),
    "application/vnd.ms-powerpoint": ("powerpoint", "ppt"),
    f"{_OOXML}spreadsheetml.sheet": ("excel", "xlsx"),
    f"{_OOXML}spreadsheetml.template": ("excel", "xltx"),
    f"{_SHEETS}sheet.macroEnabled.12": ("excel", "xlsm"),
    f"{_SHEETS}template.macroEnabled.12": ("excel", "xltm"),
    f"{_SHEETS}sheet.binary.macroEnabled.12": ("excel", "xlsb"),
    "application/vnd.ms-excel": ("excel", "xls"),
    "application/vnd.ms-outlook": ("email", "msg"),
    f"{_ODF}text": ("opendocument", "odt"),
    f"{_ODF}text-template": ("opendocument", "ott"),
    f"{_ODF}text-flat-xml": ("opendocument", "fodt"),
    f"{_ODF}text-master": ("opendocument", "odm"),
    f"{_ODF}presentation": ("opendocument", "odp"),
    f"{_ODF}presentation-template": ("opendocument", "otp"),
    f"{_ODF}presentation-flat-xml": ("opendocument", "fodp"),
    f"{_ODF}spreadsheet": ("opendocument", "ods"),
    f"{_ODF}spreadsheet-template": ("opendocument", "ots"),
    f"{_ODF}spreadsheet-flat-xml": ("opendocument", "fods"),
    f"{_ODF}graphics": ("opendocument", "odg"),
    f"{_ODF}graphics-template": ("opendocument", "otg"),
    f"{_ODF}graphics-flat-xml": ("opendocument", "fodg"),
}


def format_of(media_type: str) -> str:
    """The facet value of a media type; one that nobody knows is its own.

    >>> format_of("application/msword"), format_of("video/mp4")
    ('word', 'video/mp4')
    """
    return _KNOWN[media_type][0] if media_type in _KNOWN else media_type


def ending_of(media_type: str) -> str:
    """The ending of a file of this type, without the dot; "bin" for what nobody knows.

    >>> ending_of("message/rfc822"), ending_of("video/mp4")
    ('eml', 'bin')
    """
    return _KNOWN[media_type][1] if media_type in _KNOWN else "bin"
