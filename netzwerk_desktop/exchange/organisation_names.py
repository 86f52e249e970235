"""Names of organisations that are no municipalities: finding them again, and guessing what they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.search_text import fold

from .known import KnownOrganisation

_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
# Legal forms, folded; they come and go in lists.
_LEGAL_FORM = re.compile(r"\b(e ?v|g?gmbh|mbh|ag|kg|gbr|ohg|gmbh co kg|aor|eg|ggmbh|ug|se|kdor|kor)$")
_ALMOST_THE_SAME = 90.0

_KINDS: tuple[tuple[str, OrganisationKind], ...] = (
    (r"ministerium|staatskanzlei", OrganisationKind.MINISTRY),
    (r"\bihk\b|kammer\b", OrganisationKind.CHAMBER),
    (r"bezirksregierung|landesamt|landesbetrieb|\blwl\b|\blvr\b|landschaftsverband", OrganisationKind.AUTHORITY),
    (r"^kreis\b|kreis$|^stadteregion", OrganisationKind.DISTRICT),
    (r"universitat|hochschule|\bfh\b|\brwth\b|institut", OrganisationKind.UNIVERSITY),
    (r"netzwerk|arbeitsgemeinschaft", OrganisationKind.NETWORK),
    (r"verband|verein|\be ?v\b|stadtetag|stadte und gemeindebund|\bbund\b|gilde", OrganisationKind.ASSOCIATION),
    (r"zeitung|redaktion|rundfunk|\bwdr\b|verlag|presse", OrganisationKind.PRESS),
    (r"planungsburo|architekt|stadtplan|ingenieur", OrganisationKind.PLANNING_OFFICE),
    (r"gmbh|\bag\b|\bkg\b|\bmbh\b|\bohg\b|\bgbr\b|\bug\b|stadtwerke|sparkasse|nrw urban", OrganisationKind.COMPANY),
)


def organisation_key(name: str) -> str:
    """What two spellings of the same organisation share: no case, accents, brackets, legal form."""
    bare = fold(_BRACKET.sub(" ", name)) or fold(name)
    return _LEGAL_FORM.sub("", bare).strip() or bare


def guess_kind(name: str) -> OrganisationKind:
    """What an organisation probably is, by the words in its name; OTHER if none of them says anything."""
    folded = fold(name)
    return next((kind for pattern, kind in _KINDS if re.search(pattern, folded)), OrganisationKind.OTHER)


class OrganisationIndex:
    """The known organisations, ready to be asked."""

    def __init__(self, organisations: Iterable[KnownOrganisation]) -> None:
        self._by_id = {one.id: one for one in organisations}
        self._by_key: dict[str, dict[str, KnownOrganisation]] = defaultdict(dict)
        for one in self._by_id.values():
            for name in filter(None, (one.name, one.short_name)):
                self._by_key[organisation_key(name)][one.id] = one

    def by_id(self, organisation_id: str) -> KnownOrganisation | None:
        """The organisation with this id."""
        return self._by_id.get(organisation_id)

    def find(self, name: str) -> tuple[KnownOrganisation, ...]:
        """The organisations of this name; more than one if it is not unique."""
        return tuple(self._by_key.get(organisation_key(name), {}).values()) if name else ()

    def similar(self, name: str) -> tuple[KnownOrganisation, ...]:
        """Organisations with almost this name, most alike first."""
        if not self._by_key or not name:
            return ()
        # Loaded here, not above: a program start matches no names.
        from rapidfuzz import fuzz, process

        found = process.extract(
            organisation_key(name), list(self._by_key), scorer=fuzz.ratio, score_cutoff=_ALMOST_THE_SAME, limit=4
        )
        return tuple(one for known, _, _ in found for one in self._by_key[known].values())
