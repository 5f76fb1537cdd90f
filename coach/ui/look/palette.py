"""The look's colours in the roles that Qt has for them, where all that is drawn finds them."""

from PySide6.QtGui import QPalette

from coach.ui.look.theme import Look

_ROLE = QPalette.ColorRole
_ROLES = {
    "top": (_ROLE.Window,),
    "ink": (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.ToolTipText),
    "quiet": (_ROLE.PlaceholderText,),
    "card": (_ROLE.Base, _ROLE.Button, _ROLE.ToolTipBase),
    "card_on": (_ROLE.AlternateBase, _ROLE.Light, _ROLE.Midlight),
    "line": (_ROLE.Mid,),
    "track": (_ROLE.Dark, _ROLE.Shadow),
    "sea": (_ROLE.Highlight, _ROLE.Accent),
    "on_sea": (_ROLE.HighlightedText,),
    "sea_text": (_ROLE.Link, _ROLE.LinkVisited),
    "warm_text": (_ROLE.BrightText,),
}
_DISABLED_ROLES = {
    "quiet": (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText),
    "track": (_ROLE.Base, _ROLE.Button, _ROLE.Mid),
    "card_on": (_ROLE.Highlight,),
    "off": (_ROLE.Accent,),
}


def palette_of(look: Look) -> QPalette:
    """Return the palette of everything in the window."""
    palette = QPalette()
    for name, roles in _ROLES.items():
        for role in roles:
            palette.setColor(role, look.colour(name))
    for name, roles in _DISABLED_ROLES.items():
        for role in roles:
            palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour(name))
    return palette
