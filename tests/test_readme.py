"""What the README names exists, and what exists is named."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def test_every_setting_is_described_and_every_description_is_true():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (ROOT / "cms/settings.py").read_text()))
    section = README.split("### Settings")[1].split("###")[0]
    described = set(re.findall(r"^\| `([A-Z_]+)` \|", section, re.MULTILINE))
    assert described == read


OURS = sorted(name for name, app in get_commands().items() if app == "news")


def test_every_command_is_described():
    described = re.findall(r"^\| `([a-z_]+)` \|", README, re.MULTILINE)
    assert sorted(described) == OURS


@pytest.mark.parametrize("name", OURS)
def test_every_option_that_the_readme_names_exists(name):
    parser = load_command_class("news", name).create_parser("manage.py", name)
    options = {option for action in parser._actions for option in action.option_strings}
    row = next(line for line in README.splitlines() if line.startswith(f"| `{name}` |"))
    named = set(re.findall(r"(--[a-z-]+)", row))
    for line in README.splitlines():
        if line.startswith("    ") and f"manage.py {name}" in line:
            named |= set(re.findall(r"(--[a-z-]+)", line))
    assert named <= options


def test_every_module_that_the_readme_names_exists():
    table = README.split("The rooms,")[1].split("Decisions worth knowing")[0]
    for cell in re.findall(r"^\| (`.+`) \|", table, re.MULTILINE):
        for name in re.findall(r"`([^`]+)`", cell):
            path = name if name.startswith("news/") else f"news/{name}"
            assert (ROOT / path).exists(), path


def test_the_first_command_is_the_demo():
    commands = [line.strip() for line in README.splitlines() if line.startswith("    ")]
    assert commands[:2] == ["pip install uv && uv run manage.py demo", "uv run pytest"]
