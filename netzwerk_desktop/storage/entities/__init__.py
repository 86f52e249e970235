"""The tables of the office file, a module a noun. See :mod:`.base` for the rules they keep."""

from .base import LIFE, derivations_of, groups_of, metadata, synchronised_tables
from .document import document, document_content
from .interaction import follow_up, interaction, interaction_topic, organisation_topic, topic
from .journal import WHOLE_ROW, journal_device, journal_operation, journal_state, journal_transaction
from .membership import membership, network, network_name, service, service_grant
from .office import office, staff
from .organisation import municipality, organisation
from .person import person, position

__all__ = [
    "LIFE",
    "WHOLE_ROW",
    "derivations_of",
    "document",
    "document_content",
    "follow_up",
    "groups_of",
    "interaction",
    "interaction_topic",
    "journal_device",
    "journal_operation",
    "journal_state",
    "journal_transaction",
    "membership",
    "metadata",
    "municipality",
    "network",
    "network_name",
    "office",
    "organisation",
    "organisation_topic",
    "person",
    "position",
    "service",
    "service_grant",
    "staff",
    "synchronised_tables",
    "topic",
]
