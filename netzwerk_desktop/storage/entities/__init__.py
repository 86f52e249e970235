"""The tables of the office file, a module a noun. See :mod:`.base` for the rules they keep."""

from .address_list import address_list, address_list_entry, distinct_pair
from .base import LIFE, derivations_of, groups_of, metadata, synchronised_tables
from .call_round import call_round_change, call_round_rule
from .document import document, document_content
from .interaction import (
    consultation_case,
    follow_up,
    interaction,
    interaction_participant,
    interaction_topic,
    organisation_topic,
    topic,
)
from .journal import WHOLE_ROW, journal_device, journal_operation, journal_state, journal_transaction
from .membership import membership, network, network_name, service, service_grant
from .office import office, staff
from .organisation import municipality, organisation
from .person import person, position
from .phone_number import phone_number

__all__ = [
    "LIFE",
    "WHOLE_ROW",
    "address_list",
    "address_list_entry",
    "call_round_change",
    "call_round_rule",
    "consultation_case",
    "derivations_of",
    "distinct_pair",
    "document",
    "document_content",
    "follow_up",
    "groups_of",
    "interaction",
    "interaction_participant",
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
    "phone_number",
    "position",
    "service",
    "service_grant",
    "staff",
    "synchronised_tables",
    "topic",
]
