"""The command that draws the map of the towns."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.town_map import MapMode, MapQuestion, last_twelve_months

from .context import opened
from .output import answer
from .parser import Commands, add_command, past_day, path, text, word_of, words_of

if TYPE_CHECKING:
    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.services.town_map import TownMap


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    command = add_command(commands, "map", "die Karte der Kommunen als Bild (SVG) speichern", _map)
    command.set_defaults(options={"topic_id": "--topic", "until": "--to"})
    command.add_argument(
        "--by", required=True, type=word_of(MapMode), metavar="WONACH", help=f"gefärbt nach: {words_of(MapMode)}"
    )
    command.add_argument(
        "--topic", type=text, metavar="THEMA", help="Thema (mit --by topic; sonst alle Themen zusammen)"
    )
    command.add_argument(
        "--from", dest="since", type=past_day(clock), metavar="TAG", help="Beginn des Zeitraums (sonst vor einem Jahr)"
    )
    command.add_argument(
        "--to", dest="until", type=past_day(clock), metavar="TAG", help="Ende des Zeitraums oder Stichtag (sonst heute)"
    )
    command.add_argument("--out", required=True, type=path, metavar="FILE.svg", help="Ziel; wird nie überschrieben")


def _map(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.documents.files import write_document
    from netzwerk_desktop.services.town_map import draw_svg, read_map

    with opened(arguments) as office:
        found = read_map(office, _question(office, arguments))
    written = write_document(arguments.out, draw_svg(found).encode("utf-8"))
    return answer(arguments, {"file": written, **_data(found)}, [*_lines(found), f"Geschrieben: {written}"])


def _question(office: Office, arguments: argparse.Namespace) -> MapQuestion:
    from netzwerk_desktop.services.topic import find_topic

    until = arguments.until or office.clock.today()
    topic_id = ""
    if arguments.by is MapMode.TOPIC and arguments.topic is not None:
        topic_id = find_topic(office, arguments.topic).id
    return MapQuestion(arguments.by, until, arguments.since or last_twelve_months(until)[0], until, topic_id)


def _data(found: TownMap) -> dict[str, object]:
    question = found.question
    return {
        "by": question.mode,
        "title": found.title,
        "on": question.on,
        "from": question.since if question.mode.has_period else None,
        "to": question.until if question.mode.has_period else None,
        "classes": [
            {"label": one.label, "count": count} for one, count in zip(found.classes, found.counts, strict=True)
        ],
        "towns": [
            {"ags": town.ags, "town": town.name, "class": found.class_of(town).label, "value": town.value}
            for town in found.towns
        ],
    }


def _lines(found: TownMap) -> list[str]:
    width = max(len(one.label) for one in found.classes)
    return [
        f"{found.title} ({found.question.stand})",
        *(f"  {one.label:<{width}} {count:>4}" for one, count in zip(found.classes, found.counts, strict=True)),
    ]
