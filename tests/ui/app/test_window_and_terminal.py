"""Where the window and the terminal say the same thing, they say it in the same words."""

from click.testing import CliRunner
from PySide6.QtWidgets import QLabel
from support.window.stage import Stage

from coach.cli.commands import coach


def test_both_ask_the_same_question(stage: Stage) -> None:
    window = stage.window
    window.choose.forward.click()
    stage.settle()
    shown = [label.text() for label in window.screening._text.findChildren(QLabel)]  # noqa: SLF001 - the text alone
    asked = CliRunner().invoke(coach, ["play", "hamstring-rolldown"], input="y\n").output
    assert len(shown) > 10
    # The terminal gives the signs no heading of their own.
    told = {*asked_lines(asked), "•", "When to stop"}
    assert [text for text in shown if text not in told] == []


def asked_lines(asked: str) -> set[str]:
    return {line.strip().removeprefix("- ").removesuffix(":") for line in asked.splitlines()}
