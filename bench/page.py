"""The page and the plot of one run of the benchmark."""

from __future__ import annotations

from typing import Any

from erasing import erasing_section

TITLE = """# Benchmarks

One run of `make bench` on the installed wheel, every figure beside what it is compared with, taken in turns. Absolute
figures move with the machine; ratios less. *Must* and *aim* are the project's own marks. No test asserts a time.
"""


WHOLE = 100
"""From here on figures are shown without decimals."""


def row(what: str, found: float, unit: str, against: str, ratio: float, marks: tuple[str, str, bool]) -> str:
    """One line of the table; ``marks`` are must, aim, and whether more is better."""
    must, aim, more = marks
    number = float(must.strip("≤≥×").split("×")[0]) if must else 0.0
    met = "" if not must else ("yes" if (ratio >= number if more else ratio <= number) else "**no**")
    shown = f"{found:,.{0 if found >= WHOLE else 1}f} {unit}"
    return f"| {what} | {shown} | {against} | {ratio:.2f}× | {must} | {aim} | {met} |"


def page(found: dict[str, Any], machine: str) -> str:
    """The whole page."""
    one, many, bulk, large = found["processes"], found["appends"], found["bulk"], found["large"]
    brought, size = found["import"], large["entries"]
    rate = size / large["replay"]["seconds"]
    stock = size / large["stock_replay_seconds"]
    lines = [
        row(
            "record one signed, durable entry through the command, whole process",
            one["record"],
            "ms",
            f"a process that only imports eventsourcing.sqlite, pydantic and typer: {one['imports']:.0f} ms",
            one["record"] / one["imports"],
            ("≤1.8×", "≤1.2×", False),
        ),
        row(
            "the same",
            one["record"],
            "ms",
            f"those imports and one pydantic model: {one['imports_and_model']:.0f} ms",
            one["record"] / one["imports_and_model"],
            ("", "", False),
        ),
        row(
            "`grootboek --help`",
            one["help"],
            "ms",
            f"the imports: {one['imports']:.0f} ms",
            one["help"] / one["imports"],
            ("≤0.8×", "≤0.5×", False),
        ),
        row(
            "shell completion",
            one["completion"],
            "ms",
            f"the imports: {one['imports']:.0f} ms",
            one["completion"] / one["imports"],
            ("≤0.8×", "≤0.5×", False),
        ),
        row(
            "append in process over 100 systems, one signed entry a commit, on disk",
            many["ours_on_disk"],
            "a second",
            f"stock application, unsigned, unsealed: {many['stock_on_disk']:,.0f} a second",
            many["ours_on_disk"] / many["stock_on_disk"],
            ("≥0.6×", "≥1×", True),
        ),
        row(
            "append in process, in memory",
            many["ours_in_memory"],
            "a second",
            f"stock: {many['stock_in_memory']:,.0f} a second",
            many["ours_in_memory"] / many["stock_in_memory"],
            ("≥0.3×", "≥0.6×", True),
        ),
        row(
            "append in process, on disk, beside a command as the library's tutorials write it",
            many["ours_on_disk"],
            "a second",
            f"stock, the aggregate read from its repository first: {many['read_on_disk']:,.0f} a second",
            many["ours_on_disk"] / many["read_on_disk"],
            ("≥0.6×", "≥1×", True),
        ),
        row(
            "append in process, in memory, beside such a command",
            many["ours_in_memory"],
            "a second",
            f"stock, read first: {many['read_in_memory']:,.0f} a second",
            many["ours_in_memory"] / many["read_in_memory"],
            ("≥0.3×", "≥0.6×", True),
        ),
        row(
            "bulk: 10,000 signed entries as one batch",
            bulk["ours"],
            "a second",
            f"Ed25519 signing alone: {bulk['signing_alone']:,.0f} a second",
            bulk["ours"] / bulk["signing_alone"],
            ("≥0.3×", "≥0.6×", True),
        ),
        row(
            f"`import` of a register of {brought['rows']:,} systems, whole process, {brought['mebibytes']:.0f} MiB",
            brought["first"],
            "systems a second",
            f"Ed25519 signing alone: {bulk['signing_alone']:,.0f} a second",
            brought["first"] / bulk["signing_alone"],
            ("", "", True),
        ),
        row(
            "the same file again, of which nothing is new",
            brought["again"],
            "systems a second",
            f"the first import: {brought['first']:,.0f} a second",
            brought["again"] / brought["first"],
            ("", "", True),
        ),
        row(
            f"`replay` of {size:,} entries, whole process",
            rate,
            "entries a second",
            f"stock replay with its JSON mapper: {stock:,.0f} a second",
            rate / stock,
            ("≥1.5×", "≥4×", True),
        ),
        *verify_rows(large, found["single"]),
    ]
    table = (
        "| what | measured | compared with | ratio | must | aim | met |\n| --- | --- | --- | --- | --- | --- | --- |\n"
    )
    commands = "| command | seconds | peak memory |\n| --- | --- | --- |\n" + "\n".join(
        f"| {title} | {large[name]['seconds']:.2f} | {large[name]['mebibytes']:.0f} MiB |" for name, title in COMMANDS
    )
    return (
        f"{TITLE}\n{machine}\n\n{table}"
        + "\n".join(lines)
        + f"\n\n{below(lines)}"
        + f"\n\n## A ledger of {size:,} entries\n\nMade in process in {large['fill_seconds']:.0f} s, in batches.\n\n"
        + f"{commands}\n\n## Growth\n\n![Time by the size of the ledger](benchmarks.svg)\n\n"
        + growth_table(found["growth"])
        + "\n"
        + erasing_section(found["erasing"])
    )


def verify_rows(large: dict[str, Any], single: dict[str, Any]) -> list[str]:
    """Of a ledger signed in batches, which has hardly a signature to check, and of one where each entry has its own."""
    size, count = large["entries"], single["entries"]
    both = (("on all processors", "all"), ("`--processes 1`", "one"))
    return [
        row(
            f"`verify` of {size:,} entries signed in batches of hundreds, whole process",
            size / large["verify"]["seconds"],
            "entries a second",
            f"raw SELECT and sha256: {size / large['raw_seconds']:,.0f} a second",
            large["raw_seconds"] / large["verify"]["seconds"],
            ("≥0.3×", "≥0.6×", True),
        ),
        *(
            row(
                f"`verify` of {count:,} entries with a signature each, {words}, whole process",
                count / single[name]["seconds"],
                "entries a second",
                f"Ed25519 verification alone, on all processors: {single['alone']:,.0f} a second",
                count / single[name]["seconds"] / single["alone"],
                ("≥0.7×", "≥0.9×", True) if name == "all" else ("", "", True),
            )
            for words, name in both
        ),
    ]


def below(lines: list[str]) -> str:
    """What is not as it must be, in words."""
    missed = [line.split("|")[1].strip() for line in lines if "**no**" in line]
    if not missed:
        return "Everything is as it must be."
    return (
        f"Below what it must be: {'; '.join(missed)}. The stock application stores an unsigned row an event and keeps "
        "its aggregates in memory; an entry of ours is decided, judged against the mandates, committed to, signed, "
        "sealed into the tree and registered under its command. The marks of bulk, replay and verify are those of the "
        "whole work, for 1,000,000 entries; verify compares the tables with a rebuild besides."
    )


COMMANDS = (
    ("catch_up", "first question: the tables catch up with all entries"),
    ("inventory", "`inventory --json`, all systems, now"),
    ("inventory_past", "`inventory --json`, as known half-way"),
    ("replay", "`replay`: make every row again and compare"),
    ("rebuild", "`rebuild`: replace the tables"),
    ("verify", "`verify`: every byte, tree, signature, mandate, table; all processes together"),
    ("verify_alone", "`verify --processes 1`"),
)


def growth_table(points: list[dict[str, float]]) -> str:
    """The figures behind the plot."""
    lines = [f"| {point['entries']:,} | {point['append']:.2f} | {point['as_of']:.0f} |" for point in points]
    head = "| entries | one append in process, ms | filtered inventory as of an entry, whole process, ms |\n"
    return head + "| --- | --- | --- |\n" + "\n".join(lines) + "\n"


def plot(points: list[dict[str, float]]) -> str:
    """Both series by the size of the ledger, each relative to the smallest, as SVG."""
    series = {
        "append": [point["append"] / points[0]["append"] for point in points],
        "as of": [point["as_of"] / points[0]["as_of"] for point in points],
    }
    top = max(2.0, *(max(values) for values in series.values())) * 1.1
    across = [90 + 480 * index / (len(points) - 1) for index in range(len(points))]
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" font-family="sans-serif" font-size="13">',
        '<rect width="640" height="360" fill="white"/>',
        '<text x="90" y="24" font-size="15">Time relative to the smallest ledger</text>',
    ]
    for mark in range(int(top) + 1):
        height = 310 - 260 * mark / top
        parts.append(f'<line x1="90" x2="570" y1="{height:.0f}" y2="{height:.0f}" stroke="#ccc"/>')
        parts.append(f'<text x="80" y="{height + 4:.0f}" text-anchor="end">{mark}×</text>')
    for place, point in zip(across, points, strict=True):
        parts.append(f'<text x="{place:.0f}" y="332" text-anchor="middle">{point["entries"]:,.0f} entries</text>')
    styles = (("#1b4f8a", "none"), ("#a33b20", "7 4"))
    for (name, values), (colour, dashes) in zip(series.items(), styles, strict=True):
        heights = [310 - 260 * value / top for value in values]
        line = " ".join(f"{place:.0f},{height:.0f}" for place, height in zip(across, heights, strict=True))
        drawn = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        parts.append(f'<polyline points="{line}" fill="none" {drawn}/>')
        parts.append(f'<text x="578" y="{heights[-1] + 4:.0f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
