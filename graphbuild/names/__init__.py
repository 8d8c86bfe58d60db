"""Names as strings: folding, slugs, transliteration keys, the parts and the likeness of persons' names.

Nothing here knows of articles, entities or reference data.
"""

from graphbuild.names.likeness import Likeness, likeness
from graphbuild.names.person import PersonName, is_full, person_name, short_name
from graphbuild.names.sounds import skeleton, sound, sounds_alike
from graphbuild.names.text import fold, initials, is_acronym, organization_key, slug, years

__all__ = [
    "Likeness",
    "PersonName",
    "fold",
    "initials",
    "is_acronym",
    "is_full",
    "likeness",
    "organization_key",
    "person_name",
    "short_name",
    "skeleton",
    "slug",
    "sound",
    "sounds_alike",
    "years",
]
